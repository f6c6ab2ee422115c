package org.tristimulus.image.encoding;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.Token;
import org.tristimulus.color.TransferFunction;

/**
 * How stored values become light: a curve on the primaries of sRGB, or an RGB space, which is curve and primaries. Every
 * {@link RgbSpace} with a curve is a choice here; there is one object of each.
 */
public final class Decode implements Token, Serializable {

	private static final long serialVersionUID = 1L;

	/** What was declared for the image; else sRGB for 24-bit RGB, linear for the rest. */
	public static final Decode AUTO = new Decode("auto", "Automatic", RgbSpace.SRGB, TransferFunction.LINEAR);
	public static final Decode SRGB = of(RgbSpace.SRGB);
	public static final Decode LINEAR = new Decode("linear", "Linear light", RgbSpace.SRGB, TransferFunction.LINEAR);
	private static final Decode GAMMA22 = new Decode("gamma22", "Gamma 2.2", RgbSpace.SRGB, TransferFunction.GAMMA22);
	private static final Decode REC709 = new Decode("rec709", "Rec. 709 camera curve", RgbSpace.SRGB, TransferFunction.REC709);
	private static final Decode[] ALL = all();

	private final String token;
	private final transient String label;
	private final transient RgbSpace primaries;
	private final transient TransferFunction curve;

	private Decode(String token, String label, RgbSpace primaries, TransferFunction curve) {
		this.token = token;
		this.label = label;
		this.primaries = primaries;
		this.curve = curve;
	}

	private static Decode of(RgbSpace space) {
		return new Decode(space.toString(), space.label(), space, space.curve());
	}

	private static Decode[] all() {
		List<Decode> all = new ArrayList<>();
		for (Decode d : new Decode[] { AUTO, SRGB, LINEAR, GAMMA22, REC709 })
			all.add(d);
		for (RgbSpace space : RgbSpace.values())
			if (space != RgbSpace.SRGB && space.curve() != TransferFunction.LINEAR) all.add(of(space));
		return all.toArray(new Decode[0]);
	}

	/** All choices, in the order of the menus; {@link #AUTO} is the first. */
	public static Decode[] values() {
		return ALL.clone();
	}

	/** The space whose primaries and white the light is expressed in. */
	public RgbSpace primaries() {
		return primaries;
	}

	/** From stored values to light. */
	public TransferFunction curve() {
		return curve;
	}

	/** The object of this one's token, where it arrives. */
	private Object readResolve() throws ObjectStreamException {
		for (Decode d : ALL)
			if (d.token.equals(token)) return d;
		throw new InvalidObjectException(token);
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
