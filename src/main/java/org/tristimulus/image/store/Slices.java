package org.tristimulus.image.store;

import org.tristimulus.color.Token;

/** Which planes of a stack are changed. */
public enum Slices implements Token {

	ALL("All"), CURRENT("Current");

	private final String label;

	Slices(String label) {
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
