package org.tristimulus.relight.fit;

import java.util.Arrays;

/**
 * The matt surface that explains one pixel under many lamps: value = g · l, g being albedo times normal (Woodham 1980). Robust: from the lamps of middle
 * ranks, Tukey's biweight on what a matt surface explains, so that shadow and gloss are left out. Scratch space of one thread.
 */
public final class LambertFit {

	/** A lamp counts as lit above this share of the 90th percentile, and as seen above this share of the albedo. */
	private static final double LIT = 0.02;
	private static final double TUKEY = 2.5, LEAST_SPREAD = 0.001, STILL = 1e-6;
	private static final int ROUNDS = 20, FEWEST = 4;

	private final int count;
	private final boolean robust;
	private final double[] g = new double[3], before = new double[3], weight, explained, sorted;
	private final boolean[] lit, usable;

	/** @param lamps how many @param robust false is least squares over all of them */
	public LambertFit(int lamps, boolean robust) {
		count = lamps;
		this.robust = robust;
		weight = new double[lamps];
		explained = new double[lamps];
		sorted = new double[lamps];
		lit = new boolean[lamps];
		usable = new boolean[lamps];
	}

	/**
	 * Fits a pixel.
	 *
	 * @param value of each lamp; one that is not finite is left out
	 * @param light x, y and z of each lamp, see {@link LampField}
	 * @return false where fewer than four lamps were left: the start of the fit stands then
	 */
	public boolean fit(double[] value, double[][] light) {
		int n = 0;
		for (int k = 0; k < count; k++)
			if (isFinite(value[k])) sorted[n++] = value[k];
		if (!robust) {
			for (int k = 0; k < count; k++) {
				weight[k] = isFinite(value[k]) ? 1 : 0;
				usable[k] = weight[k] > 0;
			}
			boolean solved = n >= FEWEST && solve(value, light);
			explain(light);
			return solved;
		}
		Arrays.sort(sorted, 0, n);
		boolean started = start(value, light, n);
		explain(light);
		boolean enough = started && refine(value, light);
		explain(light);
		return enough;
	}

	private static boolean isFinite(double v) {
		return v - v == 0;
	}

	/** Least squares over the lit lamps between ranks 20 % (or the unlit ones, if more) and 90 %; over all lit ones where these are too few. */
	private boolean start(double[] value, double[][] light, int n) {
		Arrays.fill(g, 0);
		Arrays.fill(weight, 0);
		Arrays.fill(usable, false);
		Arrays.fill(lit, false);
		if (n == 0) return false;
		double at = 0.9 * (n - 1), rest = at - Math.floor(at);
		int below = (int) at;
		double top = sorted[below] + rest * (sorted[Math.min(below + 1, n - 1)] - sorted[below]);
		int unlit = 0, bright = 0;
		while (unlit < n && !(sorted[unlit] > LIT * top))
			unlit++;
		for (int k = 0; k < count; k++) {
			lit[k] = isFinite(value[k]) && top > 0 && value[k] > LIT * top;
			usable[k] = lit[k];
			if (lit[k]) bright++;
		}
		if (bright < FEWEST - 1) return false;
		int from = Math.max((int) Math.ceil(0.2 * n), unlit), to = (int) Math.ceil(0.9 * n);
		int taken = 0;
		for (int k = 0; k < count && from < to; k++) {
			weight[k] = lit[k] && value[k] >= sorted[from] && value[k] <= sorted[to - 1] ? 1 : 0;
			if (weight[k] > 0) taken++;
		}
		if (taken >= FEWEST && solve(value, light)) return true;
		for (int k = 0; k < count; k++)
			weight[k] = lit[k] ? 1 : 0;
		return solve(value, light) && bright >= FEWEST;
	}

