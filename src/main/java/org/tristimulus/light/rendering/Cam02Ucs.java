package org.tristimulus.light.rendering;

import org.tristimulus.color.Matrix3;

/**
 * CIECAM02 (CIE 159:2004) with the uniform coordinates CAM02-UCS (Luo, Cui and Li 2006), in the conditions of CIE
 * 224:2017: adapting luminance 100 cd/m², background 20, average surround, complete adaptation to the white.
 */
final class Cam02Ucs {

	private static final double C = 0.69, N_C = 1, L_A = 100, N = 0.2;
	private static final double K = 1 / (5 * L_A + 1), K4 = K * K * K * K;
	private static final double F_L = 0.2 * K4 * 5 * L_A + 0.1 * (1 - K4) * (1 - K4) * StrictMath.cbrt(5 * L_A);
	private static final double N_BB = 0.725 * StrictMath.pow(1 / N, 0.2), N_CB = N_BB, Z = 1.48 + Math.sqrt(N);
	private static final double CHROMA = StrictMath.pow(1.64 - StrictMath.pow(0.29, N), 0.73) * Math.sqrt(Math.sqrt(F_L));
	private static final double COS_2 = StrictMath.cos(2), SIN_2 = StrictMath.sin(2);

	private static final Matrix3 CAT02 = Matrix3.of(0.7328, 0.4296, -0.1624, -0.7036, 1.6975, 0.0061, 0.0030, 0.0136, 0.9834);
	/** Hunt, Pointer and Estevez. */
	private static final Matrix3 HPE = Matrix3.of(0.38971, 0.68898, -0.07868, -0.22981, 1.18340, 0.04641, 0, 0, 1);

	private final Matrix3 toCones;
	private final double achromaticWhite;

	/** @param white X, Y, Z of the adopted white, Y = 100 */
	Cam02Ucs(double[] white) {
		double[] rgb = CAT02.times(white);
		toCones = HPE.times(CAT02.inverse()).times(Matrix3.diagonal(100 / rgb[0], 100 / rgb[1], 100 / rgb[2])).times(CAT02);
		achromaticWhite = achromatic(response(white));
	}

	/** { J′, a′, b′ } of X, Y, Z on the scale of the white; the angle of a′, b′ is the hue angle h of CIECAM02. */
	double[] of(double[] xyz) {
		double[] r = response(xyz);
		double a = r[0] - 12 * r[1] / 11 + r[2] / 11, b = (r[0] + r[1] - 2 * r[2]) / 9, radius = Math.sqrt(a * a + b * b);
		double lightness = 100 * power(achromatic(r) / achromaticWhite, C * Z);
		double uniform = 1.7 * lightness / (1 + 0.007 * lightness);
		if (radius == 0) return new double[] { uniform, 0, 0 };
		double eccentricity = ((a * COS_2 - b * SIN_2) / radius + 3.8) / 4;
		double t = 50_000 / 13.0 * N_C * N_CB * eccentricity * radius / (r[0] + r[1] + 1.05 * r[2]);
		double colorfulness = power(t, 0.9) * Math.sqrt(Math.max(0, lightness) / 100) * CHROMA;
		double m = StrictMath.log1p(0.0228 * colorfulness) / 0.0228 / radius;
		return new double[] { uniform, m * a, m * b };
	}

	private double[] response(double[] xyz) {
		double[] r = toCones.times(xyz);
		for (int i = 0; i < 3; i++) {
			double p = power(F_L * r[i] / 100, 0.42);
			r[i] = 400 * p / (27.13 + Math.abs(p)) + 0.1;
		}
		return r;
	}

	private static double achromatic(double[] r) {
		return (2 * r[0] + r[1] + r[2] / 20 - 0.305) * N_BB;
	}

	/** x^p, odd about 0. */
	private static double power(double x, double p) {
		return x < 0 ? -StrictMath.pow(-x, p) : StrictMath.pow(x, p);
	}
}
