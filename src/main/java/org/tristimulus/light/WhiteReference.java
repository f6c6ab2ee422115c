package org.tristimulus.light;

import org.tristimulus.color.Token;

/** What tells the colour of the light: something neutral in the picture, an estimate of the whole picture, or a correction found before. */
public enum WhiteReference implements Token {

	ROI("Grey or white selection"),
	BACKGROUND("Background (brightfield)"),
	GREY_WORLD("Grey world"),
	WHITE_PATCH("White patch"),
	SHADES_OF_GREY("Shades of grey"),
	GREY_EDGE("Grey edge"),
	RECIPE("Recipe");

	private final String label;

	WhiteReference(String label) {
		this.label = label;
	}

	/**
	 * Linear R, G, B of something neutral.
	 *
	 * @param rgb three rows of linear light, in reading order, of all columns
	 * @param exclude a pixel with a channel of so much light or more is left out
	 * @param statistic how a patch becomes one colour, for {@link #ROI} alone
	 * @throws IllegalArgumentException if too few pixels can be measured
	 */
	public double[] of(float[][] rgb, int columns, double exclude, PatchStatistic statistic) {
		if (this == GREY_EDGE) return GreyEdge.of(rgb, columns, rgb[0].length / columns, exclude);
		LightSample sample = LightSample.of(rgb, rgb[0].length, exclude);
		return this == ROI ? statistic.of(sample) : LightEstimate.valueOf(name()).of(sample);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
