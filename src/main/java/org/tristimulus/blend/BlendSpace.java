package org.tristimulus.blend;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.Token;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;

/** The spaces that colours are mixed and blended in. Light means linear light with the primaries of sRGB, 1 at white. */
public enum BlendSpace implements Token {

	/** The space that suits the mode, see {@link BlendMode#resolve(BlendSpace)}. */
	AUTO("Automatic", Spaces.LINEAR_SRGB),
	SRGB("sRGB codes", Spaces.SRGB),
	LINEAR("Linear light", Spaces.LINEAR_SRGB),
	OKLAB("Oklab", Spaces.OKLAB),
	OKLCH("Oklch", Spaces.OKLCH),
	/** Relative to D50, as in CSS Color 4. */
	LAB("CIE L*a*b* (D50)", Spaces.LAB),
	/** Relative to D50, as in CSS Color 4. */
	LCH("CIE LCh (D50)", Spaces.LCH);

	private final String label;
	private final ColorTransform fromLight, toLight;

	BlendSpace(String label, ColorSpace space) {
		this.label = label;
		fromLight = Spaces.LINEAR_SRGB.to(space);
		toLight = space.to(Spaces.LINEAR_SRGB);
	}

	/** From light to the components of this space. */
	public ColorTransform fromLight() {
		return fromLight;
	}

	/** From the components of this space to light. */
	public ColorTransform toLight() {
		return toLight;
	}

	/** Whether the components are light, or a curve of each of its components. */
	boolean hasCurve() {
		return this == SRGB || this == LINEAR;
	}

	/** Whether scaling two colours scales what lies between them. */
	boolean isHomogeneous() {
		return this == LINEAR || this == OKLAB;
	}

	/** Between light and the components, where that is a curve of each. */
	TransferFunction curve() {
		if (!hasCurve()) throw new UnsupportedOperationException("Space " + this + " mixes the components of light");
		return this == SRGB ? TransferFunction.SRGB : TransferFunction.LINEAR;
	}

	/** Whether the components are lightness, chroma and hue in degrees. */
	public boolean isPolar() {
		return this == OKLCH || this == LCH;
	}

	/** The chroma below which a hue means nothing. */
	double powerlessChroma() {
		return this == LCH ? 0.0025 : 4e-6;
	}

	/** What tells the darker of two colours: the luma of W3C of codes, luminance Y of light, else the lightness. */
	double brightness(double[] c) {
		switch (this) {
			case SRGB:
				return W3cColor.lum(c);
			case LINEAR:
				return RgbSpace.SRGB.toXyz().times(c)[1];
			default:
				return c[0];
		}
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
