package org.tristimulus.command.measure;

import org.tristimulus.color.Token;

/** How the corners of a chart are taken. */
public enum ChartOrientation implements Token {

	/** In any order; the colours tell how it lies. */
	AUTO("Automatic"),
	/** The first is patch 1, the second the end of its row. */
	FIXED("As clicked");

	private final String label;

	ChartOrientation(String label) {
		this.label = label;
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
