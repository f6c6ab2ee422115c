package org.tristimulus.image.encoding;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.Token;
import org.tristimulus.color.TransferFunction;

/** How stored values become light: a curve, and for the last four also primaries. */
public enum Decode implements Token {

	/** What was declared for the image; else sRGB for 24-bit RGB, linear for the rest. */
	AUTO("Automatic", RgbSpace.SRGB, TransferFunction.LINEAR),
	SRGB("sRGB", RgbSpace.SRGB, TransferFunction.SRGB),
	LINEAR("Linear light", RgbSpace.SRGB, TransferFunction.LINEAR),
	GAMMA22("Gamma 2.2", RgbSpace.SRGB, TransferFunction.GAMMA22),
	REC709("Rec. 709 camera curve", RgbSpace.SRGB, TransferFunction.REC709),
	DISPLAY_P3(RgbSpace.DISPLAY_P3),
	ADOBE_RGB(RgbSpace.ADOBE_RGB),
	PROPHOTO(RgbSpace.PROPHOTO),
	REC2020(RgbSpace.REC2020);

	private final String label;
	private final RgbSpace primaries;
	private final TransferFunction curve;

	Decode(String label, RgbSpace primaries, TransferFunction curve) {
		this.label = label;
		this.primaries = primaries;
		this.curve = curve;
	}

	Decode(RgbSpace space) {
		this(space.label(), space, space.curve());
	}

	/** The space whose primaries and white the light is expressed in. */
	public RgbSpace primaries() {
		return primaries;
	}

	/** From stored values to light. */
	public TransferFunction curve() {
		return curve;
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
