package org.tristimulus.light.balance;

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

	/** Whether it supposes something of the whole picture that may be wrong of this one. */
	boolean isGuess() {
		return this == GREY_WORLD || this == WHITE_PATCH || this == SHADES_OF_GREY || this == GREY_EDGE;
	}

	/** Linear R, G, B of something neutral. @param statistic how a patch becomes one colour, for {@link #ROI} alone */
	double[] of(LightSample sample, PatchStatistic statistic) {
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
