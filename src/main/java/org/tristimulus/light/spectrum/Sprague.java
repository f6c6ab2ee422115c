package org.tristimulus.light.spectrum;

import java.util.function.DoubleUnaryOperator;

/**
 * Sprague's fifth-degree interpolation of equally spaced values (CIE 167:2005). It passes through every value and joins
 * them with continuous first and second derivatives.
 */
public final class Sprague implements DoubleUnaryOperator {

	/** The two values beyond an end, from the six values at that end (CIE 167:2005), times 209. */
	private static final double[][] BEYOND = { { 884, -1960, 3033, -2648, 1080, -180 }, { 508, -540, 488, -367, 144, -24 } };

	private final double start, step;
	private final double[] padded;
	private final int last;

	private Sprague(double start, double step, double[] padded) {
		this.start = start;
		this.step = step;
		this.padded = padded;
		last = padded.length - 5;
	}

	/** With the ends continued by the formula of CIE 167; at least six values. */
	static Sprague of(double start, double step, double[] f) {
		int n = f.length;
		if (n < 6) throw new IllegalArgumentException("Sprague interpolation needs 6 values, not " + n);
		double[] p = pad(f);
		for (int j = 0; j < 2; j++) {
			p[j] = p[n + 3 - j] = 0;
			for (int k = 0; k < 6; k++) {
				p[j] += BEYOND[j][k] * f[k] / 209;
				p[n + 3 - j] += BEYOND[j][k] * f[n - 1 - k] / 209;
			}
		}
		return new Sprague(start, step, p);
	}

	/** With the end values held beyond the ends, as the 1 nm tables of CIE 224:2017 were made. */
	public static Sprague held(double start, double step, double[] f) {
		return new Sprague(start, step, pad(f));
	}

	private static double[] pad(double[] f) {
		double[] p = new double[f.length + 4];
		System.arraycopy(f, 0, p, 2, f.length);
		p[0] = p[1] = f[0];
		p[p.length - 1] = p[p.length - 2] = f[f.length - 1];
		return p;
	}

	/** The value at x, between the first and the last. */
	@Override
	public double applyAsDouble(double x) {
		double t = (x - start) / step;
		int i = (int) Math.max(0, Math.min(last - 1, Math.floor(t)));
		return between(i, t - i);
	}

	private double between(int i, double t) {
		double a = padded[i], b = padded[i + 1], c = padded[i + 2], d = padded[i + 3], e = padded[i + 4], f = padded[i + 5];
		double a1 = 2 * a - 16 * b + 16 * d - 2 * e;
		double a2 = -a + 16 * b - 30 * c + 16 * d - e;
		double a3 = -9 * a + 39 * b - 70 * c + 66 * d - 33 * e + 7 * f;
		double a4 = 13 * a - 64 * b + 126 * c - 124 * d + 61 * e - 12 * f;
		double a5 = -5 * a + 25 * b - 50 * c + 50 * d - 25 * e + 5 * f;
		return c + t * (a1 + t * (a2 + t * (a3 + t * (a4 + t * a5)))) / 24;
	}
}
