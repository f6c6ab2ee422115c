package org.tristimulus.image.encoding;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PerChannel;
import org.tristimulus.color.Token;

/** What the channels of an image mean. */
public enum Model implements Token {

	/** Colour for 24-bit RGB and for composites of red, green and blue; separate channels for the rest. */
	AUTO("Automatic"),
	/** Three channels are one colour. */
	RGB("One colour (RGB)"),
	/** Each channel is a number of its own. */
	CHANNELS("Separate channels");

	/** Why what needs colours cannot run on separate channels, and what to do. */
	public static final String NEEDS_COLORS = "model=channels: this needs colours, and the channels of the image are separate numbers; use model=rgb if channels 1 to 3 are red, green and blue, or Merge Channels as Light";

	private final String label;

	Model(String label) {
		this.label = label;
	}

	/**
	 * A transform for channels that are separate numbers.
	 *
	 * @throws IllegalArgumentException for one that treats the channels together
	 */
	public static ColorTransform ofChannels(ColorTransform transform) {
		if (transform instanceof ChannelTransform || transform instanceof PerChannel) return transform;
		throw new IllegalArgumentException(NEEDS_COLORS);
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