	private boolean refine(double[] value, double[][] light) {
		double[] kept = new double[count];
		for (int round = 0; round < ROUNDS; round++) {
			double albedo = albedo();
			System.arraycopy(weight, 0, kept, 0, count);
			if (reweight(value, albedo) < FEWEST) {
				System.arraycopy(kept, 0, weight, 0, count);
				return false;
			}
			System.arraycopy(g, 0, before, 0, 3);
			if (!solve(value, light)) {
				System.arraycopy(before, 0, g, 0, 3);
				System.arraycopy(kept, 0, weight, 0, count);
				return false;
			}
			double dx = g[0] - before[0], dy = g[1] - before[1], dz = g[2] - before[2];
			explain(light);
			if (dx * dx + dy * dy + dz * dz < STILL * STILL * albedo * albedo) return true;
		}
		return true;
	}

	/** @return how many weights are above 0 */
	private int reweight(double[] value, double albedo) {
		int n = 0;
		for (int k = 0; k < count; k++) {
			usable[k] = lit[k] && explained[k] > LIT * albedo;
			if (usable[k]) sorted[n++] = Math.abs(value[k] - explained[k]);
		}
		if (n == 0) return 0;
		double spread = Math.max(1.4826 * Ranks.median(sorted, n), LEAST_SPREAD * albedo), scale = 1 / (TUKEY * spread);
		int above = 0;
		for (int k = 0; k < count; k++) {
			double u = (value[k] - explained[k]) * scale, w = 1 - u * u;
			weight[k] = usable[k] && w > 0 ? w * w : 0;
			if (weight[k] > 0) above++;
		}
		return above;
	}

	private void explain(double[][] light) {
		double gx = g[0], gy = g[1], gz = g[2];
		double[] x = light[0], y = light[1], z = light[2];
		for (int k = 0; k < count; k++)
			explained[k] = gx * x[k] + gy * y[k] + gz * z[k];
	}

	/** By the adjugate of the normal equations. */
	private boolean solve(double[] value, double[][] light) {
		double xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0, vx = 0, vy = 0, vz = 0;
		double[] lx = light[0], ly = light[1], lz = light[2];
		for (int k = 0; k < count; k++) {
			double w = weight[k];
			if (w == 0) continue;
			double x = lx[k], y = ly[k], z = lz[k], wx = w * x, wy = w * y, wz = w * z, v = value[k];
			xx += wx * x;
			yy += wy * y;
			zz += wz * z;
			xy += wx * y;
			xz += wx * z;
			yz += wy * z;
			vx += wx * v;
			vy += wy * v;
			vz += wz * v;
		}
		double a = yy * zz - yz * yz, b = xz * yz - xy * zz, c = xy * yz - xz * yy, det = xx * a + xy * b + xz * c;
		if (!(det > 1e-9 * xx * yy * zz)) return false;
		double d = xx * zz - xz * xz, e = xy * xz - xx * yz, f = xx * yy - xy * xy;
		g[0] = (a * vx + b * vy + c * vz) / det;
		g[1] = (b * vx + d * vy + e * vz) / det;
		g[2] = (c * vx + e * vy + f * vz) / det;
		return true;
	}

	/** Albedo times normal: component 0 to 2. */
	public double g(int component) {
		return g[component];
	}

	/** The length of g. */
	public double albedo() {
		return Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]);
	}

	/** The albedo of another channel, by least squares with the weights and the normal of the last fit; 0 where nothing tells it. */
	public double albedo(double[] value) {
		double length = albedo(), sum = 0, square = 0;
		if (length == 0) return 0;
		for (int k = 0; k < count; k++) {
			if (weight[k] == 0 || !isFinite(value[k])) continue;
			double s = explained[k] / length;
			sum += weight[k] * value[k] * s;
			square += weight[k] * s * s;
		}
		return square > 0 ? sum / square : 0;
	}

	/** What a lamp counted, 0 to 1. */
	public double weight(int lamp) {
		return weight[lamp];
	}

	/** What the matt surface has under a lamp. */
	public double explained(int lamp) {
		return explained[lamp];
	}

	/** Whether a lamp lay in shadow, attached or cast. */
	public boolean isShadow(int lamp) {
		return !usable[lamp];
	}

	/** Whether a lamp shone brighter than a matt surface does, and was left out. */
	public boolean isGloss(int lamp, double value) {
		return usable[lamp] && weight[lamp] == 0 && value > explained[lamp];
	}
}
