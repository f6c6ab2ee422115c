package org.tristimulus.light.temperature;

import org.tristimulus.light.Cie1931;

/**
 * The light of black bodies: Planck's law with c2 = 1.4388e-2 m K (CIE 15), and its chromaticity by plain sums over the CIE 1931 functions,
 * 360 to 830 nm at 1 nm.
 */
public final class Planckian {

	/** The second radiation constant, in nm K. */
	private static final double C2 = 1.4388e7;

	private static final int N = Cie1931.END - Cie1931.START + 1;

	/** c2 / λ per mired; x̄, ȳ, z̄ over λ⁴ (relative to 560 nm). */
	private static final double[] RATE = new double[N];
	private static final double[][] BARS = new double[3][N];

	static {
		for (int i = 0; i < N; i++) {
			int nm = Cie1931.START + i;
			RATE[i] = C2 / nm * 1e-6;
			double q = 560.0 / nm;
			for (int k = 0; k < 3; k++)
				BARS[k][i] = Cie1931.bar(k, nm) * (q * q) * (q * q);
		}
	}

	private Planckian() {}

	/** Spectral radiance at a wavelength in nm of a black body at a temperature in kelvin, relative: λ⁻⁵ / (exp(c2 / λT) - 1), λ in units of 560 nm. */
	public static double radiance(double nm, double kelvin) {
		double q = 560 / nm;
		return q * (q * q) * (q * q) / StrictMath.expm1(C2 / (nm * kelvin));
	}

	/** { X, Y, Z, dX/dM, dY/dM, dZ/dM } at M mired above 0, relative. */
	private static double[] xyz(double mired) {
		double[] sums = new double[6];
		for (int i = 0; i < N; i++) {
			double x = RATE[i] * mired, e = StrictMath.expm1(x);
			double p = x / e, dp = RATE[i] * (1 - x - p) / e;
			for (int k = 0; k < 3; k++) {
				sums[k] += BARS[k][i] * p;
				sums[k + 3] += BARS[k][i] * dp;
			}
		}
		return sums;
	}

	/** { u, v, du/dM, dv/dM } of the CIE 1960 diagram at M mired. */
	static double[] uv(double mired) {
		double[] s = xyz(mired);
		double d = s[0] + 15 * s[1] + 3 * s[2], dd = s[3] + 15 * s[4] + 3 * s[5];
		double u = 4 * s[0] / d, v = 6 * s[1] / d;
		return new double[] { u, v, (4 * s[3] - u * dd) / d, (6 * s[4] - v * dd) / d };
	}
}
