package org.tristimulus.image;

import org.tristimulus.color.Token;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.Interpretation;

/** What stored values are declared to be. */
public enum Declaration implements Token {

	/** Nothing: left to the image's type. */
	AUTO(Decode.AUTO, "Automatic"),
	SRGB(Decode.SRGB), LINEAR(Decode.LINEAR), GAMMA22(Decode.GAMMA22), REC709(Decode.REC709), DISPLAY_P3(Decode.DISPLAY_P3), ADOBE_RGB(Decode.ADOBE_RGB), PROPHOTO(Decode.PROPHOTO), REC2020(Decode.REC2020),
	/** What the colour profile of the file says: the pixels are converted to sRGB. */
	EMBEDDED(Decode.SRGB, "The file's colour profile");

	private final Decode decode;
	private final String label;

	Declaration(Decode decode) {
		this(decode, decode.label());
	}

	Declaration(Decode decode, String label) {
		this.decode = decode;
		this.label = label;
	}

	/**
	 * Declares an image; {@link #EMBEDDED} converts its pixels first.
	 *
	 * @param white the stored value that means 1.0, NaN for what the type has
	 */
	public void of(ColorImage image, double white, double black) {
		check(image.source().type(), white, black);
		if (this == EMBEDDED) image.applyEmbeddedProfile(white);
		image.declare(decode, white, black);
	}

	/** @throws IllegalArgumentException for a white that pixels of a type do not have, or that is not above black */
	public void check(PixelType type, double white, double black) {
		if (!Double.isNaN(white) && white > black) Interpretation.requireWhite(type, white);
		Interpretation.requireBlack(type, black);
		if (!Double.isNaN(white) || !type.isFloat()) new Encoding(this == AUTO ? Decode.LINEAR : decode, Double.isNaN(white) ? type.max() : white, black);
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
