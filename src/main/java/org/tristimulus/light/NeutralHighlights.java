package org.tristimulus.light;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.MatrixBelow;

/**
 * A correction M of linear light that leaves white what the sensor or the file clipped to white: (1 - w) M c + w c with
 * w = smoothstep(0.98, 1, min(r, g, b)) of the colour before. Saturated colours are corrected like any other.
 */
public final class NeutralHighlights implements MatrixBelow {

	private static final double BEGIN = 0.98, WIDTH = 1 - BEGIN;

	private final Matrix3 matrix;

	NeutralHighlights(Matrix3 matrix) {
		this.matrix = matrix;
	}

	/** The correction of all other colours. */
	@Override
	public Matrix3 matrix() {
		return matrix;
	}

	@Override
	public double bound() {
		return BEGIN;
	}

	@Override
	public void apply(double[] c) {
		double r = c[0], g = c[1], b = c[2], w = weight(Math.min(r, Math.min(g, b)));
		if (w == 1) return;
		matrix.apply(c);
		c[0] += w * (r - c[0]);
		c[1] += w * (g - c[1]);
		c[2] += w * (b - c[2]);
	}

	private static double weight(double min) {
		if (!(min > BEGIN)) return 0;
		if (min >= 1) return 1;
		double t = (min - BEGIN) / WIDTH;
		return t * t * (3 - 2 * t);
	}

	/** The matrix for all, then the few near white once more, from what they were. */
	@Override
	public void apply(float[][] rows, int n) {
		float[] r = rows[0], g = rows[1], b = rows[2];
		float begin = (float) BEGIN;
		int count = 0;
		for (int i = 0; i < n; i++)
			if (g[i] > begin && r[i] > begin && b[i] > begin) count++;
		int[] at = new int[count];
		float[] before = new float[3 * count];
		for (int i = 0, k = 0; k < count; i++)
			if (g[i] > begin && r[i] > begin && b[i] > begin) {
				at[k] = i;
				before[3 * k] = r[i];
				before[3 * k + 1] = g[i];
				before[3 * k++ + 2] = b[i];
			}
		matrix.apply(rows, n);
		double[] c = new double[3];
		for (int k = 0; k < count; k++) {
			for (int j = 0; j < 3; j++)
				c[j] = before[3 * k + j];
			apply(c);
			r[at[k]] = (float) c[0];
			g[at[k]] = (float) c[1];
			b[at[k]] = (float) c[2];
		}
	}
}
