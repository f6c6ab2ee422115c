package org.tristimulus.image.store;

import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Model;

/**
 * How the pixels of an image are read and where the result goes: the pixel keys that every command shares. Immutable;
 * {@link #AUTO} leaves everything to the image.
 */
public final class PixelSettings {

	/** The defaults: automatic in everything, the result into the image itself. */
	public static final PixelSettings AUTO = new PixelSettings(Decode.AUTO, Double.NaN, Double.NaN, Model.AUTO, Output.SAME, Slices.ALL, false);

	/** How stored values become light. */
	public final Decode decode;
	/** The stored value that means 1.0; NaN is automatic. */
	public final double white;
	/** The stored value that means no light; NaN is what was declared, else 0. */
	public final double black;
	/** What the channels are taken for. */
	public final Model model;
	/** Where the result goes. */
	public final Output output;
	/** Which positions are changed or measured. */
	public final Slices slices;
	/** Whether a fourth channel is coverage (straight alpha, never decoded). */
	public final boolean alpha;

	private PixelSettings(Decode decode, double white, double black, Model model, Output output, Slices slices, boolean alpha) {
		this.decode = decode;
		this.white = white;
		this.black = black;
		this.model = model;
		this.output = output;
		this.slices = slices;
		this.alpha = alpha;
	}

	/** With another curve. */
	public PixelSettings decode(Decode value) {
		return new PixelSettings(value, white, black, model, output, slices, alpha);
	}

	/** @param value above 0, or NaN for automatic */
	public PixelSettings white(double value) {
		if (value <= 0 || Double.isInfinite(value)) throw new IllegalArgumentException("white=" + Encoding.number(value) + ": a number above black is needed");
		return new PixelSettings(decode, value, black, model, output, slices, alpha);
	}

	/** @param value any finite number, or NaN for what was declared, else 0 */
	public PixelSettings black(double value) {
		if (Double.isInfinite(value)) throw new IllegalArgumentException("black=" + value + ": a number is needed");
		return new PixelSettings(decode, white, value, model, output, slices, alpha);
	}

	/** With the channels taken for something else. */
	public PixelSettings model(Model value) {
		return new PixelSettings(decode, white, black, value, output, slices, alpha);
	}

	/** With another place for the result. */
	public PixelSettings output(Output value) {
		return new PixelSettings(decode, white, black, model, value, slices, alpha);
	}

	/** With other positions. */
	public PixelSettings slices(Slices value) {
		return new PixelSettings(decode, white, black, model, output, value, alpha);
	}

	/** @param fourthChannel whether that is coverage */
	public PixelSettings alpha(boolean fourthChannel) {
		return new PixelSettings(decode, white, black, model, output, slices, fourthChannel);
	}
}
