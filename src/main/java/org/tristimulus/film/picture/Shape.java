package org.tristimulus.film.picture;

/** Curves that scenes are drawn with. */
final class Shape {

	private Shape() {}

	/** 0 up to a, 1 from b on, and smooth between; a may be larger than b. */
	static double step(double a, double b, double x) {
		double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
		return t * t * (3 - 2 * t);
	}

	/** 1 at 0, a half at 0.64 of the width, and fast to nothing: a bell without an exponential. */
	static double glow(double distance, double width) {
		double d = distance / width, q = 1 / (1 + d * d);
		return q * q;
	}

	/** Stretched about a middle, within 0 to 1. */
	static double contrast(double x, double middle, double gain) {
		return Math.max(0, Math.min(1, 0.5 + (x - middle) * gain));
	}
}
