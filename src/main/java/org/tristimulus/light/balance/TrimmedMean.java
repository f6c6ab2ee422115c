package org.tristimulus.light.balance;

import org.tristimulus.light.ExactSum;

/**
 * The mean colour without a share of the pixels of lowest and of highest luminance. Pixels of the very luminance of a cut
 * share what is left of it, so that their order does not matter.
 */
final class TrimmedMean {

	private final Sums inside = new Sums(), atLow = new Sums(), atHigh = new Sums();
	private final float low, high;
	private long below, above;

	private TrimmedMean(float low, float high) {
		this.low = low;
		this.high = high;
	}

	/** @param share of the pixels that is cut at either end, 0 to 0.5 */
	static double[] of(LightSample sample, double share) {
		long n = sample.count(), cut = (long) (n * share);
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
				Sums sums = y == low ? atLow : y == high ? atHigh : inside;
				for (int c = 0; c < 3; c++)
					sums.colors[c].add(light[c][i]);
				sums.count++;
			}
		}
	}

	private double[] of(long cut) {
		double lowWeight = low == high ? 1 : (below + atLow.count - cut) / (double) atLow.count, highWeight = low == high ? 0 : (above + atHigh.count - cut) / (double) atHigh.count;
		double count = inside.count + lowWeight * atLow.count + highWeight * atHigh.count;
		double[] mean = new double[3];
		for (int c = 0; c < 3; c++)
			mean[c] = (inside.colors[c].value() + lowWeight * atLow.colors[c].value() + highWeight * atHigh.colors[c].value()) / count;
		return mean;
	}

	/** Of red, green and blue, and how many pixels they are. */
	private static final class Sums {

		private final ExactSum[] colors = { new ExactSum(), new ExactSum(), new ExactSum() };
		private long count;
	}
}
