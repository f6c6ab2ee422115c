package org.tristimulus.blend;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.Scratch;

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

	/** Cube roots of both colours, three cone responses, and estimates. */
	private static final Scratch ROWS = new Scratch(6);

	private OklabByteMix() {}

	/** Rewrites the first n colours of the first rows as mixtures, with a fraction t of the second. */
	static void apply(float[][] first, float[][] second, float t, int n) {
		float[][] rows = ROWS.rows(n), cones = { rows[0], rows[1], rows[2] };
		float[] root = rows[3], with = rows[4], estimate = rows[5];
		for (int k = 0; k < 3; k++) {
			times(OklabMix.CONES, k, first, root, n);
			times(OklabMix.CONES, k, second, with, n);
			roots(root, estimate, n);
			roots(with, estimate, n);
			cubesBetween(root, with, t, cones[k], n);
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

	/** Signed cube roots, in two loops, which are short enough to vectorise. */
	private static void roots(float[] x, float[] estimate, int n) {
		estimate(x, estimate, n);
		refine(x, estimate, n);
	}

	private static void estimate(float[] x, float[] y, int n) {
		for (int i = 0; i < n; i++) {
			float fourth = (float) Math.sqrt((float) Math.sqrt(Math.abs(x[i]) + TINY)), w = (float) Math.sqrt(fourth);
			y[i] = fourth * (C0 + w * (C1 + w * (C2 + w * C3)));
		}
	}

	/** x / y² times ((1 + d)^(-2/3)) with 1 + d = |x| / y³ of an estimate y. */
	private static void refine(float[] x, float[] estimate, int n) {
		for (int i = 0; i < n; i++) {
			float y = estimate[i], inverse = 1 / (y * y * y), d = (Math.abs(x[i]) + TINY) * inverse - 1;
			x[i] = x[i] * y * inverse * (1 + d * (-2 / 3f + d * (5 / 9f - d * (40 / 81f))));
		}
	}

	private static void cubesBetween(float[] a, float[] b, float t, float[] out, int n) {
		for (int i = 0; i < n; i++) {
			float root = (1 - t) * a[i] + t * b[i];
			out[i] = root * root * root;
		}
	}
}
