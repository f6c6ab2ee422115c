package org.tristimulus.measure.fit;

/**
 * Signed cube roots of rows: from two square roots of two, a cubic one of Halley's steps, which triples the digits, and one of Newton's, which doubles them. Relative error below 1e-15, in plain
 * arithmetic that every JVM rounds alike.
 */
final class SignedCubeRoots {

	/** Where the cubic holds; the rest is taken by {@link StrictMath#cbrt}. */
	private static final double LOW = 1e-9, HIGH = 1e3;

	/** u^(4/3) with a relative error of at most 1.4e-3 for u = x^(1/16): a minimax fit over that range. */
	private static final double C0 = -0.03094459, C1 = 0.63612507, C2 = 0.48145609, C3 = -0.08611361;

	private SignedCubeRoots() {}

	static void of(float[] x, double[] root, int n) {
		for (int i = 0; i < n; i++) {
			double v = Math.abs(x[i]), fourth = Math.sqrt(Math.sqrt(v)), u = Math.sqrt(Math.sqrt(fourth));
			double y = fourth * (C0 + u * (C1 + u * (C2 + u * C3))), cube = y * y * y;
			y *= (cube + 2 * v) / (2 * cube + v);
			root[i] = Math.copySign(y + (v / (y * y) - y) / 3, x[i]);
		}
		for (int i = 0; i < n; i++) {
			double v = Math.abs(x[i]);
			if (!(v >= LOW && v <= HIGH)) root[i] = StrictMath.cbrt(x[i]);
		}
	}
}
