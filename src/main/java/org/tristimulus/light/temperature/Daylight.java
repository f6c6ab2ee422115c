package org.tristimulus.light.temperature;

/** The CIE daylight locus (CIE 15:2004, 3.1): x_D as a polynomial of 1000 / T, and y_D of x_D. */
public final class Daylight {

	/** The range of the polynomials, in kelvin. */
	public static final double MIN = 4000, MAX = 25_000;

	/** Up to 7000 K, and above: coefficients of (1000 / T)⁰ … ³. */
	private static final double[] WARM = { 0.244063, 0.09911, 2.9678, -4.6070 }, COOL = { 0.237040, 0.24748, 1.9018, -2.0064 };

	private Daylight() {}

	/** { x, y, dx/dM, dy/dM } at M mired. */
	static double[] xy(double mired) {
		double r = mired / 1000;
		double[] c = 1e6 / mired <= 7000 ? WARM : COOL;
		double x = c[0] + r * (c[1] + r * (c[2] + r * c[3])), dx = (c[1] + r * (2 * c[2] + r * 3 * c[3])) / 1000;
		return new double[] { x, -3 * x * x + 2.870 * x - 0.275, dx, (-6 * x + 2.870) * dx };
	}

	/** { u, v, du/dM, dv/dM } of the CIE 1960 diagram at M mired. */
	static double[] uv(double mired) {
		double[] c = xy(mired);
		double d = -2 * c[0] + 12 * c[1] + 3, dd = -2 * c[2] + 12 * c[3], u = 4 * c[0] / d, v = 6 * c[1] / d;
		return new double[] { u, v, (4 * c[2] - u * dd) / d, (6 * c[3] - v * dd) / d };
	}
}
