package org.tristimulus.image;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Gamut;
import org.tristimulus.color.PairTransform;

/** Combines two images pixel by pixel, in double: the definition. */
final class PixelPairs implements Combination {

	private final Layer first, second, result;
	private final PairTransform transform;
	private final ColorTransform mapping;
	private final Range range;
	private final Tally tally;

	PixelPairs(Layer first, Layer second, Layer result, PairTransform transform, ColorTransform mapping, Gamut gamut, Tally tally) {
		this.first = first;
		this.second = second;
		this.result = result;
		this.transform = transform;
		this.mapping = mapping;
		this.tally = tally;
		range = new Range(result.type, result.encoding, gamut);
	}

	@Override
	public PixelLoop.Work begin(Plane a, Plane b, Weights weights, Plane out) {
		double[][] as = first.newRows(), bs = second.newRows(), rs = result.newRows();
		double[] w = new double[PixelLoop.BLOCK];
		return (start, n) -> {
			Samples.read(a, start, n, as);
			Samples.read(b, start, n, bs);
			Samples.read(out, start, n, rs);
			weights.read(start, n, w);
			combine(as, bs, rs, w, n);
			Samples.write(rs, out, start, n);
		};
	}

	private void combine(double[][] as, double[][] bs, double[][] rs, double[] w, int n) {
		Count count = new Count(result.colors);
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
