package org.tristimulus.image.measure;

import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.store.ChannelDisplay;
import org.tristimulus.image.store.Interpretation;
import org.tristimulus.image.store.PixelStore;

/** Shows the light of an image at an exposure: a display range and a table of 256 colours a channel. No value is touched. */
public final class DisplayExposure {

	private final ColorImage image;

	/** @param image of grey values or channels */
	public DisplayExposure(ColorImage image) {
		this.image = image;
	}

	/**
	 * Sets how every channel is shown: entry j is encode(decode(c) j / 255) of the channel's colour c, or c j / 255, from black to black + (white - black) 2^-stops.
	 *
	 * @param srgb whether with the curve of sRGB
	 */
	public void show(double stops, boolean srgb) {
		PixelStore source = image.source();
		double black = black(), end = white(stops);
		for (int c = 0; c < source.channels(); c++)
			source.show(c, new ChannelDisplay(table(source.display(c).top(), srgb), black, end));
	}

	/** The stored value that is shown as black. */
	public double black() {
		return image.interpretation().black();
	}

	/** The stored value that is shown as white at an exposure. */
	public double white(double stops) {
		double black = black();
		return black + (whiteOf(black) - black) * StrictMath.pow(2, -stops);
	}

	private double whiteOf(double black) {
		if (image.hasWhite()) return image.interpretation().white();
		double largest = Interpretation.largest(image.source(), image.settings().slices);
		return largest > black && largest < Double.POSITIVE_INFINITY ? largest : black + 1;
	}

	/** 256 of 0xrrggbb from black to a colour, in proportion or by light. */
	public static int[] table(int color, boolean srgb) {
		int[] table = new int[256];
		for (int j = 0; j < 256; j++)
			for (int shift = 16; shift >= 0; shift -= 8) {
				double c = (color >> shift & 255) / 255.0, v = srgb ? TransferFunction.SRGB.encode(TransferFunction.SRGB.decode(c) * j / 255) : c * j / 255;
				table[j] |= (int) Math.floor(255 * v + 0.5) << shift;
			}
		return table;
	}
}
