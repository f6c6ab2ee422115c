package org.tristimulus.light.balance;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.MatrixExceptHighlights;

/**
 * A correction of linear light, whose white is 1, that keeps highlights neutral. A clipped channel of a colour c tells only
 * how much light there was at least: each channel of the corrected c' is raised by
 * smoothstep(0.94, 0.98, c) of how far it lies below the mean of the other two, each at most 1. And white stays white:
 * the result is (1 - w) c' + w c with w = smoothstep(0.98, 1, min(r, g, b)). A warm highlight does not turn
 * cyan; saturated colours are corrected like any other.
 */
public class NeutralHighlights implements ColorTransform {

	/** Photographs clip a little below white: sRGB codes 248 to 253. */
	private static final double CLIPS = 0.94, CLIPPED = 0.98, WHITE = 1;

	private final ColorTransform correction;

	private NeutralHighlights(ColorTransform correction) {
		this.correction = correction;
	}

	/** The correction, but for highlights. */
	public static ColorTransform of(ColorTransform correction) {
		return correction instanceof Matrix3 ? new OfMatrix((Matrix3) correction) : new NeutralHighlights(correction);
	}

	/** A matrix is one for all other colours. */
	private static final class OfMatrix extends NeutralHighlights implements MatrixExceptHighlights {

		private final Matrix3 matrix;

		OfMatrix(Matrix3 matrix) {
			super(matrix);
			this.matrix = matrix;
		}

		@Override
		public Matrix3 matrix() {
			return matrix;
		}

		@Override
		public double bound() {
			return CLIPS;
		}
	}

	@Override
	public void apply(double[] c) {
		double r = c[0], g = c[1], b = c[2], w = smoothstep(CLIPPED, WHITE, Math.min(r, Math.min(g, b)));
		if (w == 1) return;
		correction.apply(c);
		keep(r, g, b, c);
	}

	/** The same rule for a change that was made elsewhere: rows after it, by what they were before. */
	public static void keep(float[][] before, float[][] after, int n) {
		float begin = (float) CLIPS;
		for (int i = 0; i < n; i++) {
			float r = before[0][i], g = before[1][i], b = before[2][i];
			if (!(r > begin || g > begin || b > begin)) continue;
			double[] c = { after[0][i], after[1][i], after[2][i] };
			keep(r, g, b, c);
			for (int k = 0; k < 3; k++)
				after[k][i] = (float) c[k];
		}
	}

	/** @param c after the correction, rewritten */
	private static void keep(double r, double g, double b, double[] c) {
		double w = smoothstep(CLIPPED, WHITE, Math.min(r, Math.min(g, b))), red = c[0], green = c[1], blue = c[2];
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

	/** The correction for all, then the few that may be clipped once more, from what they were. */
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
		correction.apply(rows, n);
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
