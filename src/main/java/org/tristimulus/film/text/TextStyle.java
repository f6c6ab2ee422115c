package org.tristimulus.film.text;

import org.tristimulus.color.Token;

/** What helps text to be read where the picture behind it contrasts too little. */
public enum TextStyle implements Token {

	OUTLINE("Outline"),
	BOX("Box"),
	PLAIN("Nothing");

	private final String label;

	TextStyle(String label) {
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
