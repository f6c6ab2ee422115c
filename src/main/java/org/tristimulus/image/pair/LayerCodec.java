package org.tristimulus.image.pair;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.Primaries;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;

/**
 * One image among several that are combined: how its stored samples become pixels { r, g, b, alpha } of linear light with
 * the primaries of sRGB, and back. In double, so that integers are rounded correctly.
 */
public final class LayerCodec {

	/** Far above the errors of double and far below the distance of any other result from a tie, as a fraction of white. */
	private static final double TIE = 4e-14;

	final PixelType type;
	final Encoding encoding;
	/** How many samples of a pixel are combined: 1 of a grey, 3 of a colour, or all separate channels. */
	final int colors;
	/** Whether these are red, green and blue. */
	final boolean isRgb;
	/** Rows of samples: 3 of a packed pixel, else one a channel. */
	final int rows;

	private final int alpha;
	private final double[] lights;
	private final Matrix3 toSrgb, fromSrgb;
	private final boolean hasPrimariesOfSrgb;

	/** @param alpha the channel that is coverage, from 0, or -1 */
	public LayerCodec(PixelType type, int channels, int colors, boolean isRgb, int alpha, Encoding encoding) {
		this.type = type;
		this.encoding = encoding;
		this.colors = colors;
		this.isRgb = isRgb;
		this.alpha = alpha;
		rows = type == PixelType.RGB24 ? 3 : channels;
		lights = new double[type.isFloat() ? 0 : (int) type.max() + 1];
		for (int v = 0; v < lights.length; v++)
			lights[v] = encoding.toLight(v);
		hasPrimariesOfSrgb = !isRgb || encoding.primaries() == RgbSpace.SRGB;
		toSrgb = Primaries.toSrgb(encoding.primaries());
		fromSrgb = Primaries.fromSrgb(encoding.primaries());
	}

	boolean hasAlpha() {
		return alpha >= 0;
	}

	boolean hasPrimariesOfSrgb() {
		return hasPrimariesOfSrgb;
	}

	/** Whether stored samples mean the same in both. */
	boolean storesAs(LayerCodec other) {
		return type == other.type && rows == other.rows && isRgb == other.isRgb && alpha == other.alpha && encoding.means(other.encoding) && encoding.black == other.encoding.black;
	}

	/** The row of a colour; a grey has one for all. */
	int row(int color) {
		return colors == 1 ? 0 : color;
	}

	double[][] newRows() {
		return new double[rows][PixelLoop.BLOCK];
	}

	double light(double stored) {
		return lights.length > 0 ? lights[(int) stored] : encoding.toLight(stored);
	}

	/** A stored value as a component of a space that is a curve of light; 1 is white. */
	double component(double stored, TransferFunction space) {
		if (encoding.curve() == space) return (stored - encoding.black) / encoding.white;
		return space.encode(light(stored));
	}

	/** The components of all stored integers; empty for 32-bit samples. */
	double[] components(TransferFunction space) {
		double[] all = new double[lights.length];
		for (int v = 0; v < all.length; v++)
			all[v] = component(v, space);
		return all;
	}

	/** Any stored value, of these that the type holds or not, as a component of a space that is a curve of light. */
	double limit(double stored, TransferFunction space) {
		return encoding.curve() == space ? stored / encoding.white : space.encode(encoding.curve().decode(stored / encoding.white));
	}

	/** A component of a space that is a curve of light as a stored value, neither clamped nor rounded. */
	double stored(double component, TransferFunction space) {
		return encoding.curve() == space ? encoding.white * component : encoding.toStored(space.decode(component));
	}

	/** A stored value as the type holds it: integers are clamped to black and white and rounded, ties up; NaN is 0. */
	double fit(double stored) {
		if (type.isFloat()) return stored;
		double white = encoding.white;
		return stored > 0 ? Math.floor(Math.min(stored, white) + 0.5 + TIE * white) : 0;
	}

	/** The pixel at i. */
	void pixel(double[][] stored, int i, double[] px) {
		px[0] = light(stored[0][i]);
		px[1] = colors == 1 ? px[0] : light(stored[1][i]);
		px[2] = colors == 1 ? px[0] : light(stored[2][i]);
		px[3] = alpha < 0 ? 1 : stored[alpha][i] / (type.isFloat() ? 1 : type.max());
		if (!hasPrimariesOfSrgb) toSrgb.apply(px);
	}

	/** Light with this image's own primaries; a grey keeps one component. */
	void toOwnPrimaries(double[] px) {
		if (!hasPrimariesOfSrgb) fromSrgb.apply(px);
	}

	/** Stores the pixel, in this image's own primaries, at i. */
	public void store(double[] px, ColorTransform mapping, double[][] stored, int i) {
		double coverage = px[3];
		mapping.apply(px);
		for (int c = 0; c < colors; c++)
			stored[c][i] = fit(encoding.toStored(px[c]));
		if (alpha >= 0) stored[alpha][i] = type.isFloat() ? coverage : Math.floor(coverage * type.max() + 0.5);
	}
}
