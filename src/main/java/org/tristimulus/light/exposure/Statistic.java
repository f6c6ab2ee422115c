package org.tristimulus.light.exposure;

import org.tristimulus.color.Token;

/** What is taken for the exposure of a set of pixels, in stops: a statistic of log2 Y over all of them. */
public enum Statistic implements Token {

	/** The middle rank. */
	MEDIAN("Median") {

		@Override
		public double of(LuminanceSample sample, double percentile) {
			return sample.quantile(0.5);
		}
	},
	/** The mean of log2 Y, ranks 5 to 95 %. */
	GEOMETRIC_MEAN("Geometric mean") {

		@Override
		public double of(LuminanceSample sample, double percentile) {
			return sample.mean(LOW, HIGH, Exposure::toExposure);
		}
	},
	/** log2 of the mean light, ranks 5 to 95 %. */
	MEAN("Mean of light") {

		@Override
		public double of(LuminanceSample sample, double percentile) {
			return Exposure.toExposure(sample.mean(LOW, HIGH, y -> y));
		}
	},
	/** The rank at a percentile. */
	PERCENTILE("Percentile") {

		@Override
		public double of(LuminanceSample sample, double percentile) {
			if (!(percentile >= 0 && percentile <= 100)) throw new IllegalArgumentException("A percentile of " + percentile + " is out of range: 0 to 100");
			return sample.quantile(percentile / 100);
		}
	};

	private static final double LOW = 0.05, HIGH = 0.95;

	private final String label;

	Statistic(String label) {
		this.label = label;
	}

	/**
	 * The statistic in stops, 0 at Y = 1.
	 *
	 * @param percentile 0 to 100, for {@link #PERCENTILE} alone
	 * @throws IllegalArgumentException if it falls on black or clipped pixels
	 */
	public abstract double of(LuminanceSample sample, double percentile);

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
