package org.tristimulus.image.pair;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PairTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;

/** One way to combine the planes of two images into a third. Holds constants, and is shared by all threads. */
interface PairOperation {

	/**
	 * Work for one thread.
	 *
	 * @param out holds the first image, recoded; what is not rewritten stays
	 */
	PixelLoop.Work begin(Plane first, Plane second, Weights weights, Plane out);

	/** The way that suits the images best: a table over pairs of bytes, component by component, in rows, or pixel by pixel. */
	static PairOperation of(LayerCodec first, LayerCodec second, LayerCodec result, PairTransform transform, Gamut gamut, boolean masked, ClippingCount tally) {
		boolean bytes = result.type.max() == 255 && first.encoding.isPositive() && second.encoding.isPositive();
		PairTransform t = bytes ? transform.forBytes() : result.type.isFloat() ? transform : transform.forIntegers();
		boolean opaque = !first.hasAlpha() && !second.hasAlpha(), srgb = first.hasPrimariesOfSrgb() && second.hasPrimariesOfSrgb() && result.hasPrimariesOfSrgb();
		boolean byChannel = opaque && srgb && t.isSeparable() && (gamut == Gamut.CLIP || gamut == Gamut.NONE);
		if (byChannel && !masked && ByteLutOperation.suits(first, second, result)) return new ByteLutOperation(first, second, result, t.components(), tally);
		if (byChannel) return new ComponentPairs(first, second, result, t, gamut, tally);
		ColorTransform mapping = result.colors == 1 ? firstOf(gamut.channelMapping(ColorImage.KNEE)) : gamut.mapping(result.encoding.primaries(), ColorImage.KNEE);
		if (opaque && srgb && !masked && t.isFastInRows()) return new RowPairs(first, second, result, t, mapping, gamut, tally);
		return new PixelPairs(first, second, result, t, mapping, gamut, tally);
	}

	/** A grey is mapped once, not three times. */
	static ColorTransform firstOf(ChannelTransform mapping) {
		return new ColorTransform() {

			@Override
			public void apply(double[] c) {
				c[0] = mapping.apply(c[0]);
			}

			@Override
			public void apply(float[][] rows, int n) {
				mapping.apply(rows[0], n);
			}
		};
	}
}
