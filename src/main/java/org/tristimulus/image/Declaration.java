package org.tristimulus.image;

import java.util.ArrayList;
import java.util.List;

import org.tristimulus.color.Token;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.store.Interpretation;

/** What stored values are declared to be: one of {@link Decode}, or what the colour profile of the file says. */
public final class Declaration implements Token {

	/** Nothing: left to the image's type. */
	public static final Declaration AUTO = new Declaration(Decode.AUTO, Decode.AUTO.toString(), Decode.AUTO.label());
	/** What the colour profile of the file says: the pixels are converted to sRGB. */
	public static final Declaration EMBEDDED = new Declaration(Decode.SRGB, "embedded", "The file's colour profile");
	private static final Declaration[] ALL = all();

	private final Decode decode;
	private final String token, label;

	private Declaration(Decode decode, String token, String label) {
		this.decode = decode;
		this.token = token;
		this.label = label;
	}

	private static Declaration[] all() {
		List<Declaration> all = new ArrayList<>();
		for (Decode d : Decode.values())
			all.add(d == Decode.AUTO ? AUTO : new Declaration(d, d.toString(), d.label()));
		all.add(EMBEDDED);
		return all.toArray(new Declaration[0]);
	}

	/** All choices, in the order of the menus. */
	public static Declaration[] values() {
		return ALL.clone();
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
		return token;
	}
}
