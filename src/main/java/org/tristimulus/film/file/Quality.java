package org.tristimulus.film.file;

import org.tristimulus.color.Token;

/** How frames are stored. */
public enum Quality implements Token {

	/** JPEG of quality 0.95 with as much colour resolution as lightness (4:4:4). */
	GOOD("Good (JPEG)"),
	/** PNG: every pixel comes back. */
	LOSSLESS("Lossless (PNG)");

	private final String label;

	Quality(String label) {
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
