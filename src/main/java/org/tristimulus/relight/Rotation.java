package org.tristimulus.relight;

import org.tristimulus.color.Matrix3;

/**
 * A rotation of functions on the sphere, f'(d) = f(Rᵀ d), as matrices on the bands of their harmonics (Ivanic and Ruedenberg 1996, with
 * their correction of 1998). Immutable.
 */
public final class Rotation {

	private final Matrix3 matrix;

	private Rotation(Matrix3 matrix) {
		this.matrix = matrix;
	}

	/** R_y(yaw) R_x(pitch) R_z(roll), each in degrees and counter-clockwise about its axis: yaw 90 takes z to x. */
	public static Rotation of(double yaw, double pitch, double roll) {
		double[] y = cosSin(yaw), p = cosSin(pitch), r = cosSin(roll);
		Matrix3 about = Matrix3.of(y[0], 0, y[1], 0, 1, 0, -y[1], 0, y[0]);
		about = about.times(Matrix3.of(1, 0, 0, 0, p[0], -p[1], 0, p[1], p[0]));
		return new Rotation(about.times(Matrix3.of(r[0], -r[1], 0, r[1], r[0], 0, 0, 0, 1)));
	}

	/** @param matrix orthogonal with determinant 1, which is not checked */
	public static Rotation of(Matrix3 matrix) {
		return new Rotation(matrix);
	}

	/** Quarter turns are exact. */
	private static double[] cosSin(double degrees) {
		double turn = degrees - 360 * Math.floor(degrees / 360);
		if (turn % 90 == 0) return new double[][] { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } }[(int) (turn / 90) & 3];
		double angle = Math.toRadians(turn);
		return new double[] { StrictMath.cos(angle), StrictMath.sin(angle) };
	}

	/** Takes a direction to its place. */
	public Matrix3 matrix() {
		return matrix;
	}

	/** The coefficients of the rotated function. @param coefficients (order + 1)² of them */
	public double[] apply(double[] coefficients) {
		double[] rotated = coefficients.clone();
		double[][] first = first(), band = first;
		for (int l = 1; l * l < coefficients.length; l++) {
			if (l > 1) band = next(first, band, l);
			int n = 2 * l + 1, from = l * l;
			for (int i = 0; i < n; i++) {
				double sum = 0;
				for (int j = 0; j < n; j++)
					sum += band[i][j] * coefficients[from + j];
				rotated[from + i] = sum;
			}
		}
		return rotated;
	}

	/** Band 1 is the matrix itself, in the order y, z, x. */
	private double[][] first() {
		int[] axis = { 1, 2, 0 };
		double[][] r = new double[3][3];
		for (int i = 0; i < 3; i++)
			for (int j = 0; j < 3; j++)
				r[i][j] = matrix.get(axis[i], axis[j]);
		return r;
	}

	/** Letters as printed: table 1 of the paper. */
	private static double[][] next(double[][] r1, double[][] below, int l) {
		double[][] r = new double[2 * l + 1][2 * l + 1];
		for (int m = -l; m <= l; m++)
			for (int n = -l; n <= l; n++) {
				int a = Math.abs(m);
				double d = Math.abs(n) == l ? 2.0 * l * (2 * l - 1) : (double) (l + n) * (l - n), zero = m == 0 ? 1 : 0;
				double u = StrictMath.sqrt((double) (l + m) * (l - m) / d);
				double v = 0.5 * StrictMath.sqrt((1 + zero) * (l + a - 1) * (l + a) / d) * (1 - 2 * zero);
				double w = -0.5 * StrictMath.sqrt((double) (l - a - 1) * (l - a) / d) * (1 - zero);
				double sum = 0;
				if (u != 0) sum += u * p(0, m, n, l, r1, below);
				if (v != 0) sum += v * v(m, n, l, r1, below);
				if (w != 0) sum += w * w(m, n, l, r1, below);
				r[m + l][n + l] = sum;
			}
		return r;
	}

	private static double v(int m, int n, int l, double[][] r1, double[][] below) {
		if (m == 0) return p(1, 1, n, l, r1, below) + p(-1, -1, n, l, r1, below);
		if (m == 1) return StrictMath.sqrt(2) * p(1, 0, n, l, r1, below);
		if (m == -1) return StrictMath.sqrt(2) * p(-1, 0, n, l, r1, below);
		if (m > 0) return p(1, m - 1, n, l, r1, below) - p(-1, -m + 1, n, l, r1, below);
		return p(1, m + 1, n, l, r1, below) + p(-1, -m - 1, n, l, r1, below);
	}

	private static double w(int m, int n, int l, double[][] r1, double[][] below) {
		if (m > 0) return p(1, m + 1, n, l, r1, below) + p(-1, -m - 1, n, l, r1, below);
		return p(1, m - 1, n, l, r1, below) - p(-1, -m + 1, n, l, r1, below);
	}

	private static double p(int i, int a, int b, int l, double[][] r1, double[][] below) {
		double[] row = below[a + l - 1];
		if (b == l) return r1[i + 1][2] * row[2 * l - 2] - r1[i + 1][0] * row[0];
		if (b == -l) return r1[i + 1][2] * row[0] + r1[i + 1][0] * row[2 * l - 2];
		return r1[i + 1][1] * row[b + l - 1];
	}
}
