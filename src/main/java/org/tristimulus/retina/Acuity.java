package org.tristimulus.retina;

/** How fine a pattern is seen in dim light (Larson, Rushmeier and Piatko 1997, IEEE Transactions on Visualization and Computer Graphics 3, 291, after Shlaer 1937). */
public final class Acuity {

	/** The light, in cd/m², from which pictures lose nothing. */
	public static final double FULL = 100;
	/** The contrast that the Gaussian lets through at the finest pattern seen. */
	private static final double THRESHOLD = 1 / 64.0;

	private Acuity() {}

	/** The finest grating seen, in cycles per degree. @param luminance in cd/m², from 1e-6 */
	public static double of(double luminance) {
		return 17.25 * StrictMath.atan(1.4 * StrictMath.log10(luminance) + 0.35) + 25.72;
	}

	/** σ in pixels of the Gaussian that takes a picture seen in full light to what is seen in this one; 0 from 100 cd/m² on. */
	public static double blur(double luminance, double pixelsPerDegree) {
		if (luminance >= FULL) return 0;
		return Foveation.blur(of(luminance), of(FULL), THRESHOLD, pixelsPerDegree);
	}
}
