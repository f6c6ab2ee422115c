package org.tristimulus.image.relight;

import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.RadiosityPolynomial;
import org.tristimulus.relight.SphericalHarmonics;

/**
 * What an environment does to matt white pixels, E/π, from rows of their normals: up to order 2 by the polynomial in float, above by the series in double. Scratch space
 * of one thread.
 */
final class RadiosityRows {

	private final float[][] terms = new float[3][];
	private final double[][] matt = new double[3][];
	private final SphericalHarmonics basis;
	private final double[] values;

	/** @param factor what the light is multiplied by */
	RadiosityRows(EnvironmentLight light, double factor) {
		basis = new SphericalHarmonics(light.order());
		values = new double[basis.size()];
		RadiosityPolynomial polynomial = new RadiosityPolynomial(light);
		EnvironmentLight radiosity = light.radiosity();
		for (int c = 0; c < 3; c++) {
			terms[c] = new float[9];
			for (int i = 0; i < 9; i++)
				terms[c][i] = (float) (factor * polynomial.terms(c)[i]);
			matt[c] = radiosity.channel(c);
			for (int i = 0; i < matt[c].length; i++)
				matt[c][i] *= factor;
		}
	}

	/** Fills rows of red, green and blue for n unit normals; a normal 0 0 0 gives 0. */
	void read(float[][] normals, int n, float[][] rgb) {
		if (basis.order() <= 2) for (int c = 0; c < 3; c++)
			polynomial(terms[c], normals[0], normals[1], normals[2], n, rgb[c]);
		else series(normals, n, rgb);
		for (int i = 0; i < n; i++)
			if (normals[0][i] == 0 && normals[1][i] == 0 && normals[2][i] == 0) rgb[0][i] = rgb[1][i] = rgb[2][i] = 0;
	}

	private static void polynomial(float[] k, float[] x, float[] y, float[] z, int n, float[] out) {
		float k0 = k[0], k1 = k[1], k2 = k[2], k3 = k[3], k4 = k[4], k5 = k[5], k6 = k[6], k7 = k[7], k8 = k[8];
		for (int i = 0; i < n; i++) {
			float u = x[i], v = y[i], w = z[i];
			out[i] = k0 + u * (k1 + k4 * u + k6 * v + k7 * w) + v * (k2 + k5 * v + k8 * w) + k3 * w;
		}
	}

	private void series(float[][] normals, int n, float[][] rgb) {
		for (int i = 0; i < n; i++) {
			basis.at(normals[0][i], normals[1][i], normals[2][i], values);
			for (int c = 0; c < 3; c++) {
				double sum = 0;
				for (int k = 0; k < values.length; k++)
					sum += matt[c][k] * values[k];
				rgb[c][i] = (float) sum;
			}
		}
	}
}
