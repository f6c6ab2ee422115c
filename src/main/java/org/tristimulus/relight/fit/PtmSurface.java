package org.tristimulus.relight.fit;

/** What six coefficients of a polynomial texture map say of a pixel: terms u², v², uv, u, v, 1. */
public final class PtmSurface {

	private PtmSurface() {}

	/**
	 * The direction (u₀, v₀) of the lamp under which the pixel is brightest.
	 *
	 * @return false where there is no maximum within the unit circle; the place is not set then
	 */
	public static boolean maximum(double[] a, double[] place) {
		double det = 4 * a[0] * a[1] - a[2] * a[2];
		if (!(det > 0 && a[0] < 0)) return false;
		double u = (a[2] * a[4] - 2 * a[1] * a[3]) / det, v = (a[2] * a[3] - 2 * a[0] * a[4]) / det;
		if (!(u * u + v * v <= 1)) return false;
		place[0] = u;
		place[1] = v;
		return true;
	}

	/**
	 * The normal: towards the brightest lamp, z from the unit sphere; without one the slope of the linear terms, (a₃, a₄, a₅) normalised.
	 *
	 * @return whether it is towards the brightest lamp; a pixel of no light has normal 0 0 0
	 */
	public static boolean normal(double[] a, double[] n) {
		if (maximum(a, n)) {
			n[2] = Math.sqrt(Math.max(0, 1 - n[0] * n[0] - n[1] * n[1]));
			return true;
		}
		double length = Math.sqrt(a[3] * a[3] + a[4] * a[4] + a[5] * a[5]), scale = length > 0 ? 1 / length : 0;
		n[0] = a[3] * scale;
		n[1] = a[4] * scale;
		n[2] = a[5] * scale;
		return false;
	}

	/**
	 * Diffuse gain g: a₀ to a₄ times g, the constant so that the brightest direction and its value stay. Without a maximum within the circle the constant takes
	 * the place of the slope's, and nothing is enhanced.
	 */
	public static void gain(double[] a, double g) {
		double[] place = new double[2];
		if (!maximum(a, place)) return;
		a[5] += (1 - g) * (a[3] * place[0] + a[4] * place[1]) / 2;
		for (int i = 0; i < 5; i++)
			a[i] *= g;
	}

	/** The value under a lamp. */
	public static double value(double[] a, double u, double v) {
		return a[0] * u * u + a[1] * v * v + a[2] * u * v + a[3] * u + a[4] * v + a[5];
	}
}
