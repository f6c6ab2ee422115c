package org.tristimulus.light.temperature;

import org.tristimulus.color.Chromaticity;

/**
 * This project's own join of two loci: Planckian up to 4000 K; from 5000 K daylight, moved in uv by the constant that puts 6504 K on D65;
 * between them a mix with weight w = t² (3 - 2t), t = (250 - mired) / 50.
 */
final class BlackbodyDaylight {

	/** The temperature that is exactly D65, in kelvin. */
	static final double D65_KELVIN = 6504;

	private static final double DU, DV;

	static {
		double[] d65 = Chromaticity.D65.uv(), daylight = Daylight.uv(1e6 / D65_KELVIN);
		DU = d65[0] - daylight[0];
		DV = d65[1] - daylight[1];
	}

	private BlackbodyDaylight() {}

	/** { u, v, du/dM, dv/dM } at M mired. */
	static double[] uv(double mired) {
		if (mired >= 250) return Planckian.uv(mired);
		double[] d = Daylight.uv(mired);
		d[0] += DU;
		d[1] += DV;
		if (mired <= 200) return d;
		double t = (250 - mired) / 50, w = t * t * (3 - 2 * t), dw = -6 * t * (1 - t) / 50;
		double[] p = Planckian.uv(mired);
		for (int i = 0; i < 2; i++) {
			d[i + 2] = (1 - w) * p[i + 2] + w * d[i + 2] + dw * (d[i] - p[i]);
			d[i] = (1 - w) * p[i] + w * d[i];
		}
		return d;
	}
}
