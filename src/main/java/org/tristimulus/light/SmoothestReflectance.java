package org.tristimulus.light;

/**
 * Least hyperbolic tangent slope squared (LHTSS; Burns 2020, "Numerical methods for smoothest reflectance
 * reconstruction", Color Research and Application 45, 8 to 21): the reflectance is (tanh z + 1) / 2, which keeps it
 * between 0 and 1, and the sum of the squared steps of z is the least that has the wanted tristimulus values. Newton's
 * method on z and the three Lagrange multipliers. A neutral colour gives a flat reflectance.
 */
final class SmoothestReflectance {

	private static final int ROUNDS = 100;
	private static final double ENOUGH = 1e-12;

	private SmoothestReflectance() {}

	/** @param w the weights of X, Y and Z at each wavelength */
	static double[] of(double[][] w, double[] xyz) {
		int n = w[0].length;
		double[] z = new double[n], lambda = new double[3];
		for (int round = 0; round < ROUNDS; round++) {
			double[][] system = system(w, xyz, z, lambda);
			double[] step = solve(system);
			double largest = 0;
			for (int i = 0; i < n + 3; i++) {
				largest = Math.max(largest, Math.abs(step[i]));
				if (i < n) z[i] -= step[i];
				else lambda[i - n] -= step[i];
			}
			if (largest < ENOUGH) return reflectance(z);
			if (!(largest < 1e6)) break;
		}
		throw new IllegalArgumentException("No reflectance from 0 to 1 has X " + xyz[0] + ", Y " + xyz[1] + ", Z " + xyz[2]);
	}

	private static double[] reflectance(double[] z) {
		double[] r = new double[z.length];
		for (int i = 0; i < r.length; i++)
			r[i] = (StrictMath.tanh(z[i]) + 1) / 2;
		return r;
	}

	/** The Jacobian of the Lagrange conditions, with their values in a last column. */
	private static double[][] system(double[][] w, double[] xyz, double[] z, double[] lambda) {
		int n = z.length;
		double[][] a = new double[n + 3][n + 4];
		for (int i = 0; i < n; i++) {
			double t = StrictMath.tanh(z[i]), slope = (1 - t * t) / 2, weight = 0;
			if (i > 0) difference(a[i], z, i, i - 1);
			if (i < n - 1) difference(a[i], z, i, i + 1);
			for (int c = 0; c < 3; c++) {
				weight += lambda[c] * w[c][i];
				a[i][n + c] = a[n + c][i] = w[c][i] * slope;
				a[n + c][n + 3] += w[c][i] * (t + 1) / 2;
			}
			a[i][i] -= 2 * t * slope * weight;
			a[i][n + 3] += slope * weight;
		}
		for (int c = 0; c < 3; c++)
			a[n + c][n + 3] -= xyz[c];
		return a;
	}

	/** Adds the derivative by z[i] of (z[i] - z[j])², and its value. */
	private static void difference(double[] row, double[] z, int i, int j) {
		row[i] += 2;
		row[j] -= 2;
		row[z.length + 3] += 2 * (z[i] - z[j]);
	}

	/** Gaussian elimination with row pivoting of a matrix with its right side in the last column. */
	private static double[] solve(double[][] a) {
		int n = a.length;
		for (int k = 0; k < n; k++) {
			int pivot = k;
			for (int i = k + 1; i < n; i++)
				if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
			double[] row = a[pivot];
			a[pivot] = a[k];
			a[k] = row;
			for (int i = k + 1; i < n; i++) {
				double f = a[i][k] / row[k];
				if (f == 0) continue;
				for (int j = k; j <= n; j++)
					a[i][j] -= f * row[j];
			}
		}
		double[] x = new double[n];
		for (int i = n - 1; i >= 0; i--) {
			double sum = a[i][n];
			for (int j = i + 1; j < n; j++)
				sum -= a[i][j] * x[j];
			x[i] = sum / a[i][i];
		}
		return x;
	}
}
