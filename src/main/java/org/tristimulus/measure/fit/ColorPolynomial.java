package org.tristimulus.measure.fit;

import org.tristimulus.color.ColorTransform;

/** A fit with more terms than R, G and B, on pixels. Rows are computed in double: the terms cancel, and float would show it. */
final class ColorPolynomial implements ColorTransform {

	private final ColorTerms terms;
	private final double[][] k;

	ColorPolynomial(ColorTerms terms, double[][] k) {
		this.terms = terms;
		this.k = k;
	}

	@Override
	public boolean isHomogeneous() {
		return terms.isHomogeneous();
	}

	@Override
	public void apply(double[] c) {
		double[] t = terms.of(c[0], c[1], c[2]);
		for (int i = 0; i < 3; i++)
			c[i] = LeastSquares.dot(k[i], t);
	}

	@Override
	public void apply(float[][] rows, int n) {
		double[][] t = new double[terms.count() - 3][n];
		switch (terms) {
		case AFFINE:
			for (int i = 0; i < n; i++)
				t[0][i] = 1;
			break;
		case ROOT_3:
			cubeRoots(rows, t, n);
			squareRoots(rows, t, n);
			break;
		default:
			squareRoots(rows, t, n);
		}
		float[][] out = { new float[n], new float[n], rows[2] };
		for (int c = 0; c < 3; c++) {
			double[] sum = new double[n];
			linear(k[c], rows, sum, n);
			for (int j = 0; j + 1 < t.length; j += 2)
				add(k[c][3 + j], t[j], k[c][4 + j], t[j + 1], sum, n);
			add(t.length % 2 == 0 ? 0 : k[c][2 + t.length], t[t.length - 1], sum, out[c], n);
		}
		System.arraycopy(out[0], 0, rows[0], 0, n);
		System.arraycopy(out[1], 0, rows[1], 0, n);
	}

	private static void squareRoots(float[][] rows, double[][] t, int n) {
		signedRoots(rows[0], rows[1], t[0], n);
		signedRoots(rows[1], rows[2], t[1], n);
		signedRoots(rows[0], rows[2], t[2], n);
	}

	private static void signedRoots(float[] a, float[] b, double[] out, int n) {
		for (int i = 0; i < n; i++) {
			double x = (double) a[i] * b[i];
			out[i] = Math.copySign(Math.sqrt(Math.abs(x)), x);
		}
	}

	/** Signed cube roots are multiplicative, so that three of them make all seven terms. */
	private static void cubeRoots(float[][] rows, double[][] t, int n) {
		double[] r = t[0], g = t[1], b = t[2];
		SignedCubeRoots.of(rows[0], r, n);
		SignedCubeRoots.of(rows[1], g, n);
		SignedCubeRoots.of(rows[2], b, n);
		product(r, g, g, t[3], n);
		product(g, b, b, t[4], n);
		product(r, b, b, t[5], n);
		product(g, r, r, t[6], n);
		product(b, g, g, t[7], n);
		product(b, r, r, t[8], n);
		product(r, g, b, t[9], n);
	}

	private static void product(double[] a, double[] b, double[] c, double[] out, int n) {
		for (int i = 0; i < n; i++)
			out[i] = a[i] * b[i] * c[i];
	}

	private static void linear(double[] k, float[][] rows, double[] sum, int n) {
		double kr = k[0], kg = k[1], kb = k[2];
		float[] r = rows[0], g = rows[1], b = rows[2];
		for (int i = 0; i < n; i++)
			sum[i] = kr * r[i] + kg * g[i] + kb * b[i];
	}

	private static void add(double ka, double[] a, double kb, double[] b, double[] sum, int n) {
		for (int i = 0; i < n; i++)
			sum[i] += ka * a[i] + kb * b[i];
	}

	private static void add(double k, double[] a, double[] sum, float[] out, int n) {
		for (int i = 0; i < n; i++)
			out[i] = (float) (sum[i] + k * a[i]);
	}
}
