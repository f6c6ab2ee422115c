package org.tristimulus.blend;

import org.tristimulus.color.Matrix3;

/**
 * {@link OklabMix} for results of 8 bits: in float, by loops with one output each, which vectorise. Light from 0 to some
 * times white; the mixture is within 8e-6 of its largest component.
 */
final class OklabByteMix {

	/**
	 * w^(2/3) within 2.2e-3 of itself for w = x^(1/8), x from 1e-6 to 2: a minimax fit. With x^(1/4) it gives the cube root,
	 * and the binomial series leaves 1e-9 of the error.
	 */
	private static final float C0 = 0.09557631f, C1 = 1.36214544f, C2 = -0.70354737f, C3 = 0.24481124f;

	/** Keeps 0 out of the divisor. */
	private static final float TINY = 1e-30f;

	private OklabByteMix() {}

	/** Rewrites the first n colours of the first rows as mixtures, with a fraction t of the second. */
	static void apply(float[][] first, float[][] second, float[] t, int n) {
		float[] a = new float[n], b = new float[n];
		float[][] cones = new float[3][n];
		for (int k = 0; k < 3; k++) {
			times(OklabMix.CONES, k, first, a, n);
			times(OklabMix.CONES, k, second, b, n);
			roots(a, n);
			roots(b, n);
			cubesBetween(a, b, t, cones[k], n);
		}
		for (int k = 0; k < 3; k++)
			times(OklabMix.LIGHT, k, cones, first[k], n);
	}

	/** One row of a matrix times the columns. */
	private static void times(Matrix3 m, int row, float[][] columns, float[] out, int n) {
		times((float) m.get(row, 0), (float) m.get(row, 1), (float) m.get(row, 2), columns[0], columns[1], columns[2], out, n);
	}

	private static void times(float a, float b, float c, float[] x, float[] y, float[] z, float[] out, int n) {
		for (int i = 0; i < n; i++)
			out[i] = a * x[i] + b * y[i] + c * z[i];
	}

	/** Signed cube roots, as x / y² times ((1 + d)^(-2/3)) with 1 + d = |x| / y³ of an estimate y. */
	private static void roots(float[] x, int n) {
		for (int i = 0; i < n; i++) {
			float v = x[i], size = Math.abs(v) + TINY;
			float fourth = (float) Math.sqrt((float) Math.sqrt(size)), w = (float) Math.sqrt(fourth);
			float y = fourth * (C0 + w * (C1 + w * (C2 + w * C3))), inverse = 1 / (y * y * y), d = size * inverse - 1;
			x[i] = v * y * inverse * (1 + d * (-2 / 3f + d * (5 / 9f - d * (40 / 81f))));
		}
	}

	private static void cubesBetween(float[] a, float[] b, float[] t, float[] out, int n) {
		for (int i = 0; i < n; i++) {
			float root = (1 - t[i]) * a[i] + t[i] * b[i];
			out[i] = root * root * root;
		}
	}
}
