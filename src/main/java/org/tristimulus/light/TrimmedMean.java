package org.tristimulus.light;

/**
 * The mean colour without a share of the pixels of lowest and of highest luminance. Pixels of the very luminance of a cut
 * share what is left of it, so that their order does not matter.
 */
final class TrimmedMean {

	/** Sums of red, green and blue, and in the last place how many pixels. */
	private final double[] inside = new double[4], atLow = new double[4], atHigh = new double[4];
	private final float low, high;
	private double below, above;

	private TrimmedMean(float low, float high) {
		this.low = low;
		this.high = high;
	}

	/** @param share of the pixels that is cut at either end, 0 to 0.5 */
	static double[] of(LightSample sample, double share) {
		int n = sample.count(), cut = (int) (n * share);
		Selection ends = Selection.ofRanks(cut, n - 1 - cut);
		sample.select(new Selection[] { ends }, LightSample.Y);
		TrimmedMean mean = new TrimmedMean(ends.at(0), ends.at(1));
		sample.read(mean::add);
		return mean.of(cut);
	}

	private void add(float[][] light, int n) {
		for (int i = 0; i < n; i++) {
			float y = light[LightSample.Y][i];
			if (y < low) below++;
			else if (y > high) above++;
			else {
				double[] sums = y == low ? atLow : y == high ? atHigh : inside;
				for (int c = 0; c < 3; c++)
					sums[c] += light[c][i];
				sums[3]++;
			}
		}
	}

	private double[] of(int cut) {
		double lowWeight = low == high ? 1 : (below + atLow[3] - cut) / atLow[3], highWeight = low == high ? 0 : (above + atHigh[3] - cut) / atHigh[3];
		double[] mean = new double[4];
		for (int k = 0; k < 4; k++)
			mean[k] = inside[k] + lowWeight * atLow[k] + highWeight * atHigh[k];
		return new double[] { mean[0] / mean[3], mean[1] / mean[3], mean[2] / mean[3] };
	}
}
