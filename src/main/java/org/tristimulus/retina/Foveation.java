package org.tristimulus.retina;

/**
 * The finest pattern that is seen away from where one looks (Geisler and Perry 1998, SPIE 3299, 294), and the Gaussian that removes what is finer. Immutable.
 */
public final class Foveation {

	private final double e2, alpha, threshold, pixelsPerDegree;

	/**
	 * @param e2 eccentricity at which resolution is halved, in degrees
	 * @param alpha spatial decay of contrast sensitivity, in degrees
	 * @param threshold the smallest contrast seen, in (0, 1)
	 */
	public Foveation(double e2, double alpha, double threshold, double pixelsPerDegree) {
		this.e2 = Checks.range("e2", e2, Double.MIN_NORMAL, Double.MAX_VALUE);
		this.alpha = Checks.range("alpha", alpha, Double.MIN_NORMAL, Double.MAX_VALUE);
		this.threshold = Checks.range("threshold", threshold, Double.MIN_NORMAL, 1);
		this.pixelsPerDegree = Checks.range("ppd", pixelsPerDegree, Double.MIN_NORMAL, Double.MAX_VALUE);
	}

	/** The highest frequency that is seen, in cycles per degree. @param eccentricity in degrees, 0 or more */
	public double cutoff(double eccentricity) {
		return e2 * StrictMath.log(1 / threshold) / ((eccentricity + e2) * alpha);
	}

	/** σ in pixels of the Gaussian that lets {@code threshold} through at the cutoff; 0 where the screen is the limit. @param eccentricity in degrees */
	public double blur(double eccentricity) {
		return blur(cutoff(eccentricity), pixelsPerDegree / 2, threshold, pixelsPerDegree);
	}

	/** The same from the square of a distance in pixels. */
	public double blurAt(double squaredDistance) {
		return blur(Math.sqrt(squaredDistance) / pixelsPerDegree);
	}

	/**
	 * σ in pixels of the Gaussian that takes a picture from a resolution limit to a lower one: κ ppd sqrt(1/fc² - 1/fN²), κ = sqrt(ln(1/threshold)/2)/π.
	 *
	 * @param cutoff and limit in cycles per degree
	 */
	static double blur(double cutoff, double limit, double threshold, double pixelsPerDegree) {
		double kappa = Math.sqrt(StrictMath.log(1 / threshold) / 2) / StrictMath.PI;
		return kappa * pixelsPerDegree * Math.sqrt(Math.max(0, 1 / (cutoff * cutoff) - 1 / (limit * limit)));
	}
}
