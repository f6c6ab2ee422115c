package org.tristimulus.command.lamp;

import org.tristimulus.color.Token;

/** How colours go from one lamp to another. */
public enum RelightMode implements Token {

	/** Each gets its smoothest reflectance. */
	SPECTRAL("By spectrum"),
	/** By the whites of the lamps alone. */
	ADAPT("By the whites alone");

	private final String label;

	RelightMode(String label) {
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
