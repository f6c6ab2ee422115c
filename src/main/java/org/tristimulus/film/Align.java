package org.tristimulus.film;

import org.tristimulus.color.Token;

/** Where a transition lies at its cue. */
public enum Align implements Token {

	/** It begins at the cue. */
	START("Begins at the beat", 0),
	/** The cue is in its middle. */
	CENTRE("Middle at the beat", 0.5),
	/** It ends at the cue: the new picture is there when the beat is. */
	END("Ends at the beat", 1);

	private final String label;
	private final double before;

	Align(String label, double before) {
		this.label = label;
		this.before = before;
	}

	/** The share of a transition that lies before its cue. */
	double before() {
		return before;
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
