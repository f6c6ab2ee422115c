package org.tristimulus.image.store;

import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;

/** What a new image is like: its samples, channels and positions, and what stored values mean. Immutable. */
public final class ImageSpec {

	/** Of each sample. */
	public final PixelType type;
	/** Channels of a position; a packed RGB pixel counts as one. */
	public final int channels;
	/** Whether the first three channels are red, green and blue. */
	public final boolean isRgb;
	/** Both 1 or more; their product is the number of positions. */
	public final int slices, frames;
	/** What stored light means. */
	public final Encoding encoding;
	/** What the values are where they are not light, see {@link PixelStore#space()}. */
	public final String space;

	/** A form of light. */
	public ImageSpec(PixelType type, int channels, boolean isRgb, int slices, int frames, Encoding encoding) {
		this(type, channels, isRgb, slices, frames, encoding, "");
	}

	private ImageSpec(PixelType type, int channels, boolean isRgb, int slices, int frames, Encoding encoding, String space) {
		this.type = type;
		this.channels = channels;
		this.isRgb = isRgb;
		this.slices = slices;
		this.frames = frames;
		this.encoding = encoding;
		this.space = space;
	}

	/** The form of an image whose pixels are decoded so. */
	public static ImageSpec of(PixelStore image, boolean isRgb, Encoding encoding) {
		return new ImageSpec(image.type(), image.channels(), isRgb, image.positions() / image.frames(), image.frames(), encoding);
	}

	/** The same with other positions. */
	public ImageSpec positions(int slices, int frames) {
		return new ImageSpec(type, channels, isRgb, slices, frames, encoding, space);
	}

	/** The same with values that are not light. */
	ImageSpec space(String token) {
		return new ImageSpec(type, channels, isRgb, slices, frames, encoding, token);
	}

	/** Channels not counted. */
	public int positions() {
		return slices * frames;
	}

	/** The bytes of all planes of a size. */
	public long bytes(int width, int height) {
		return (long) positions() * channels * width * height * (type == PixelType.GREY8 ? 1 : type == PixelType.GREY16 ? 2 : 4);
	}

	@Override
	public String toString() {
		return type.label() + (channels == 1 || type == PixelType.RGB24 ? "" : " of " + channels + " channels");
	}
}
