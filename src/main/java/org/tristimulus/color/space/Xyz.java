package org.tristimulus.color.space;

import org.tristimulus.color.ColorTransform;

/** CIE 1931 XYZ relative to D65, Y = 1 at white: the root of the tree. */
final class Xyz extends AbstractColorSpace {

	Xyz() {
		super("xyz", "CIE XYZ", null, new Component("X", 0, 1), new Component("Y", 0, 1), new Component("Z", 0, 1.1));
	}

	@Override
	public ColorTransform toBase() {
		return ColorTransform.IDENTITY;
	}

	@Override
	public ColorTransform fromBase() {
		return ColorTransform.IDENTITY;
	}
}
