package org.tristimulus.measure.bracket;

import java.util.Arrays;

/**
 * Registered frames of one scene at several exposures become one light, each weighted by the inverse of its variance. The variance is taken from a first mean of
 * all frames and not from each frame's own value, which would favour what came out dark (Granados et al. 2010; Hasinoff, Durand and Freeman 2010). A frame's
 * weight goes smoothly to 0 where its largest channel nears saturation. Immutable.
 */
public final class ExposureMerge {

	/** From this share of saturation on a frame counts less. */
	static final double FADE = 0.9;

	/** Frames that are so many standard deviations from the mean disagree. */
	private static final float SIGMAS = 5;

	/** Times what a validity lacks to 1, at least 2^-24, it is more than any squared difference. */
	private static final float FULLY = 1e30f;

	private static final double LN2 = StrictMath.log(2);

	private final float[] exposures;
	private final float perLight, read, from, width;
	private final int shortest;
	private final boolean finite;

	/**
	 * @param finite whether all light is finite, as that of integers
	 * @param stops the exposure of each frame; the result's white is that of a frame at 0
	 * @param exclude the light from which on a channel is saturated, 0.5 to 1; infinite where none is
	 */
	public ExposureMerge(double[] stops, NoiseModel noise, double exclude, boolean finite) {
		this.finite = finite;
		exposures = new float[stops.length];
		int least = 0;
		for (int f = 0; f < stops.length; f++) {
			exposures[f] = (float) StrictMath.pow(2, stops[f]);
			if (stops[f] < stops[least]) least = f;
		}
		shortest = least;
		perLight = (float) noise.perLight();
		read = (float) noise.read();
		boolean saturates = exclude < Double.POSITIVE_INFINITY;
		from = saturates ? (float) (FADE * exclude) : Float.MAX_VALUE;
		width = saturates ? (float) (exclude - FADE * exclude) : 1;
	}

	/** How many frames there are. */
	public int frames() {
		return exposures.length;
	}

	/** Scratch rows of a thread. */
	public static final class Rows {

		private final float[][] validity, weight;
		private final float[] exposure, first, weights, squares, excess;

		/** @param n the most pixels at once */
		public Rows(int frames, int n) {
			validity = new float[frames][n];
			weight = new float[frames][n];
			excess = new float[n];
			exposure = new float[n];
			first = new float[n];
			weights = new float[n];
			squares = new float[n];
		}
	}

	/**
	 * Merges n pixels.
	 *
	 * @param light of each frame, rows of each channel, black subtracted; not finite values are taken out
	 * @param out a row a channel: light, 1 = white of a frame at 0 stops
	 * @param error rows for the standard error of light in stops; NaN where there is no light or all frames are saturated; null for none
	 */
	public void merge(float[][][] light, int n, float[][] out, float[][] error, Rows rows, MergeCount count) {
		Arrays.fill(rows.exposure, 0, n, 0);
		for (int f = 0; f < exposures.length; f++) {
			validity(light[f], n, rows.validity[f]);
			addTo(rows.exposure, rows.validity[f], exposures[f], n);
		}
		Arrays.fill(rows.excess, 0, n, -1);
		for (int c = 0; c < out.length; c++) {
			first(light, c, n, rows);
			Arrays.fill(rows.weights, 0, n, 0);
			Arrays.fill(out[c], 0, n, 0);
			for (int f = 0; f < exposures.length; f++)
				addWeighted(light[f][c], rows.validity[f], rows.first, exposures[f], rows.weight[f], rows.weights, out[c], n);
			inverse(rows.weights, n);
			count.addShares(rows.weight, rows.weights, n);
			finish(light[shortest][c], rows, out[c], n);
			if (error != null) error(rows, out[c], error[c], n);
			for (int f = 0; f < exposures.length; f++)
				exceed(light[f][c], rows.validity[f], out[c], exposures[f], rows.excess, n);
		}
		count.addPixels(rows.exposure, rows.excess, n);
	}

