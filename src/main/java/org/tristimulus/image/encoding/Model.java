package org.tristimulus.image.encoding;

import org.tristimulus.color.Token;

/** What the channels of an image mean. */
public enum Model implements Token {

	/** Colour for 24-bit RGB and for composites of red, green and blue; separate channels for the rest. */
	AUTO("Automatic"),
	/** Three channels are one colour. */
	RGB("One colour (RGB)"),
	/** Each channel is a number of its own. */
	CHANNELS("Separate channels");

	private final String label;

	Model(String label) {
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
