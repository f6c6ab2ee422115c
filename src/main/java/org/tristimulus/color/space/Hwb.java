package org.tristimulus.color.space;

import org.tristimulus.color.ColorTransform;

/** Hue, whiteness and blackness (Smith and Lyons 1996; CSS Color 4, 8) of encoded sRGB, from HSV. In percent; hue in degrees. */
final class Hwb extends AbstractColorSpace {

	Hwb(ColorSpace hsv) {
		super("hwb", "HWB", hsv, new Component("Hue (HWB)", 0, 360), new Component("Whiteness (HWB)", 0, 100), new Component("Blackness (HWB)", 0, 100));
	}

	@Override
	public ColorTransform fromBase() {
		return c -> {
			double saturation = c[1], value = c[2];
			c[1] = value * (100 - saturation) / 100;
			c[2] = 100 - value;
		};
	}

	/** Where whiteness and blackness exceed 100 together the colour is the grey of their ratio. */
	@Override
	public ColorTransform toBase() {
		return c -> {
			double whiteness = c[1], blackness = c[2], sum = whiteness + blackness, value = 100 - blackness;
			c[1] = sum >= 100 || value == 0 ? 0 : 100 * (1 - whiteness / value);
			c[2] = sum >= 100 ? 100 * whiteness / sum : value;
		};
	}
}
