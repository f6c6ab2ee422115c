package org.tristimulus.light.balance;

import org.tristimulus.color.Token;

/** Estimates of the colour of the light from a whole image, in linear light. */
public enum LightEstimate implements Token {

	/** The trimmed mean of the brightest pixels, from 90 % of the 99th percentile of luminance: the empty field of a brightfield image. */
	BACKGROUND("Background") {

		@Override
		public double[] of(LightSample sample) {
			return PatchStatistic.TRIMMED_MEAN.of(sample.brighter(0.9 * sample.luminance(0.99)));
		}
	},
	/** The mean (Buchsbaum 1980). */
	GREY_WORLD("Grey world") {

		@Override
		public double[] of(LightSample sample) {
			return PatchStatistic.MEAN.of(sample);
		}
	},
	/** The 99th percentile of each channel. */
	WHITE_PATCH("White patch") {

		@Override
		public double[] of(LightSample sample) {
			return sample.quantiles(0.99, 0, 1, 2);
		}
	},
	/** The Minkowski mean with p = 6 (Finlayson and Trezzi 2004). */
	SHADES_OF_GREY("Shades of grey") {

		@Override
		public double[] of(LightSample sample) {
			MinkowskiMeans means = new MinkowskiMeans();
			sample.into(means);
			return means.values();
		}
	};

	private final String label;

	LightEstimate(String label) {
		this.label = label;
	}

	/** The colour of the light, as linear R, G, B of something neutral. */
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
