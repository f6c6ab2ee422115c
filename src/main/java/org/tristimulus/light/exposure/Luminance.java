package org.tristimulus.light.exposure;

import org.tristimulus.color.RgbSpace;

/** Relative luminance of linear light, for exposure statistics. */
public final class Luminance {

	/** The share of white at which a channel no longer counts as measured. */
	public static final double CLIP = 0.98;

	private static final float R = (float) RgbSpace.SRGB.luminance(0), G = (float) RgbSpace.SRGB.luminance(1), B = (float) RgbSpace.SRGB.luminance(2);

	private Luminance() {}

	/**
	 * Y of the first n pixels of one row (a number of its own) or three (linear R, G, B), written to y from the given
	 * position on; +∞ where any channel is at or above clip, which may be infinite.
	 */
	public static void of(float[][] light, int n, double clip, float[] y, int position) {
		float[] r = light[0], g = light.length < 3 ? r : light[1], b = light.length < 3 ? r : light[2];
		float limit = (float) clip;
		for (int i = 0; i < n; i++)
			y[position + i] = r[i] >= limit || g[i] >= limit || b[i] >= limit ? Float.POSITIVE_INFINITY : light.length < 3 ? r[i] : R * r[i] + G * g[i] + B * b[i];
	}
}
