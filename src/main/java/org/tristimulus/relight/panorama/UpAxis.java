package org.tristimulus.relight.panorama;

import org.tristimulus.color.Token;

/** The axis that the top row of a latitude-longitude panorama stands for. */
public enum UpAxis implements Token {

	/** y: a panorama from inside, whose middle is what the camera looks at (-z). */
	Y("y, as panoramas are"),
	/** z: the polar axis of the harmonics; columns run from x towards y. */
	Z("z, as the basis is");

	private final String label;

	UpAxis(String label) {
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
