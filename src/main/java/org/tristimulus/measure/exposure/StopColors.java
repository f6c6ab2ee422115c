package org.tristimulus.measure.exposure;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.space.Spaces;

/**
 * Colours of stops below white: band k holds light from 2^-k up to 2^(1 - k). Brighter light has a lighter colour, so that it reads in grey, and neighbours differ in hue:
 * Oklch lightness 0.97 - 0.052 (k - 1), hue 100° + 137.5° (k - 1), chroma 0.13 or what sRGB holds in steps of 0.001. Immutable.
 */
public final class StopColors {

	/** Bands that have a colour; below them it is black. */
	public static final int BANDS = 16;

	/** 0xrrggbb where a channel is saturated, and at or below black. */
	public static final int SATURATED = 0xff0000, BLACK = 0;

	private static final double LIGHTNESS = 0.97, DARKER = 0.052, HUE = 100, TURN = 137.5;
	private static final int MOST_CHROMA = 130;

	private final int[] colors = new int[BANDS + 1];

	/** Computes the colours. */
	public StopColors() {
		for (int k = 1; k <= BANDS; k++)
			colors[k] = color(LIGHTNESS - DARKER * (k - 1), (HUE + TURN * (k - 1)) % 360);
	}

	private static int color(double lightness, double hue) {
		ColorTransform toSrgb = Spaces.OKLCH.to(Spaces.SRGB);
		for (int chroma = MOST_CHROMA;; chroma--) {
			double[] c = { lightness, chroma / 1000.0, hue };
			toSrgb.apply(c);
			int code = 0;
			boolean fits = true;
			for (double v : c) {
				fits &= v >= 0 && v <= 1;
				code = code << 8 | (int) Math.floor(255 * v + 0.5) & 255;
			}
			if (fits || chroma == 0) return code;
		}
	}

	/** The band of light: 1 for the stop below white, and for all above; {@link #BANDS} + 1 below the last; light must be above 0. */
	public static int band(double light) {
		int exponent = Math.getExponent(light);
		return exponent >= 0 ? 1 : Math.min(BANDS + 1, -exponent);
	}

	/** 0xrrggbb of a band from 1; black beyond the last. */
	public int color(int band) {
		return band > BANDS ? BLACK : colors[band];
	}
}
