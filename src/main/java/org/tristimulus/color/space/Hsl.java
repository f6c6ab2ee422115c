package org.tristimulus.color.space;

import org.tristimulus.color.ColorTransform;

/**
 * Hue, saturation and lightness of encoded sRGB (Joblove and Greenberg 1978; CSS Color 4, 7). Hue in degrees in
 * [0, 360), the others in percent. Far out of gamut the saturation would be negative: there the hue is turned by 180°.
 */
final class Hsl extends AbstractColorSpace {

	Hsl(ColorSpace srgb) {
		super("hsl", "HSL", srgb, new Component("Hue (HSL)", 0, 360), new Component("Saturation (HSL)", 0, 100), new Component("Lightness (HSL)", 0, 100));
	}

	@Override
	public ColorTransform fromBase() {
		return c -> {
			double max = Math.max(c[0], Math.max(c[1], c[2])), min = Math.min(c[0], Math.min(c[1], c[2]));
			double lightness = (max + min) / 2, reach = Math.min(lightness, 1 - lightness);
			double hue = Hsv.hue(c[0], c[1], c[2]), saturation = reach == 0 ? 0 : (max - lightness) / reach;
			c[0] = saturation >= 0 ? hue : hue < 180 ? hue + 180 : hue - 180;
			c[1] = 100 * Math.abs(saturation);
			c[2] = 100 * lightness;
		};
	}

	@Override
	public ColorTransform toBase() {
		return c -> {
			double h = c[0] / 30, l = c[2] / 100, reach = c[1] / 100 * Math.min(l, 1 - l);
			c[0] = l - reach * wave(h);
			c[1] = l - reach * wave(8 + h);
			c[2] = l - reach * wave(4 + h);
		};
	}

	/** The trapezoid wave of CSS Color 4, 7.1, in [-1, 1]; k in twelfths of a turn. */
	private static double wave(double k) {
		double turned = k - 12 * Math.floor(k / 12);
		return Math.max(-1, Math.min(1, Math.min(turned - 3, 9 - turned)));
	}
}
