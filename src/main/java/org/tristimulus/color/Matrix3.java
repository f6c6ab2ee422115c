package org.tristimulus.color;

import java.util.Arrays;

/** A 3 × 3 matrix, row-major; as a transform it multiplies a column vector from the left. Immutable. */
public final class Matrix3 implements MatrixExceptHighlights {

	private static final ThreadRows ROWS = new ThreadRows(2);

	private final double[] m;
	private final boolean inFloat;

	private Matrix3(double[] m) {
		this.m = m;
		inFloat = !cancels();
	}

	private Matrix3(double[] m, boolean inFloat) {
		this.m = m;
		this.inFloat = inFloat;
	}

	/** Row by row. */
	public static Matrix3 of(double... rows) {
		if (rows.length != 9) throw new IllegalArgumentException("A 3 × 3 matrix has 9 entries, not " + rows.length);
		return new Matrix3(rows.clone());
	}

	/** A factor for each component. */
	public static Matrix3 diagonal(double x, double y, double z) {
		return of(x, 0, 0, 0, y, 0, 0, 0, z);
	}

	/** @param row and column 0 to 2 */
	public double get(int row, int column) {
		return m[3 * row + column];
	}

	@Override
	public Matrix3 matrix() {
		return this;
	}

	@Override
	public double bound() {
		return Double.POSITIVE_INFINITY;
	}

	/** This matrix times a column vector, as a new vector. */
	public double[] times(double... v) {
		double[] r = v.clone();
		apply(r);
		return r;
	}

	/** The product this · right: right is applied first. */
	public Matrix3 times(Matrix3 right) {
		double[] p = new double[9];
		for (int i = 0; i < 3; i++)
			for (int j = 0; j < 3; j++)
				p[3 * i + j] = m[3 * i] * right.m[j] + m[3 * i + 1] * right.m[3 + j] + m[3 * i + 2] * right.m[6 + j];
		return new Matrix3(p);
	}

	/** The inverse, by the adjugate. */
	public Matrix3 inverse() {
		double a = m[4] * m[8] - m[5] * m[7], b = m[5] * m[6] - m[3] * m[8], c = m[3] * m[7] - m[4] * m[6];
		double det = m[0] * a + m[1] * b + m[2] * c;
		if (det == 0 || Double.isNaN(det)) throw new ArithmeticException("The matrix has no inverse: " + this);
		return of(a / det, (m[2] * m[7] - m[1] * m[8]) / det, (m[1] * m[5] - m[2] * m[4]) / det,
			b / det, (m[0] * m[8] - m[2] * m[6]) / det, (m[2] * m[3] - m[0] * m[5]) / det,
			c / det, (m[1] * m[6] - m[0] * m[7]) / det, (m[0] * m[4] - m[1] * m[3]) / det);
	}

	@Override
	public void apply(double[] c) {
		double x = c[0], y = c[1], z = c[2];
		c[0] = m[0] * x + m[1] * y + m[2] * z;
		c[1] = m[3] * x + m[4] * y + m[5] * z;
		c[2] = m[6] * x + m[7] * y + m[8] * z;
	}

	/**
	 * In float where the terms add up, one output at a time, which C2 vectorises; in double where they cancel, as in XYZ to
	 * RGB, and rounding would show.
	 */
	@Override
	public void apply(float[][] rows, int n) {
		if (!inFloat) applyInDouble(rows, n);
		else {
			float[] x = ROWS.rows(n)[0], y = ROWS.rows(n)[1];
			row(0, rows, x, n);
			row(1, rows, y, n);
			row(2, rows, rows[2], n);
			System.arraycopy(x, 0, rows[0], 0, n);
			System.arraycopy(y, 0, rows[1], 0, n);
		}
	}

	/** True where the magnitudes of a row's terms add up to more than twice what becomes of (1, 1, 1). */
	private boolean cancels() {
		double terms = 0, white = 0;
		for (int i = 0; i < 9; i += 3) {
			terms = Math.max(terms, Math.abs(m[i]) + Math.abs(m[i + 1]) + Math.abs(m[i + 2]));
			white = Math.max(white, Math.abs(m[i] + m[i + 1] + m[i + 2]));
		}
		return terms > 2 * white;
	}

	private void row(int k, float[][] rows, float[] out, int n) {
		combine((float) m[3 * k], (float) m[3 * k + 1], (float) m[3 * k + 2], rows[0], rows[1], rows[2], out, n);
	}

	private static void combine(float a, float b, float c, float[] x, float[] y, float[] z, float[] out, int n) {
		for (int i = 0; i < n; i++)
			out[i] = a * x[i] + b * y[i] + c * z[i];
	}

	private void applyInDouble(float[][] rows, int n) {
		double m0 = m[0], m1 = m[1], m2 = m[2], m3 = m[3], m4 = m[4], m5 = m[5], m6 = m[6], m7 = m[7], m8 = m[8];
		float[] xs = rows[0], ys = rows[1], zs = rows[2];
		for (int i = 0; i < n; i++) {
			double x = xs[i], y = ys[i], z = zs[i];
			xs[i] = (float) (m0 * x + m1 * y + m2 * z);
			ys[i] = (float) (m3 * x + m4 * y + m5 * z);
			zs[i] = (float) (m6 * x + m7 * y + m8 * z);
		}
	}

	/** Matrices in sequence become one. */
	@Override
	public boolean isHomogeneous() {
		return true;
	}

	@Override
	public ColorTransform then(ColorTransform next) {
		return next instanceof Matrix3 ? ((Matrix3) next).times(this) : MatrixExceptHighlights.super.then(next);
	}

	/** In float. */
	@Override
	public Matrix3 forBytes() {
		return new Matrix3(m, true);
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof Matrix3 && Arrays.equals(m, ((Matrix3) o).m);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(m);
	}

	@Override
	public String toString() {
		return Arrays.toString(m);
	}
}
