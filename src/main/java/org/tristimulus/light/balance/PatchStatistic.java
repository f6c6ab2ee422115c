package org.tristimulus.light.balance;

import org.tristimulus.color.Token;

/** How the pixels of a grey patch become one colour, in linear light. */
public enum PatchStatistic implements Token {

	/** The mean without the 5 % of pixels of lowest and the 5 % of highest luminance. */
	TRIMMED_MEAN("Trimmed mean") {

		@Override
		public double[] of(LightSample sample) {
			return TrimmedMean.of(sample, 0.05);
		}
	},
	/** The mean of all. */
	MEAN("Mean") {

		@Override
		public double[] of(LightSample sample) {
			ColorSums sums = new ColorSums();
			sample.into(sums);
			double[] mean = new double[3];
			for (int c = 0; c < 3; c++)
				mean[c] = sums.sum(c) / sample.count();
			return mean;
		}
	},
	/** The median of each channel. */
	MEDIAN("Median") {

		@Override
		public double[] of(LightSample sample) {
			return sample.quantiles(0.5, 0, 1, 2);
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
