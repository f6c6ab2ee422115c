package org.tristimulus.command.lamp;

import org.tristimulus.color.Token;

/** What is drawn of a light source. */
public enum LampPlots implements Token {

	NONE("None"),
	/** All figures of a source on one sheet. */
	SHEET("One sheet"),
	/** Each figure by itself, as a slice. */
	STACK("A stack of single figures");

	/** The attribute of a parameter that was true or false in older macros, with what these mean. */
	static final String FORMERLY = "true=sheet false=none";

	private final String label;

	LampPlots(String label) {
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
