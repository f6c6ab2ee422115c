package org.tristimulus.image.pair;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PairTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.pixel.BlockCount;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;

/** Combines opaque pixels of two images in rows of float light, which vectorise. */
final class RowPairs implements PairOperation {

	private final LayerCodec first, second, result;
	private final Decoder firstDecoder, secondDecoder;
	private final Encoder encoder;
	private final PairTransform transform;
	private final ColorTransform mapping;
	private final OutputRange range;
	private final boolean encoderClips;
	private final ClippingCount tally;

	RowPairs(LayerCodec first, LayerCodec second, LayerCodec result, PairTransform transform, ColorTransform mapping, Gamut gamut, ClippingCount tally) {
		this.first = first;
		this.second = second;
		this.result = result;
		this.transform = transform;
		this.mapping = mapping;
		this.tally = tally;
		firstDecoder = new Decoder(first.type, first.encoding);
		secondDecoder = new Decoder(second.type, second.encoding);
		encoder = new Encoder(result.type, result.encoding);
		encoderClips = gamut == Gamut.CLIP && !result.type.isFloat();
		range = new OutputRange(result.type, result.encoding, gamut);
	}

	@Override
	public PixelLoop.Work begin(Plane a, Plane b, Weights weights, Plane out) {
		float[][] as = new float[3][PixelLoop.BLOCK], bs = new float[3][PixelLoop.BLOCK];
		return (start, n) -> {
			decode(firstDecoder, first, a, start, n, as);
			decode(secondDecoder, second, b, start, n, bs);
			transform.apply(as, bs, n);
			if (result.type.isFloat()) countNotFinite(as, n);
			if (range.counts() && range.isLeft(as, n)) {
				decode(firstDecoder, first, a, start, n, bs);
				countClipped(as, bs, n);
			}
			if (!encoderClips) mapping.apply(as, n);
			if (result.colors == 1) encoder.channel(as[0], out.array(0), start, n);
			else encoder.colors(as, out.arrays(), start, n);
		};
	}

	private static void decode(Decoder decoder, LayerCodec layer, Plane plane, int start, int n, float[][] rows) {
		if (layer.isRgb) decoder.colors(plane.arrays(), start, n, rows);
		else {
			decoder.channel(plane.array(0), start, n, rows[0]);
			System.arraycopy(rows[0], 0, rows[1], 0, n);
			System.arraycopy(rows[0], 0, rows[2], 0, n);
		}
	}

	private void countClipped(float[][] after, float[][] before, int n) {
		BlockCount count = new BlockCount(result.colors);
		for (int i = 0; i < n; i++) {
			boolean any = false;
			for (int c = 0; c < result.colors; c++)
				if (range.isNewlyOut(after[c][i], before[c][i])) {
					count.clipped[c]++;
					any = true;
				}
			if (any) count.any++;
		}
		count.addTo(tally);
	}

	private void countNotFinite(float[][] rows, int n) {
		int k = 0;
		for (int c = 0; c < result.colors; c++)
			for (int i = 0; i < n; i++)
				if (rows[c][i] - rows[c][i] != 0) k++;
		if (k > 0) tally.addBecameNotFinite(k);
	}
}
