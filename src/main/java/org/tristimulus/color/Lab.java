package org.tristimulus.color;

/**
 * CIE 1976 L*a*b* (CIE 15:2004, 8.2.1), relative to a white to which XYZ is adapted by Bradford.
 * L* in [0, 100]; a*, b* unbounded, within ±128 for surface colours.
 */
final class Lab extends Space {

	/** CIE 15:2004, with the exact fractions: f is the cube root above EPSILON and a line of slope KAPPA / 116 below. */
	static final double EPSILON = 216.0 / 24389, KAPPA = 24389.0 / 27;

	/** XYZ relative to D65, to X/Xn, Y/Yn, Z/Zn of the white. */
	private final Matrix3 relative;

	Lab(String token, String whiteName, Chromaticity white, ColorSpace xyz) {
		super(token, "CIE L*a*b* (" + whiteName + ")", xyz, new Component("L* (" + whiteName + ")", 0, 100),
			new Component("a* (" + whiteName + ")", -128, 128), new Component("b* (" + whiteName + ")", -128, 128));
		double[] w = white.xyz();
		relative = Matrix3.diagonal(1 / w[0], 1 / w[1], 1 / w[2]).times(Adaptation.BRADFORD.between(Chromaticity.D65, white));
	}

	@Override
	public ColorTransform fromBase() {
		return relative.then(c -> {
			double fx = f(c[0]), fy = f(c[1]), fz = f(c[2]);
			c[0] = 116 * fy - 16;
			c[1] = 500 * (fx - fy);
			c[2] = 200 * (fy - fz);
		});
	}

	@Override
	public ColorTransform toBase() {
		ColorTransform curve = c -> {
			double fy = (c[0] + 16) / 116, fx = fy + c[1] / 500, fz = fy - c[2] / 200;
			c[0] = inverseF(fx);
			c[1] = inverseF(fy);
			c[2] = inverseF(fz);
		};
		return curve.then(relative.inverse());
	}

	static double f(double t) {
		return t > EPSILON ? StrictMath.cbrt(t) : (KAPPA * t + 16) / 116;
	}

	static double inverseF(double f) {
		return f > 6.0 / 29 ? f * f * f : (116 * f - 16) / KAPPA;
	}
}
