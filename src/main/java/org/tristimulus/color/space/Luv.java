package org.tristimulus.color.space;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;

/** CIE 1976 L*u*v* (CIE 15:2004, 8.2.2), relative to D65. L* in [0, 100]; u*, v* within ±200 for sRGB. */
final class Luv extends AbstractColorSpace {

	private static final double UN = Chromaticity.D65.uvPrime()[0], VN = Chromaticity.D65.uvPrime()[1];

	Luv(ColorSpace xyz) {
		super("luv", "CIE L*u*v* (D65)", xyz, new Component("L* (D65)", 0, 100), new Component("u* (D65)", -200, 200), new Component("v* (D65)", -200, 200));
	}

	@Override
	public ColorTransform fromBase() {
		return c -> {
			double d = c[0] + 15 * c[1] + 3 * c[2], lightness = 116 * Lab.lightness(c[1]);
			double u = 4 * c[0] / d, v = 9 * c[1] / d;
			boolean black = c[1] == 0 || d == 0;
			c[0] = black ? 0 : lightness;
			c[1] = black ? 0 : 13 * lightness * (u - UN);
			c[2] = black ? 0 : 13 * lightness * (v - VN);
		};
	}

	@Override
	public ColorTransform toBase() {
		return c -> {
			double lightness = c[0], y = Lab.luminance(lightness / 116);
			double u = c[1] / (13 * lightness) + UN, v = c[2] / (13 * lightness) + VN;
			boolean black = lightness == 0;
			c[0] = black ? 0 : y * 9 * u / (4 * v);
			c[1] = black ? 0 : y;
			c[2] = black ? 0 : y * (12 - 3 * u - 20 * v) / (4 * v);
		};
	}
}
