package org.tristimulus.light;

import org.tristimulus.color.Chromaticity;

/** The chromaticities of light of one wavelength, the border of all colours (CIE 1931 2°). */
public final class SpectralLocus {

	/** The wavelengths between which it moves, in nm. */
	public static final int START = 380, END = 700;

	private SpectralLocus() {}

	/** @param nm a whole wavelength, 360 to 830 */
	public static Chromaticity at(int nm) {
		return Chromaticity.ofXyz(Cie1931.bar(0, nm), Cie1931.bar(1, nm), Cie1931.bar(2, nm));
	}
}
