package org.tristimulus.color.space;

import org.tristimulus.color.ColorTransform;

/** CIE 1931 x, y and luminance Y (1 at white). Black is 0, 0, 0. */
final class Xyy extends AbstractColorSpace {

	Xyy(ColorSpace xyz) {
		super("xyy", "CIE xyY", xyz, new Component("x", 0, 0.8), new Component("y", 0, 0.9), new Component("Y", 0, 1));
	}

	@Override
	public ColorTransform fromBase() {
		return c -> {
			double sum = c[0] + c[1] + c[2], luminance = c[1];
			c[0] = sum == 0 ? 0 : c[0] / sum;
			c[1] = sum == 0 ? 0 : luminance / sum;
			c[2] = luminance;
		};
	}

	@Override
	public ColorTransform toBase() {
		return c -> {
			double x = c[0], y = c[1], luminance = c[2], sum = y == 0 ? 0 : luminance / y;
			c[0] = x * sum;
			c[1] = luminance;
			c[2] = (1 - x - y) * sum;
		};
	}
}
