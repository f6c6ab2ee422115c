package org.tristimulus.command.relight.choice;

import org.tristimulus.color.Token;

/** Which pictures of an environment are shown. */
public enum Show implements Token {

	NONE("Nothing"), MAPS("Maps"), SPHERE("A lit ball"), ALL("Maps and a lit ball");

	private final String label;

	Show(String label) {
		this.label = label;
	}

	public boolean hasMaps() {
		return this == MAPS || this == ALL;
	}

	public boolean hasSphere() {
		return this == SPHERE || this == ALL;
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
