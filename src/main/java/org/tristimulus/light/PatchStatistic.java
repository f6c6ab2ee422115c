package org.tristimulus.light;

import org.tristimulus.color.Token;

/** How the pixels of a grey patch become one colour, in linear light. */
public enum PatchStatistic implements Token {

	/** The mean without the 5 % of pixels of lowest and the 5 % of highest luminance. */
	TRIMMED_MEAN("Trimmed mean") {

		@Override
		public double[] of(LightSample sample) {
			float[] y = sample.luminance();
			int n = y.length, cut = (int) (n * 0.05);
			float low = Selection.at(y, n, cut), high = Selection.at(y, n, n - 1 - cut);
			int below = 0, atLow = 0, above = 0, atHigh = 0;
			for (float v : y) {
				if (v < low) below++;
				else if (v == low) atLow++;
				if (v > high) above++;
				else if (v == high) atHigh++;
			}
			// Pixels of the very luminance of a cut share what is left of it, so that their order does not matter.
			double lowWeight = (below + atLow - cut) / (double) atLow, highWeight = (above + atHigh - cut) / (double) atHigh;
			if (low == high) lowWeight = 1;
			double[] sums = new double[3];
			double weights = 0;
			for (int i = 0; i < n; i++) {
				if (y[i] < low || y[i] > high) continue;
				double w = y[i] == low ? lowWeight : y[i] == high ? highWeight : 1;
				for (int c = 0; c < 3; c++)
					sums[c] += w * sample.channel(c)[i];
				weights += w;
			}
			return new double[] { sums[0] / weights, sums[1] / weights, sums[2] / weights };
		}
	},
	/** The mean of all. */
	MEAN("Mean") {

		@Override
		public double[] of(LightSample sample) {
			double[] means = new double[3];
			for (int c = 0; c < 3; c++) {
				double sum = 0;
				for (float v : sample.channel(c))
					sum += v;
				means[c] = sum / sample.count();
			}
			return means;
		}
	},
	/** The median of each channel. */
	MEDIAN("Median") {

		@Override
		public double[] of(LightSample sample) {
			double[] medians = new double[3];
			for (int c = 0; c < 3; c++)
				medians[c] = Selection.quantile(sample.channel(c), sample.count(), 0.5);
			return medians;
		}
	};

	private final String label;

	PatchStatistic(String label) {
		this.label = label;
	}

	/** Linear R, G, B. */
	public abstract double[] of(LightSample sample);

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
