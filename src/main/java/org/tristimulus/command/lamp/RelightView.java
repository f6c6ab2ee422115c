package org.tristimulus.command.lamp;

import org.tristimulus.color.Token;

/** How a picture under a lamp is seen. */
public enum RelightView implements Token {

	/** By an eye or camera used to the lamp. */
	ADAPTED("Used to the lamp"),
	/** Beside D65. */
	CAST("Beside D65");

	private final String label;

	RelightView(String label) {
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
