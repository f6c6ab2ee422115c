package org.tristimulus.command.measure;

import org.tristimulus.color.Token;

/** How stored values of a bracket become light. */
public enum Response implements Token {

	/** As declared. */
	DECODE("As declared"),
	/** By a curve that is found from the bracket. */
	RECOVER("Found from the bracket");

	private final String label;

	Response(String label) {
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
