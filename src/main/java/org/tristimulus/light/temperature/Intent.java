package org.tristimulus.light.temperature;

import org.tristimulus.color.Token;

/** Which way a picture goes between a light and a neutral white. */
public enum Intent implements Token {

	/** The picture was taken under the light, which becomes neutral. */
	CORRECT("Correct: make the light neutral"),
	/** The picture is neutral, and is rendered under the light: the inverse. */
	RELIGHT("Relight: render under the light");

	private final String label;

	Intent(String label) {
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
