package org.tristimulus.light.balance;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.MatrixExceptHighlights;

/**
 * A correction M of linear light, whose white is 1, that keeps highlights neutral. A clipped channel of a colour c tells only
 * how much light there was at least: each channel of c' = M c is raised by
 * smoothstep(0.94, 0.98, c) of how far it lies below the mean of the other two, each at most 1. And white stays white:
 * the result is (1 - w) c' + w c with w = smoothstep(0.98, 1, min(r, g, b)). A warm highlight does not turn
 * cyan; saturated colours are corrected like any other.
 */
public final class NeutralHighlights implements MatrixExceptHighlights {

	/** Photographs clip a little below white: sRGB codes 248 to 253. */
	private static final double CLIPS = 0.94, CLIPPED = 0.98, WHITE = 1;

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
		return CLIPS;
	}

	@Override
	public void apply(double[] c) {
		double r = c[0], g = c[1], b = c[2], w = smoothstep(CLIPPED, WHITE, Math.min(r, Math.min(g, b)));
		if (w == 1) return;
		matrix.apply(c);
		double red = c[0], green = c[1], blue = c[2];
		c[0] = raised(red, r, green, blue);
		c[1] = raised(green, g, red, blue);
		c[2] = raised(blue, b, red, green);
		c[0] += w * (r - c[0]);
		c[1] += w * (g - c[1]);
		c[2] += w * (b - c[2]);
	}

	/** A corrected channel, by what it was before and the other two. */
	private static double raised(double channel, double before, double other, double third) {
		if (!(before > CLIPS)) return channel;
		return channel + smoothstep(CLIPS, CLIPPED, before) * Math.max(0, (Math.min(1, other) + Math.min(1, third)) / 2 - channel);
	}

	private static double smoothstep(double from, double to, double x) {
		if (!(x > from)) return 0;
		if (x >= to) return 1;
		double t = (x - from) / (to - from);
		return t * t * (3 - 2 * t);
	}

	/** The matrix for all, then the few that may be clipped once more, from what they were. */
	@Override
	public void apply(float[][] rows, int n) {
		float[] r = rows[0], g = rows[1], b = rows[2];
		float begin = (float) CLIPS;
		int count = 0;
		for (int i = 0; i < n; i++)
			if (g[i] > begin || r[i] > begin || b[i] > begin) count++;
		int[] at = new int[count];
		float[] before = new float[3 * count];
		for (int i = 0, k = 0; k < count; i++)
			if (g[i] > begin || r[i] > begin || b[i] > begin) {
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
