package org.tristimulus.image;

import org.tristimulus.color.Token;

/** Which components of a colour are worked on. */
public enum ComponentChoice implements Token {

	ALL("All"),
	/** The first alone: the lightness of Oklab and L*a*b*. */
	FIRST("First (lightness)"),
	/** All but the first: the chroma of Oklab and L*a*b*. */
	REST("The rest");

	private final String label;

	ComponentChoice(String label) {
		this.label = label;
	}

	boolean include(int component) {
		return this == ALL || component == 0 == (this == FIRST);
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
