package org.tristimulus.command.film;

import org.tristimulus.color.Token;

/** What tells when pictures change. */
enum CueSource implements Token {

	LYRICS("The lines of lyrics"),
	BEATS("Every few beats"),
	LIST("A list");

	private final String label;

	CueSource(String label) {
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
