package org.tristimulus.retina;

import org.tristimulus.color.Token;

/** Whose retina model it is. */
public enum RetinaVariant implements Token {

	/** As Benoit, Caplier, Durette and Herault 2010 print it; borders mirrored. */
	PUBLISHED("As published"),
	/** As OpenCV 4.6 computes it in grey without output normalisation; borders dark. */
	OPENCV("As OpenCV computes it");

	private final String label;

	RetinaVariant(String label) {
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
