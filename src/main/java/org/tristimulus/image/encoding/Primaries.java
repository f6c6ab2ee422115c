package org.tristimulus.image.encoding;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;

/** Linear light from one set of primaries to another; whites that differ are adapted by Bradford. */
public final class Primaries {

	private Primaries() {}

	public static Matrix3 toSrgb(RgbSpace space) {
		return between(space, RgbSpace.SRGB);
	}

	public static Matrix3 fromSrgb(RgbSpace space) {
		return between(RgbSpace.SRGB, space);
	}

	/** A transform of linear sRGB, of light of these primaries; what treats channels alone is the same in all. */
	public static ColorTransform of(RgbSpace space, ColorTransform transform) {
		if (space == RgbSpace.SRGB || transform instanceof ChannelTransform) return transform;
		return toSrgb(space).then(transform).then(fromSrgb(space));
	}

	private static Matrix3 between(RgbSpace from, RgbSpace to) {
		Matrix3 white = from.white().equals(to.white()) ? Matrix3.diagonal(1, 1, 1) : Adaptation.BRADFORD.between(from.white(), to.white());
		return to.fromXyz().times(white).times(from.toXyz());
	}
}
