package org.tristimulus.image.retina;

import org.tristimulus.color.Token;

/** Which answers of cells with a centre and a surround are given. */
public enum Polarity implements Token {

	/** The difference, of either sign. */
	SIGNED("Signed", new int[] { 0 }, "Centre less surround"),
	/** Where the centre is brighter. */
	ON("ON", new int[] { 1 }, "ON"),
	/** Where the centre is darker. */
	OFF("OFF", new int[] { -1 }, "OFF"),
	/** Both, as two channels. */
	BOTH("ON and OFF", new int[] { 1, -1 }, "ON", "OFF");

	private final String label;
	private final int[] signs;
	private final String[] names;

	Polarity(String label, int[] signs, String... names) {
		this.label = label;
		this.signs = signs;
		this.names = names;
	}

	/** One for each channel of the result: 1 for what is above 0, -1 for the opposite of what is below, 0 for all. */
	int[] signs() {
		return signs;
	}

	/** What each channel of the result is called. */
	String[] names() {
		return names;
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
