package org.tristimulus.image.encoding;

import java.io.Serializable;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.space.Oklab;

/**
 * How stored values stand for light: light = curve((stored - black) / white), stored = white · curve⁻¹(light). The one
 * place that knows 255, 65535 and curves. Black is subtracted first and not added back. Immutable.
 */
public final class Encoding implements Serializable {

	private static final long serialVersionUID = 1L;

	/** The curve, and the primaries where it names some. */
	public final Decode decode;
	/** The stored value that means 1.0. */
	public final double white;
	/** The stored value that means no light. */
	public final double black;

	private final transient TransferFunction curve;

	/**
	 * @throws IllegalArgumentException for an automatic curve, or a white that is not above black
	 */
	public Encoding(Decode decode, double white, double black) {
		if (decode == Decode.AUTO) throw new IllegalArgumentException("decode=auto: a curve is needed");
		if (!(white > black) || !(white > 0) || Double.isInfinite(white) || Double.isInfinite(black)) throw new IllegalArgumentException("white=" + number(white) + ": a number above black (" + number(black) + ") is needed");
		this.decode = decode;
		this.white = white;
		this.black = black;
		curve = decode.curve();
	}

	/** With its curve, where it arrives. */
	private Object readResolve() {
		return new Encoding(decode, white, black);
	}

	/** Light of a stored value. */
	public double toLight(double stored) {
		return curve.decode((stored - black) / white);
	}

	/** The stored value of light, neither clamped nor rounded. */
	public double toStored(double light) {
		return white * curve.encode(light);
	}

	/** The integer that is stored for light, rounded half up and not clamped. */
	public double toCode(double light) {
		return Math.floor(toStored(light) + 0.5);
	}

	/** Whether stored values are light but for a factor, so that scaling one scales the other. */
	public boolean isLinear() {
		return curve == TransferFunction.LINEAR && black == 0;
	}

	/** Whether light and stored values differ by more than an offset and a factor. */
	boolean hasCurve() {
		return curve != TransferFunction.LINEAR;
	}

	/** A transform of light as integers of this encoding allow it: faster where no light is negative. */
	public ColorTransform ofIntegers(ColorTransform transform) {
		return isPositive() ? transform.forIntegers() : transform;
	}

	/** Whether the light of integers, and what cones answer to it, is never negative. */
	public boolean isPositive() {
		return black == 0 && Oklab.sees(primaries());
	}

	/** The space whose primaries and white the light is expressed in. */
	public RgbSpace primaries() {
		return decode.primaries();
	}

	/** Whether stored values without black mean the same. */
	public boolean means(Encoding other) {
		return decode == other.decode && white == other.white;
	}

	public TransferFunction curve() {
		return curve;
	}

	public static String number(double x) {
		return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
	}
}
