package org.tristimulus.blend;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.Power;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.space.Oklab;

/**
 * Mixtures of rows of light in Oklab. Oklab is linear in the cube roots of the cone responses, so a straight line between
 * the roots is one in Oklab, and one matrix each way is enough.
 */
final class OklabMix {

	/** Light to cone responses, all terms above 0. */
	static final Matrix3 CONES = Oklab.CONES.times(RgbSpace.SRGB.toXyz());
	static final Matrix3 LIGHT = CONES.inverse();

	private static final Power CUBE_ROOT = new Power(1 / 3.0);

	private OklabMix() {}

	/** Rewrites the first n colours of the first rows as mixtures, with a fraction t of the second, in double. */
	static void apply(float[][] first, float[][] second, float[] t, int n) {
		double[] a = new double[3], b = new double[3];
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < 3; c++) {
				a[c] = first[c][i];
				b[c] = second[c][i];
			}
			CONES.apply(a);
			CONES.apply(b);
			for (int c = 0; c < 3; c++) {
				double root = (1 - t[i]) * cubeRoot(a[c]) + t[i] * cubeRoot(b[c]);
				a[c] = root * root * root;
			}
			LIGHT.apply(a);
			for (int c = 0; c < 3; c++)
				first[c][i] = (float) a[c];
		}
	}

	private static double cubeRoot(double x) {
		return x > 0 ? CUBE_ROOT.of(x) : x < 0 ? -CUBE_ROOT.of(-x) : x;
	}
}
