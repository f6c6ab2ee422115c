package org.tristimulus.image.space;

import org.tristimulus.color.Token;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;

/** The spaces that an image is converted to, as a choice: those of the catalogue that have a token. */
public enum TargetSpace implements Token {

	LINEAR, XYZ, XYY, LAB, LAB_D65, LCH, LUV, OKLAB, OKLCH, HSV, HSL, HWB, DISPLAY_P3, ADOBE_RGB, PROPHOTO, REC2020, ACESCG, SRGB;

	/** The space of the components. */
	public ColorSpace space() {
		return Spaces.of(toString());
	}

	@Override
	public String label() {
		return space().label();
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
