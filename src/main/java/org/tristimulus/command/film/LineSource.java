package org.tristimulus.command.film;

import org.tristimulus.color.Token;

/** Where the words of key images come from. */
enum LineSource implements Token {

	LYRICS("A file of lyrics"),
	TABLE("The open table of lyrics"),
	TEXT("A text, lines separated by |");

	private final String label;

	LineSource(String label) {
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
