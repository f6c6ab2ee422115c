package org.tristimulus.command.film;

import org.tristimulus.color.Token;

/** Where beats come from. */
enum BeatSource implements Token {

	AUDIO("The song"),
	TABLE("The open table of beats");

	private final String label;

	BeatSource(String label) {
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
