package org.tristimulus.blend;

import java.util.Arrays;

/** How a blend is carried out, on pixels of linear light with alpha, not premultiplied. */
interface Compositor {

	/** Rewrites the backdrop { r, g, b, alpha } as the composite with a source of an opacity in [0, 1]: the definition. */
	void apply(double[] backdrop, double[] source, double opacity);

	/** Rewrites the first n pixels of the backdrop. Rows are r, g, b and, if there is a fourth, alpha; opacities are one a pixel. */
	default void apply(float[][] backdrop, float[][] source, float[] opacity, int n) {
		double[] b = new double[4], s = new double[4];
		for (int i = 0; i < n; i++) {
			fetch(backdrop, i, b);
			fetch(source, i, s);
			if (opacity[i] == 0) continue;
			apply(b, s, opacity[i]);
			store(b, backdrop, i);
		}
	}

	/** The same, with one opacity. */
	default void apply(float[][] backdrop, float[][] source, double opacity, int n) {
		float[] opacities = new float[n];
		Arrays.fill(opacities, (float) opacity);
		apply(backdrop, source, opacities, n);
	}

	static void fetch(float[][] rows, int i, double[] pixel) {
		pixel[3] = 1;
		for (int c = 0; c < rows.length; c++)
			pixel[c] = rows[c][i];
	}

	static void store(double[] pixel, float[][] rows, int i) {
		for (int c = 0; c < rows.length; c++)
			rows[c][i] = (float) pixel[c];
	}

	static boolean isOpaque(float[][] backdrop, float[][] source) {
		return backdrop.length == 3 && source.length == 3;
	}
}
