package org.tristimulus.film.text;

import org.tristimulus.color.Token;

/** Where text stands on a frame. */
public enum Place implements Token {

	BOTTOM("Bottom"),
	MIDDLE("Middle"),
	TOP("Top");

	private final String label;

	Place(String label) {
		this.label = label;
	}

	/** The upper edge of a block of a height. @param margin kept free at the edge */
	int top(int frame, int block, int margin) {
		return this == TOP ? margin : this == MIDDLE ? (frame - block) / 2 : frame - margin - block;
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
