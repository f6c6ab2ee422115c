package org.tristimulus.command.measure;

import org.tristimulus.color.Token;

/** The exposure of a calibrated picture. */
public enum ChartBrightness implements Token {

	/** White has the light of the chart. */
	REFERENCE("That of the chart"),
	/** As it was. */
	KEEP("That of the picture");

	private final String label;

	ChartBrightness(String label) {
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
