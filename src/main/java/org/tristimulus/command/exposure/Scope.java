package org.tristimulus.command.exposure;

import org.tristimulus.color.Token;

/** Whether a stack is treated as one. */
public enum Scope implements Token {

	/** One change for the whole stack. */
	ALL("Whole stack alike"),
	/** Each slice by itself. */
	PER_SLICE("Each slice by itself");

	private final String label;

	Scope(String label) {
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
