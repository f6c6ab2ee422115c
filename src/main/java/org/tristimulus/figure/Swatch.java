package org.tristimulus.figure;

import java.awt.Color;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;

/** A surface colour on an sRGB screen, as it looks to an eye that is adapted to its light (CAT16). */
public final class Swatch {

	private Swatch() {}

	/** @param xyz of the surface, Y = 1 for a perfect white @param white of the same under the same light */
	public static Color of(double[] xyz, double[] white) {
		double[] c = RgbSpace.SRGB.fromXyz().times(Adaptation.CAT16.between(Chromaticity.ofXyz(white), Chromaticity.D65).times(xyz));
		Gamut.OKLCH.mapping(RgbSpace.SRGB, 1).apply(c);
		return SpectralColor.light(c[0], c[1], c[2]);
	}
}