	/** 1 well below saturation, 0 at it, by the largest channel; 0 where a channel is not finite, whose light becomes 0. */
	private void validity(float[][] light, int n, float[] s) {
		System.arraycopy(light[0], 0, s, 0, n);
		for (int c = 1; c < light.length; c++)
			larger(light[c], s, n);
		fade(s, n);
		for (int i = 0; i < n && !finite; i++)
			for (float[] row : light)
				if (!(Math.abs(row[i]) < Float.POSITIVE_INFINITY)) s[i] = row[i] = 0;
	}

	private static void larger(float[] v, float[] s, int n) {
		for (int i = 0; i < n; i++)
			s[i] = Math.max(s[i], v[i]);
	}

	private void fade(float[] s, int n) {
		float from = this.from, slope = 1 / width;
		for (int i = 0; i < n; i++) {
			float t = Math.min(1, Math.max(0, (s[i] - from) * slope));
			s[i] = 1 - t * t * (3 - 2 * t);
		}
	}

	private static void addTo(float[] sum, float[] s, float t, int n) {
		for (int i = 0; i < n; i++)
			sum[i] += s[i] * t;
	}

	/** All the light by all the exposure. */
	private void first(float[][][] light, int c, int n, Rows rows) {
		float[] first = rows.first, exposure = rows.exposure;
		Arrays.fill(first, 0, n, 0);
		for (int f = 0; f < exposures.length; f++)
			addProducts(light[f][c], rows.validity[f], first, n);
		for (int i = 0; i < n; i++)
			first[i] = Math.max(0, first[i] / Math.max(exposure[i], Float.MIN_NORMAL));
	}

	private static void addProducts(float[] v, float[] s, float[] sum, int n) {
		for (int i = 0; i < n; i++)
			sum[i] += v[i] * s[i];
	}

	private void addWeighted(float[] v, float[] s, float[] first, float t, float[] weight, float[] weights, float[] sum, int n) {
		float g = perLight * t, r = read, tt = t * t, inverse = 1 / t;
		for (int i = 0; i < n; i++)
			weight[i] = s[i] * (tt / (g * first[i] + r));
		for (int i = 0; i < n; i++)
			weights[i] += weight[i];
		for (int i = 0; i < n; i++)
			sum[i] += weight[i] * v[i] * inverse;
	}

	/** One over the weights; 0 where there is none. */
	private static void inverse(float[] weights, int n) {
		for (int i = 0; i < n; i++)
			weights[i] = 1 / Math.max(weights[i], Float.MIN_NORMAL);
	}

	private void finish(float[] shortestLight, Rows rows, float[] out, int n) {
		float t = exposures[shortest];
		float[] inverse = rows.weights;
		for (int i = 0; i < n; i++)
			out[i] *= inverse[i];
		for (int i = 0; i < n; i++)
			if (rows.exposure[i] == 0) out[i] = shortestLight[i] / t;
	}

	/** The root of the sum of s² u, over the sum of s u, over x ln 2. */
	private void error(Rows rows, float[] out, float[] error, int n) {
		Arrays.fill(rows.squares, 0, n, 0);
		for (int f = 0; f < exposures.length; f++) {
			float[] s = rows.validity[f];
			float t = exposures[f], g = perLight * t;
			for (int i = 0; i < n; i++)
				rows.squares[i] += s[i] * s[i] * (t * t / (g * rows.first[i] + read));
		}
		for (int i = 0; i < n; i++)
			error[i] = rows.exposure[i] > 0 && out[i] > 0 ? (float) (Math.sqrt(rows.squares[i]) * rows.weights[i] / (out[i] * LN2)) : Float.NaN;
	}

	/** Raises the excess of squared differences above 25 variances; a frame that does not count fully has none. */
	private void exceed(float[] v, float[] s, float[] x, float t, float[] excess, int n) {
		float g = perLight * t * SIGMAS * SIGMAS, r = read * SIGMAS * SIGMAS;
		for (int i = 0; i < n; i++) {
			float d = v[i] - t * x[i], q = d * d - g * Math.max(0, x[i]) - r - (1 - s[i]) * FULLY;
			excess[i] = Math.max(excess[i], q);
		}
	}
}
