package org.tristimulus.command.film;

import org.tristimulus.color.Token;

/** What cues are moved to, where it is near. */
enum Snap implements Token {

	NONE("Nothing"),
	BEAT("Beats");

	private final String label;

	Snap(String label) {
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
