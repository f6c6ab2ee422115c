package org.tristimulus.light.balance;

import org.tristimulus.color.Tally;
import org.tristimulus.light.exposure.Luminance;

/** Hands a tally the pixels that are neither saturated nor black in any channel, nor darker than a luminance: rows of linear red, green, blue, and luminance. */
final class UsablePixels<T extends Tally<T>> implements Tally<UsablePixels<T>> {

	private static final long serialVersionUID = 1L;

	private final T tally;
	private final float limit;
	private final double least;
	private transient float[][] kept;

	/** @param limit a pixel with a channel of so much light or more is left out @param least luminance; 0 for any */
	UsablePixels(T tally, float limit, double least) {
		this.tally = tally;
		this.limit = limit;
		this.least = least;
	}

	@Override
	public UsablePixels<T> empty() {
		return new UsablePixels<>(tally.empty(), limit, least);
	}

	@Override
	public void merge(UsablePixels<T> other) {
		tally.merge(other.tally);
	}

	@Override
	public void add(float[][] rgb, int n) {
		if (kept == null || kept[0].length < n) kept = new float[4][n];
		int left = filter(rgb, n);
		if (left > 0) tally.add(kept, left);
	}

	/** Moves what is left to the front of the rows, which holds each pixel until the next takes its place. */
	private int filter(float[][] rgb, int n) {
		float[] r = kept[0], g = kept[1], b = kept[2], y = kept[LightSample.Y];
		int left = 0;
		for (int i = 0; i < n; i++) {
			r[left] = rgb[0][i];
			g[left] = rgb[1][i];
			b[left] = rgb[2][i];
			if (LightSample.isUsable(r[left], g[left], b[left], limit)) left++;
		}
		Luminance.of(kept, left, Double.POSITIVE_INFINITY, y, 0);
		if (!(least > 0)) return left;
		int bright = 0;
		for (int i = 0; i < left; i++) {
			r[bright] = r[i];
			g[bright] = g[i];
			b[bright] = b[i];
			y[bright] = y[i];
			if (y[i] >= least) bright++;
		}
		return bright;
	}
}
