package org.tristimulus.sample;

/** A plane of light that a sample is painted on, in linear numbers; added to, then stored. */
final class Light {

	final int width, height;
	final double[] values;

	Light(int width, int height) {
		this.width = width;
		this.height = height;
		values = new double[width * height];
	}

	/** Adds light everywhere. */
	void add(double light) {
		for (int i = 0; i < values.length; i++)
			values[i] += light;
	}

	/** Adds a Gaussian spot, cut off at five sigma; sigma and radii in pixels. @param peak its light in the centre */
	void addSpot(double x, double y, double sigma, double peak) {
		int r = (int) (5 * sigma) + 1, x0 = (int) Math.floor(x) - r, y0 = (int) Math.floor(y) - r;
		for (int v = Math.max(0, y0); v <= Math.min(height - 1, y0 + 2 * r + 1); v++)
			for (int u = Math.max(0, x0); u <= Math.min(width - 1, x0 + 2 * r + 1); u++) {
				double d2 = ((u - x) * (u - x) + (v - y) * (v - y)) / (sigma * sigma);
				if (d2 < 25) values[v * width + u] += peak * StrictMath.exp(-d2 / 2);
			}
	}

	/** One sample of 16 bits, rounded and clamped. */
	static short toCode(double value) {
		return (short) Math.max(0, Math.min(65535, (int) Math.floor(value + 0.5)));
	}
}
