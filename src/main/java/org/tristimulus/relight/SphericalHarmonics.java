package org.tristimulus.relight;

/**
 * Real, orthonormal spherical harmonics without the Condon-Shortley sign (Ramamoorthi and Hanrahan 2001), polar axis z:
 * Y_lm = K P_l^|m|(z) / sin^|m| · sqrt(2) Re or Im (x + iy)^|m|. The azimuth enters as x and y, never as an angle, so that the poles are no
 * case of their own; the recursion over l runs on normalised P (Holmes and Featherstone 2002). Immutable.
 */
public final class SphericalHarmonics {

	/** The highest order that is computed. */
	public static final int HIGHEST = 20;

	private final int order;
	/** Of P_lm = a (z P_l-1,m - b P_l-2,m), at l(l + 1)/2 + m; where l = m, a holds K and the factors of sin^m. */
	private final double[] a, b;

	/** @param order the highest band, 0 to {@link #HIGHEST} */
	public SphericalHarmonics(int order) {
		if (order < 0 || order > HIGHEST) throw new IllegalArgumentException("order=" + order + ": allowed here are 0 to " + HIGHEST);
		this.order = order;
		a = new double[(order + 1) * (order + 2) / 2];
		b = new double[a.length];
		double sectoral = StrictMath.sqrt(1 / (4 * StrictMath.PI));
		for (int m = 0; m <= order; m++) {
			if (m > 0) sectoral *= StrictMath.sqrt((2.0 * m + 1) / (2.0 * m));
			a[m * (m + 1) / 2 + m] = m == 0 ? sectoral : StrictMath.sqrt(2) * sectoral;
			for (int l = m + 1; l <= order; l++) {
				double below = l - 1.0;
				a[l * (l + 1) / 2 + m] = StrictMath.sqrt((4.0 * l * l - 1) / ((double) l * l - (double) m * m));
				b[l * (l + 1) / 2 + m] = StrictMath.sqrt((below * below - (double) m * m) / (4 * below * below - 1));
			}
		}
	}

	/** The highest band. */
	public int order() {
		return order;
	}

	/** The number of functions: (order + 1)². */
	public int size() {
		return size(order);
	}

	/** The number of functions up to a band. */
	public static int size(int order) {
		return (order + 1) * (order + 1);
	}

	/** Where a function stands among all. @param m -l to l */
	public static int index(int l, int m) {
		return l * (l + 1) + m;
	}

	/** All functions at a unit vector, written to the first {@link #size()} values. */
	public void at(double x, double y, double z, double[] values) {
		double re = 1, im = 0;
		for (int m = 0; m <= order; m++) {
			double p = a[m * (m + 1) / 2 + m], before = 0;
			for (int l = m; l <= order; l++) {
				if (l > m) {
					int k = l * (l + 1) / 2 + m;
					double next = a[k] * (z * p - b[k] * before);
					before = p;
					p = next;
				}
				values[index(l, m)] = p * re;
				if (m > 0) values[index(l, -m)] = p * im;
			}
			double r = re * x - im * y;
			im = re * y + im * x;
			re = r;
		}
	}

	/**
	 * What depends on the polar angle alone: Y_lm / (Re or Im of e^(imφ)) for m ≥ 0, at l(l + 1)/2 + m.
	 *
	 * @param z the cosine of the polar angle
	 * @param sine its sine
	 */
	public void polar(double z, double sine, double[] values) {
		double power = 1;
		for (int m = 0; m <= order; m++) {
			double p = a[m * (m + 1) / 2 + m], before = 0;
			for (int l = m; l <= order; l++) {
				int k = l * (l + 1) / 2 + m;
				if (l > m) {
					double next = a[k] * (z * p - b[k] * before);
					before = p;
					p = next;
				}
				values[k] = p * power;
			}
			power *= sine;
		}
	}
}
