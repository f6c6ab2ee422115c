package org.tristimulus.image.store;

import org.tristimulus.color.Token;

/** Where a result goes. */
public enum Output implements Token {

	/** Into the image itself. */
	SAME("Same image"),
	/** A new image of the same type. */
	NEW("New image"),
	/** A new image of 32-bit samples. */
	NEW_32BIT("New 32-bit image"),
	/** A new image for display: 8-bit grey or 24-bit RGB in sRGB codes, whatever the input. */
	NEW_DISPLAY("New image for display");

	private final String label;

	Output(String label) {
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
