package org.tristimulus.image.pair;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PairTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.pixel.BlockCount;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.SampleRows;

/** Combines two images pixel by pixel, in double: the definition. */
final class PixelPairs implements PairOperation {

	private final LayerCodec first, second, result;
	private final PairTransform transform;
	private final ColorTransform mapping;
	private final OutputRange range;
	private final ClippingCount tally;

	PixelPairs(LayerCodec first, LayerCodec second, LayerCodec result, PairTransform transform, ColorTransform mapping, Gamut gamut, ClippingCount tally) {
		this.first = first;
		this.second = second;
		this.result = result;
		this.transform = transform;
		this.mapping = mapping;
		this.tally = tally;
		range = new OutputRange(result.type, result.encoding, gamut);
	}

	@Override
	public PixelLoop.Work begin(Plane a, Plane b, Weights weights, Plane out) {
		double[][] as = first.newRows(), bs = second.newRows(), rs = result.newRows();
		double[] w = new double[PixelLoop.BLOCK];
		return (start, n) -> {
			SampleRows.read(a, start, n, as);
			SampleRows.read(b, start, n, bs);
			SampleRows.read(out, start, n, rs);
			weights.read(start, n, w);
			combine(as, bs, rs, w, n);
			SampleRows.write(rs, out, start, n);
		};
	}

	private void combine(double[][] as, double[][] bs, double[][] rs, double[] w, int n) {
		BlockCount count = new BlockCount(result.colors);
		double[] px = new double[4], with = new double[4], before = new double[4];
		for (int i = 0; i < n; i++) {
			if (w[i] == 0) continue;
			first.pixel(as, i, px);
			second.pixel(bs, i, with);
			if (second.hasAlpha() && first.hasAlpha() && with[3] <= 0 && px[3] <= 0) continue;
			if (transform.assumesUnitRange() && (isBeyondWhite(px) || isBeyondWhite(with))) count.beyond++;
			System.arraycopy(px, 0, before, 0, 4);
			transform.apply(px, with, w[i]);
			result.toOwnPrimaries(px);
			result.toOwnPrimaries(before);
			boolean out = false;
			for (int c = 0; c < result.colors; c++) {
				if (px[c] - px[c] != 0) count.notFinite++;
				else if (range.counts() && range.isNewlyOut(px[c], before[c])) {
					count.clipped[c]++;
					out = true;
				}
			}
			if (out) count.any++;
			if (!same(px, before)) result.store(px, mapping, rs, i);
		}
		count.addTo(tally);
	}

	private static boolean isBeyondWhite(double[] px) {
		return px[3] > 0 && (px[0] > 1 || px[1] > 1 || px[2] > 1);
	}

	/** A pixel that nothing changed keeps its bits. */
	private static boolean same(double[] a, double[] b) {
		for (int i = 0; i < 4; i++)
			if (Double.doubleToLongBits(a[i]) != Double.doubleToLongBits(b[i])) return false;
		return true;
	}
}
