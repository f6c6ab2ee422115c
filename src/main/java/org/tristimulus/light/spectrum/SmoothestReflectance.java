package org.tristimulus.light.spectrum;

import java.util.Arrays;

/**
 * Least hyperbolic tangent slope squared (LHTSS; Burns 2020, "Numerical methods for smoothest reflectance
 * reconstruction", Color Research and Application 45, 8 to 21): the reflectance is (tanh z + 1) / 2, which keeps it
 * between 0 and 1, and the sum of the squared steps of z is the least that has the wanted tristimulus values. Newton's
 * method on z and the three Lagrange multipliers. A neutral colour gives a flat reflectance. An instance belongs to one thread.
 */
public final class SmoothestReflectance {

	private static final int ROUNDS = 100;
	private static final double ENOUGH = 1e-10;

	private final double[][] w;
	private final int n;
	private final BorderedSystem system;

	/** z at each wavelength, then the three multipliers, of the last colour. */
	private final double[] x;

	/** @param w the weights of X, Y and Z at each wavelength */
	public SmoothestReflectance(double[][] w) {
		this.w = w;
		n = w[0].length;
		system = new BorderedSystem(n);
		x = new double[n + 3];
	}

	/** The reflectance of one colour. @param w the weights of X, Y and Z at each wavelength */
	static double[] of(double[][] w, double[] xyz) {
		SmoothestReflectance smoothest = new SmoothestReflectance(w);
		if (!smoothest.solve(xyz)) throw new IllegalArgumentException("No reflectance from 0 to 1 has X " + xyz[0] + ", Y " + xyz[1] + ", Z " + xyz[2]);
		return smoothest.reflectance();
	}

	/** Looks for the smoothest reflectance of tristimulus values, from a flat one. @return false if there is none that can be found */
	public boolean solve(double... xyz) {
		Arrays.fill(x, 0);
		return newton(xyz);
	}

	/** The same from the last one that was found, which is quicker for a colour near to it; from a flat one if that fails. */
	public boolean solveNear(double... xyz) {
		return newton(xyz) || solve(xyz);
	}

	private boolean newton(double[] xyz) {
		for (int round = 0; round < ROUNDS; round++) {
			fill(xyz);
			if (!system.solve()) break;
			double largest = 0;
			for (int i = 0; i < n; i++) {
				double step = system.first(i);
				largest = Math.max(largest, Math.abs(step));
				x[i] -= step;
			}
			for (int c = 0; c < 3; c++)
				x[n + c] -= system.border(c);
			if (largest < ENOUGH) return true;
			if (!(largest < 1e6)) break;
		}
		Arrays.fill(x, 0);
		return false;
	}

	/** The reflectance that was found last: 0 to 1 at each wavelength. */
	public double[] reflectance() {
		double[] r = new double[n];
		for (int i = 0; i < n; i++)
			r[i] = (tanh(x[i]) + 1) / 2;
		return r;
	}

	private static double tanh(double z) {
		double e = StrictMath.exp(-2 * Math.abs(z)), t = (1 - e) / (1 + e);
		return z < 0 ? -t : t;
	}

	/** The Lagrange conditions and their derivatives. */
	private void fill(double[] xyz) {
		double[] left = { -xyz[0], -xyz[1], -xyz[2] };
		for (int i = 0; i < n; i++) {
			double t = tanh(x[i]), slope = (1 - t * t) / 2, weight = 0, value = 0, diagonal = 0;
			if (i > 0) {
				diagonal += 2;
				value += 2 * (x[i] - x[i - 1]);
			}
			if (i < n - 1) {
				diagonal += 2;
				value += 2 * (x[i] - x[i + 1]);
			}
			for (int c = 0; c < 3; c++) {
				weight += x[n + c] * w[c][i];
				left[c] += w[c][i] * (t + 1) / 2;
			}
			system.set(i, diagonal - 2 * t * slope * weight, w[0][i] * slope, w[1][i] * slope, w[2][i] * slope, value + slope * weight);
		}
		system.setBorder(left);
	}
}
