package org.tristimulus.command.measure;

import org.tristimulus.color.Token;

/** What colours are calibrated by. */
public enum CalibrationSource implements Token {

	/** A chart in the picture. */
	CHART("Chart in the picture"),
	/** A file that was saved. */
	RECIPE("Recipe");

	private final String label;

	CalibrationSource(String label) {
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
