package org.tristimulus.color.space;

import org.tristimulus.color.ColorTransform;

/**
 * Hue, saturation and value of encoded sRGB (Smith 1978). Hue in degrees in [0, 360), the others in percent. The hue of
 * a neutral is 0, the saturation of black is 0.
 */
final class Hsv extends AbstractColorSpace {

	Hsv(ColorSpace srgb) {
		super("hsv", "HSV", srgb, new Component("Hue (HSV)", 0, 360), new Component("Saturation (HSV)", 0, 100), new Component("Value (HSV)", 0, 100));
	}

	@Override
	public ColorTransform fromBase() {
		return c -> {
			double max = Math.max(c[0], Math.max(c[1], c[2])), min = Math.min(c[0], Math.min(c[1], c[2]));
			c[0] = hue(c[0], c[1], c[2]);
			c[1] = max == 0 ? 0 : 100 * ((max - min) / max);
			c[2] = 100 * max;
		};
	}

	@Override
	public ColorTransform toBase() {
		return c -> {
			double h = c[0] / 60, v = c[2] / 100, range = v * (c[1] / 100);
			c[0] = v - range * distance(5 + h);
			c[1] = v - range * distance(3 + h);
			c[2] = v - range * distance(1 + h);
		};
	}

	/** The hexagonal hue in [0, 360); 0 for a neutral. */
	static double hue(double r, double g, double b) {
		double max = Math.max(r, Math.max(g, b)), range = max - Math.min(r, Math.min(g, b));
		if (range == 0) return 0;
		double sixth = max == r ? (g - b) / range : max == g ? 2 + (b - r) / range : 4 + (r - g) / range;
		double degrees = 60 * (sixth < 0 ? sixth + 6 : sixth);
		return degrees >= 360 ? 0 : degrees;
	}

	/** How far a channel lies below the largest, in [0, 1], at k sixths of a turn from its own complement's edge. */
	private static double distance(double k) {
		double turned = k - 6 * Math.floor(k / 6);
		return Math.max(0, Math.min(1, Math.min(turned, 4 - turned)));
	}
}
