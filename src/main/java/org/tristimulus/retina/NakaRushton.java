package org.tristimulus.retina;

/** The law by which a cell's answer saturates (Naka and Rushton 1966, Journal of Physiology 185, 536), and its use in local adaptation. */
public final class NakaRushton {

	/** The largest answer of the retina model's cells, which is also white of its light. */
	public static final double VMAX = 255;

	private NakaRushton() {}

	/**
	 * Answer as a fraction of the largest: Iⁿ / (Iⁿ + σⁿ).
	 *
	 * @param light 0 or more, in any unit
	 * @param half σ, the light with half of the largest answer, above 0
	 * @param exponent n, above 0
	 */
	public static double response(double light, double half, double exponent) {
		if (!(light > 0)) return 0;
		return 1 / (1 + StrictMath.pow(half / light, exponent));
	}

	/**
	 * Local adaptation (Benoit and others 2010): (255 + X0) x / (x + X0), which leaves 0 and 255 and lifts what lies between, the more
	 * the darker the neighbourhood is. 0 for x of 0 or less.
	 *
	 * @param x0 from {@link #x0}, above 0
	 */
	public static double adapt(double x, double x0) {
		return x > 0 ? (VMAX + x0) * x / (x + x0) : 0;
	}

	/** X0 from the local luminance, 0 to 255: V0 · L + 255 (1 - V0). @param v0 sensitivity, in [0, 1) */
	public static double x0(double v0, double local) {
		return v0 * local + VMAX * (1 - v0);
	}
}
