package org.tristimulus.image;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Gamut;

/** What rows of float light go through in a change, in this order. */
final class RowSteps {

	final Decoder decoder;
	final ColorTransform transform;
	final Range range;
	/** What becomes of light out of range, unless the encoder does it. */
	final ColorTransform mapping;
	final Encoder encoder;
	final NotFinite kept;
	final Tally tally;

	/** @param alone whether transform and mapping treat channels alone */
	RowSteps(PixelType from, PixelType to, Encoding encoding, Gamut gamut, ColorTransform transform, ColorTransform mapping, boolean alone, Tally tally) {
		decoder = new Decoder(from, encoding);
		this.transform = transform;
		range = new Range(to, encoding, gamut);
		this.mapping = gamut == Gamut.CLIP && !to.isFloat() ? ColorTransform.IDENTITY : mapping;
		encoder = new Encoder(to, encoding);
		kept = new NotFinite(from.isFloat() && to.isFloat(), alone, tally);
		this.tally = tally;
	}
}
