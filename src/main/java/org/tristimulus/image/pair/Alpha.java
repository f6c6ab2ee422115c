package org.tristimulus.image.pair;

import org.tristimulus.color.Token;

/** What a fourth channel is, beside red, green and blue. */
public enum Alpha implements Token {

	/** A number that has nothing to do with the colour. */
	IGNORE("Ignore"),
	/** Coverage: straight alpha, never decoded, 1 at the largest value of the type. */
	FOURTH_CHANNEL("Fourth channel is alpha");

	private final String label;

	Alpha(String label) {
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
