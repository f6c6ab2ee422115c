package org.tristimulus.image.point;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.NonFinitePixels;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelType;

/** What rows of float light go through in a change, in this order. */
final class RowPipeline {

	final Decoder decoder;
	final ColorTransform transform;
	final OutputRange range;
	/** What becomes of light out of range, unless the encoder does it. */
	final ColorTransform mapping;
	final Encoder encoder;
	final NonFinitePixels kept;
	final ClippingCount tally;

	/** @param alone whether transform and mapping treat channels alone */
	RowPipeline(PixelType from, PixelType to, Encoding encoding, Gamut gamut, ColorTransform transform, ColorTransform mapping, boolean alone, ClippingCount tally) {
		decoder = new Decoder(from, encoding);
		this.transform = transform;
		range = new OutputRange(to, encoding, gamut);
		this.mapping = gamut == Gamut.CLIP && !to.isFloat() ? ColorTransform.IDENTITY : mapping;
		encoder = new Encoder(to, encoding);
		kept = new NonFinitePixels(from.isFloat() && to.isFloat(), alone, tally);
		this.tally = tally;
	}
}
