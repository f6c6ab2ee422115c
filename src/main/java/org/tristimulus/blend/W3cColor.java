package org.tristimulus.blend;

/** The non-separable functions of W3C Compositing and Blending Level 1, 10.2, on red, green, blue in [0, 1]. */
final class W3cColor {

	private W3cColor() {}

	static double lum(double[] c) {
		return 0.3 * c[0] + 0.59 * c[1] + 0.11 * c[2];
	}

	static double sat(double[] c) {
		return max(c) - min(c);
	}

	static double[] setLum(double[] c, double l) {
		double d = l - lum(c);
		return clipColor(c[0] + d, c[1] + d, c[2] + d);
	}

	/** The smallest component becomes 0, the largest s, and the one between keeps its place between them. */
	static double[] setSat(double[] c, double s) {
		double min = min(c), scale = max(c) > min ? s / (max(c) - min) : 0;
		return new double[] { (c[0] - min) * scale, (c[1] - min) * scale, (c[2] - min) * scale };
	}

	/** Draws the colour towards its own luminosity until it lies in [0, 1]. */
	private static double[] clipColor(double... c) {
		double l = lum(c), n = min(c), x = max(c);
		if (n < 0) towards(l, c, l / (l - n));
		if (x > 1) towards(l, c, (1 - l) / (x - l));
		return c;
	}

	private static void towards(double l, double[] c, double scale) {
		for (int i = 0; i < 3; i++)
			c[i] = l + (c[i] - l) * scale;
	}

	private static double min(double[] c) {
		return Math.min(c[0], Math.min(c[1], c[2]));
	}

	private static double max(double[] c) {
		return Math.max(c[0], Math.max(c[1], c[2]));
	}
}
