package org.tristimulus.image.encoding;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;

/** Linear red, green and blue with sRGB primaries of the pixels of a plane, a block at a time; of separate channels one row a channel. */
public final class LightRows {

	private final Plane plane;
	private final Decoder decoder;
	private final ColorTransform toSrgb;
	private final boolean rgb;
	private final float[][] rows;

	/** @param rgb whether the plane holds colours, with primaries of their own */
	public LightRows(Plane plane, Decoder decoder, boolean rgb, RgbSpace primaries) {
		this.plane = plane;
		this.decoder = decoder;
		this.rgb = rgb;
		toSrgb = rgb && primaries != RgbSpace.SRGB ? Primaries.toSrgb(primaries) : ColorTransform.IDENTITY;
		rows = new float[rgb ? 3 : plane.channels()][PixelLoop.BLOCK];
	}

	/** The light of up to {@link PixelLoop#BLOCK} pixels from the linear index start, until the next is read. */
	public float[][] read(int start, int n) {
		if (rgb) decoder.colors(plane.arrays(), start, n, rows);
		else for (int c = 0; c < rows.length; c++)
			decoder.channel(plane.array(c), start, n, rows[c]);
		toSrgb.apply(rows, n);
		return rows;
	}
}
