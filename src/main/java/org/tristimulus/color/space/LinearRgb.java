package org.tristimulus.color.space;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;

/** The linear light of an RGB space, 1 at white. A white other than D65 is adapted by Bradford. */
final class LinearRgb extends AbstractColorSpace {

	private final Matrix3 toXyz, fromXyz;

	LinearRgb(String token, String label, RgbSpace rgb, ColorSpace xyz) {
		super(token, label, xyz, new Component("Red (" + label + ")", 0, 1), new Component("Green (" + label + ")", 0, 1), new Component("Blue (" + label + ")", 0, 1));
		toXyz = Adaptation.BRADFORD.between(rgb.white(), Chromaticity.D65).times(rgb.toXyz());
		fromXyz = rgb.fromXyz().times(Adaptation.BRADFORD.between(Chromaticity.D65, rgb.white()));
	}

	@Override
	public ColorTransform toBase() {
		return toXyz;
	}

	@Override
	public ColorTransform fromBase() {
		return fromXyz;
	}
}
