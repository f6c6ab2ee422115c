package org.tristimulus.command.measure;

import org.tristimulus.color.Token;

/** How light goes to the look-up table. */
public enum DisplayCurve implements Token {

	/** As sRGB, so that light looks as it should. */
	SRGB("sRGB"),
	/** In proportion. */
	LINEAR("Linear");

	private final String label;

	DisplayCurve(String label) {
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
