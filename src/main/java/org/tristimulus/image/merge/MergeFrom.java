package org.tristimulus.image.merge;

import org.tristimulus.color.Token;

/** What the light of a channel is taken from. */
public enum MergeFrom implements Token {

	/** The colour that the channel is shown in, decoded as sRGB. */
	DISPLAYED("Displayed colours"),
	/** (value - min) / (max - min) of the channel's colour, without a display curve; no light below min. */
	DATA("Data");

	private final String label;

	MergeFrom(String label) {
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
