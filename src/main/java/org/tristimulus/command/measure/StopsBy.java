package org.tristimulus.command.measure;

import org.tristimulus.color.Token;

/** What tells the stop of a pixel. */
public enum StopsBy implements Token {

	/** Its luminance. */
	LUMINANCE("Luminance"),
	/** Its largest channel. */
	MAX("Largest channel");

	private final String label;

	StopsBy(String label) {
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
