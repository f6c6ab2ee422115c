package org.tristimulus.light.balance;

import org.tristimulus.color.Tally;

/**
 * The mean colour without a share of the pixels of lowest and of highest luminance. Pixels of the very luminance of a cut
 * share what is left of it, so that their order does not matter.
 */
final class TrimmedMean implements Tally<TrimmedMean> {

	private static final long serialVersionUID = 1L;

	private final ColorSums inside = new ColorSums(), atLow = new ColorSums(), atHigh = new ColorSums();
	private final float low, high;
	private long below, above;

	private TrimmedMean(float low, float high) {
		this.low = low;
		this.high = high;
	}

	/** @param share of the pixels that is cut at either end, 0 to 0.5 */
	static double[] of(LightSample sample, double share) {
		long n = sample.count(), cut = (long) (n * share);
		double[] ends = sample.luminances(cut, n - 1 - cut);
		TrimmedMean mean = new TrimmedMean((float) ends[0], (float) ends[1]);
		sample.into(mean);
		return mean.of(cut);
	}

	@Override
	public TrimmedMean empty() {
		return new TrimmedMean(low, high);
	}

	@Override
	public void add(float[][] light, int n) {
		for (int i = 0; i < n; i++) {
			float y = light[LightSample.Y][i];
			if (y < low) below++;
			else if (y > high) above++;
			else (y == low ? atLow : y == high ? atHigh : inside).addPixel(light, i);
		}
	}

	@Override
	public void merge(TrimmedMean other) {
		inside.merge(other.inside);
		atLow.merge(other.atLow);
		atHigh.merge(other.atHigh);
		below += other.below;
		above += other.above;
	}

	private double[] of(long cut) {
		double lowWeight = low == high ? 1 : (below + atLow.count() - cut) / (double) atLow.count(), highWeight = low == high ? 0 : (above + atHigh.count() - cut) / (double) atHigh.count();
		double count = inside.count() + lowWeight * atLow.count() + highWeight * atHigh.count();
		double[] mean = new double[3];
		for (int c = 0; c < 3; c++)
			mean[c] = (inside.sum(c) + lowWeight * atLow.sum(c) + highWeight * atHigh.sum(c)) / count;
		return mean;
	}
}
