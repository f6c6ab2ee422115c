package org.tristimulus.color.gamut;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.space.Spaces;

/** Ramps of display colours for pictures of numbers. */
public final class Palette {

	private static final int N = 256, FINE = 4096;
	/** Lightness, and hue in degrees, of the first and last colour in Oklch: from a dark violet over blue and green to a light yellow. */
	private static final double L0 = 0.16, L1 = 0.96, H0 = 310, H1 = 105, CHROMA = 0.135;

	private Palette() {}

	/**
	 * 256 colours, 0xrrggbb in sRGB, whose lightness rises all the way and whose neighbours differ alike: equal steps of
	 * the path through Oklab, so that equal differences of numbers look equal.
	 */
	public static int[] perceptual() {
		double[] length = new double[FINE + 1];
		double[] last = lab(0);
		for (int i = 1; i <= FINE; i++) {
			double[] next = lab((double) i / FINE);
			length[i] = length[i - 1] + ColorDifference.OKLAB.between(last, next);
			last = next;
		}
		int[] colors = new int[N];
		ColorTransform toSrgb = Spaces.OKLAB.to(Spaces.SRGB);
		for (int k = 0, i = 0; k < N; k++) {
			while (i < FINE && length[i] < length[FINE] * k / (N - 1))
				i++;
			double[] c = lab((double) i / FINE);
			toSrgb.apply(c);
			colors[k] = code(c[0]) << 16 | code(c[1]) << 8 | code(c[2]);
		}
		return colors;
	}

	/** Chroma rises from little, and falls towards the light end, so that all colours lie within sRGB. */
	private static double[] lab(double t) {
		double[] c = { L0 + (L1 - L0) * t, CHROMA * (0.55 + 1.8 * t * (1 - t)), H0 + (H1 - H0) * t };
		Spaces.OKLCH.toBase().apply(c);
		return c;
	}

	private static int code(double v) {
		return (int) Math.floor(Math.max(0, Math.min(1, v)) * 255 + 0.5);
	}
}
