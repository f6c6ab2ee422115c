package org.tristimulus.retina;

/**
 * Centre minus surround, each a Gaussian (Enroth-Cugell and Robson 1966, Journal of Physiology 187, 517): kc G(σc) - ks G(σs), in closed form. Immutable.
 */
public final class ReceptiveField {

	/** σ of centre and surround in pixels, and their weights. */
	public final double center, surround, kc, ks;

	/**
	 * @param center σ in pixels, above 0
	 * @param surround σ in pixels, above that of the centre
	 * @param kc and ks 0 or more
	 */
	public ReceptiveField(double center, double surround, double kc, double ks) {
		this.center = Checks.range("center", center, Double.MIN_NORMAL, Double.MAX_VALUE);
		if (!(surround > center)) throw new IllegalArgumentException("surround=" + surround + ": the surround must be larger than the center, " + center);
		this.surround = surround;
		this.kc = Checks.range("kc", kc, 0, Double.MAX_VALUE);
		this.ks = Checks.range("ks", ks, 0, Double.MAX_VALUE);
	}

	/** What a constant of 1 becomes. */
	public double dcGain() {
		return kc - ks;
	}

	/** The gain of a grating, in cycles per pixel. */
	public double gain(double frequency) {
		double f = 2 * StrictMath.PI * StrictMath.PI * frequency * frequency;
		return kc * StrictMath.exp(-f * center * center) - ks * StrictMath.exp(-f * surround * surround);
	}

	/** The frequency with the largest gain, in cycles per pixel; 0 where the gain only falls. */
	public double peak() {
		double c = center * center, s = surround * surround;
		double square = StrictMath.log(ks * s / (kc * c)) / (2 * StrictMath.PI * StrictMath.PI * (s - c));
		return square > 0 && square < Double.POSITIVE_INFINITY ? Math.sqrt(square) : 0;
	}
}
