package org.tristimulus.blend;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.ThreadRows;

/**
 * {@link OklabMix} for results of 8 bits: in float, by loops with one output each, which vectorise. Light is from 0 to some
 * times white; the mixture is within 8e-6 of its largest component.
 */
final class OklabByteMix {

	/**
	 * s^(1/3) with a relative error of at most 4e-3 for s = x^(1/4), x from 2e-5 to 2: a minimax fit. Times s it gives the cube root, and
	 * Halley's step leaves 4e-8 of the error.
	 */
	private static final float C0 = 0.26773571f, C1 = 2.42962820f, C2 = -5.61069813f, C3 = 8.35143220f, C4 = -6.22368654f, C5 = 1.78408283f;

	/** Keeps 0 out of the divisor. */
	private static final float TINY = 1e-30f;

	/** Cube roots of both colours, three cone responses, and estimates. */
	private static final ThreadRows ROWS = new ThreadRows(6);

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

	/** Cube roots, in two loops, which are short enough to vectorise well. */
	private static void roots(float[] x, float[] estimate, int n) {
		estimate(x, estimate, n);
		refine(x, estimate, n);
	}

	private static void estimate(float[] x, float[] y, int n) {
		for (int i = 0; i < n; i++) {
			float s = (float) Math.sqrt((float) Math.sqrt(x[i] + TINY));
			y[i] = s * (C0 + s * (C1 + s * (C2 + s * (C3 + s * (C4 + s * C5)))));
		}
	}

	/** Halley's step, which cubes the relative error of an estimate y. */
	private static void refine(float[] x, float[] estimate, int n) {
		for (int i = 0; i < n; i++) {
			float v = x[i] + TINY, y = estimate[i], cube = y * y * y;
			x[i] = y + y * ((v - cube) / (cube + cube + v));
		}
	}

	private static void cubesBetween(float[] a, float[] b, float t, float[] out, int n) {
		for (int i = 0; i < n; i++) {
			float root = (1 - t) * a[i] + t * b[i];
			out[i] = root * root * root;
		}
	}
}
