package org.tristimulus.image.store;

import java.util.Arrays;

import org.tristimulus.image.pixel.PixelType;

/**
 * How a channel is shown: stored values from min to max run through the 256 colours of a look-up table. The steps from a
 * value to its place in the table are those of ImageJ, which differ by pixel type. Immutable.
 */
public final class ChannelDisplay {

	/** The stored values of the first and the last colour. */
	public final double min, max;
	private final int[] colors;

	/** @param colors 256 colours, 0xrrggbb in sRGB */
	public ChannelDisplay(int[] colors, double min, double max) {
		if (colors.length != 256) throw new IllegalArgumentException("A look-up table has 256 colours, not " + colors.length);
		this.colors = colors.clone();
		this.min = min;
		this.max = max;
	}

	/** From black to a colour, each component in even steps, rounded down as ImageJ does. */
	public static ChannelDisplay ramp(int color, double min, double max) {
		int[] colors = new int[256];
		for (int i = 0; i < 256; i++)
			for (int shift = 0; shift <= 16; shift += 8)
				colors[i] |= (int) (i * ((color >> shift & 255) / 255.0)) << shift;
		return new ChannelDisplay(colors, min, max);
	}

	/** The same colours over another range. */
	public ChannelDisplay range(double from, double to) {
		return new ChannelDisplay(colors, from, to);
	}

	/** The colours of the table, 256 of 0xrrggbb. */
	public int[] colors() {
		return colors.clone();
	}

	/** The colour at a place of the table, 0xrrggbb. */
	public int color(int index) {
		return colors[index];
	}

	/** The colour of the largest values, 0xrrggbb. */
	public int top() {
		return colors[255];
	}

	/** Whether the table is a ramp from black to its last colour, to the last bit. */
	public boolean isRamp() {
		return Arrays.equals(colors, ramp(top(), min, max).colors);
	}

	/** Whether it is one but for the rounding of its steps. */
	public boolean isNearlyRamp() {
		for (int i = 0; i < 256; i++)
			for (int shift = 0; shift <= 16; shift += 8)
				if (Math.abs((colors[i] >> shift & 255) * 255 - (top() >> shift & 255) * i) > 255) return false;
		return true;
	}

	/** The places in the table of all values of an integer type. */
	public byte[] indices(PixelType type) {
		byte[] all = new byte[(int) type.max() + 1];
		for (int v = 0; v < all.length; v++)
			all[v] = (byte) (type == PixelType.GREY16 ? ofShort(v) : ofByte(v));
		return all;
	}

	private int ofByte(int v) {
		if (v < min) return 0;
		if (v > max) return 255;
		return clamp((int) (256.0 * (v - (int) Math.round(min)) / (max - min)));
	}

	private int ofShort(int v) {
		int from = (int) Math.round(min), to = (int) Math.round(max);
		return clamp((int) (Math.max(0, v - from) * (256.0 / (to - from + 1)) + 0.5));
	}

	/** The place in the table of a 32-bit value. */
	public int index(float v) {
		double scale = 255.0 / ((double) (float) max - (float) min), above = v - (double) (float) min;
		return clamp((int) ((above < 0 ? 0 : above) * scale + 0.5));
	}

	private static int clamp(int index) {
		return Math.max(0, Math.min(255, index));
	}
}
