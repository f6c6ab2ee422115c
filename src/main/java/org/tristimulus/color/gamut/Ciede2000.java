package org.tristimulus.color.gamut;

/**
 * CIEDE2000 as Sharma, Wu and Dalal (2005, Color Research and Application 30, 21) print it, equations 2 to 22; also where
 * the hues lie 180° apart, at which the mean hue is not continuous. Letters as there; angles in degrees.
 */
final class Ciede2000 {

	private static final double DEGREE = StrictMath.PI / 180, POW25_7 = 6103515625.0;

	private Ciede2000() {}

	static double between(double[] lab1, double[] lab2) {
		double cBar = (chroma(lab1[1], lab1[2]) + chroma(lab2[1], lab2[2])) / 2;
		double g = 0.5 * (1 - saturation(cBar));
		double a1 = (1 + g) * lab1[1], a2 = (1 + g) * lab2[1], b1 = lab1[2], b2 = lab2[2];
		double c1 = chroma(a1, b1), c2 = chroma(a2, b2), h1 = hue(a1, b1), h2 = hue(a2, b2);

		boolean neutral = c1 * c2 == 0, apart = Math.abs(h1 - h2) > 180;
		double dh = neutral ? 0 : !apart ? h2 - h1 : h2 > h1 ? h2 - h1 - 360 : h2 - h1 + 360;
		double dL = lab2[0] - lab1[0], dC = c2 - c1, dH = 2 * Math.sqrt(c1 * c2) * StrictMath.sin(dh / 2 * DEGREE);

		double lMean = (lab1[0] + lab2[0]) / 2, cMean = (c1 + c2) / 2;
		double h = neutral ? h1 + h2 : !apart ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
		double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
		double turn = (h - 275) / 25, dTheta = 30 * StrictMath.exp(-turn * turn);
		double l50 = (lMean - 50) * (lMean - 50);
		double sL = 1 + 0.015 * l50 / Math.sqrt(20 + l50), sC = 1 + 0.045 * cMean, sH = 1 + 0.015 * cMean * t;
		double rT = -StrictMath.sin(2 * dTheta * DEGREE) * 2 * saturation(cMean);

		double l = dL / sL, c = dC / sC, hh = dH / sH;
		return Math.sqrt(Math.max(0, l * l + c * c + hh * hh + rT * c * hh));
	}

	private static double chroma(double a, double b) {
		return Math.sqrt(a * a + b * b);
	}

	/** In [0, 360); 0 for a neutral. */
	private static double hue(double a, double b) {
		if (a == 0 && b == 0) return 0;
		double h = StrictMath.atan2(b, a) / DEGREE;
		return h < 0 ? h + 360 : h;
	}

	/** The square root of C⁷ / (C⁷ + 25⁷). */
	private static double saturation(double c) {
		double c2 = c * c, c7 = c2 * c2 * c2 * c;
		return Math.sqrt(c7 / (c7 + POW25_7));
	}

	private static double cos(double degrees) {
		return StrictMath.cos(degrees * DEGREE);
	}
}
