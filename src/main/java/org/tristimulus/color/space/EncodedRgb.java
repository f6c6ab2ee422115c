package org.tristimulus.color.space;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;

/** An RGB space as it is stored: linear light taken through the space's curve. 0 to 1. */
final class EncodedRgb extends AbstractColorSpace {

	private final TransferFunction curve;

	EncodedRgb(RgbSpace rgb, ColorSpace linear) {
		super(rgb.toString(), rgb.label(), linear, new Component("Red (" + rgb.label() + ")", 0, 1),
			new Component("Green (" + rgb.label() + ")", 0, 1), new Component("Blue (" + rgb.label() + ")", 0, 1));
		curve = rgb.curve();
	}

	@Override
	public ColorTransform toBase() {
		return curve.decoding();
	}

	@Override
	public ColorTransform fromBase() {
		return curve.encoding();
	}
}
