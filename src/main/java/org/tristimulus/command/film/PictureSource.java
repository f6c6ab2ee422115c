package org.tristimulus.command.film;

import org.tristimulus.color.Token;

/** Where pictures come from. */
enum PictureSource implements Token {

	BUILT_IN("Built-in (no AI)"),
	FOLDER("A folder of images"),
	STACK("An open stack"),
	SERVER("A picture server of yours");

	private final String label;

	PictureSource(String label) {
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
