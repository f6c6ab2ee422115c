package org.tristimulus.light;

import org.tristimulus.color.Chromaticity;

/** Temporary. */
final class TemporaryCct {

	static double[] uv(double k) {
		return Illuminant.blackbody(k).chromaticity().uv();
	}

	/** { cct, duv } */
	static double[] of(Chromaticity c) {
		double[] p = c.uv();
		double best = 0, d = 9;
		for (double m = 10; m <= 1000; m *= 1.02) {
			double e = distance(p, m);
			if (e < d) {
				d = e;
				best = m;
			}
		}
		double a = Math.max(10, best / 1.03), b = Math.min(1000, best * 1.03);
		for (int i = 0; i < 45; i++) {
			double l = b - 0.6180339887 * (b - a), r = a + 0.6180339887 * (b - a);
			if (distance(p, l) < distance(p, r)) b = r;
			else a = l;
		}
		double m = (a + b) / 2;
		double[] q = uv(1e6 / m);
		return new double[] { 1e6 / m, Math.signum(p[1] - q[1]) * Math.hypot(p[0] - q[0], p[1] - q[1]) };
	}

	private static double distance(double[] p, double mired) {
		double[] q = uv(1e6 / mired);
		return Math.hypot(p[0] - q[0], p[1] - q[1]);
	}
}
