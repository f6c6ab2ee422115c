package org.tristimulus.light.balance;

import org.tristimulus.light.exposure.Luminance;
import org.tristimulus.light.exposure.PixelLight;

/**
 * The pixels of a patch or an image from which the colour of the light is estimated: linear R, G, B, without those that are saturated or black in
 * any channel. They are read anew for each statistic, so that an image of any size takes no more than a few rows of memory.
 */
public final class LightSample {

	/** The fewest pixels, the share of excluded ones that is worth a note, and the share that is too many. */
	public static final int MIN_PIXELS = 25;
	public static final double NOTE = 0.05, MAX_EXCLUDED = 0.5;

	/** The row of luminance, after red, green and blue. */
	static final int Y = 3;

	private final PixelLight light;
	private final float limit;
	private final double least;
	private final long size, saturated, black;

	private LightSample(PixelLight light, float limit, double least, long size, long saturated, long black) {
		this.light = light;
		this.limit = limit;
		this.least = least;
		this.size = size;
		this.saturated = saturated;
		this.black = black;
	}

	/**
	 * A pixel is left out, in all channels together, if any channel is at or above so much
	 * light (0.98 of white, or ∞ where white is not known), or at or below 0, or NaN.
	 *
	 * @throws IllegalArgumentException, with the counts, if more than half are left out or fewer than 25 are left
	 */
	public static LightSample of(PixelLight light, double exclude) {
		float limit = (float) exclude;
		long[] counts = new long[3];
		light.read((rgb, n) -> {
			counts[0] += n;
			for (int i = 0; i < n; i++) {
				float r = rgb[0][i], g = rgb[1][i], b = rgb[2][i];
				if (r >= limit || g >= limit || b >= limit) counts[1]++;
				else if (!isUsable(r, g, b, limit)) counts[2]++;
			}
		});
		if (counts[0] == 0) throw new IllegalArgumentException("There are no pixels to measure: the selection lies outside the image");
		long n = counts[0], left = n - counts[1] - counts[2];
		if (left < MIN_PIXELS || n - left > MAX_EXCLUDED * n)
			throw new IllegalArgumentException("Only " + left + " of " + n + " pixels can be measured (" + counts[1] + " saturated, " + counts[2]
				+ " black in a channel); it takes " + MIN_PIXELS + ", and half of all");
		return new LightSample(light, limit, 0, n, counts[1], counts[2]);
	}

	/** Whether all channels lie above 0 and below the limit. */
	public static boolean isUsable(float r, float g, float b, float limit) {
		return r > 0 && g > 0 && b > 0 && r < limit && g < limit && b < limit;
	}

	/** Pixels that are left. */
	public long count() {
		return size - saturated - black;
	}

	/** Pixels looked at. */
	public long size() {
		return size;
	}

	/** Pixels left out because a channel is saturated. */
	public long saturated() {
		return saturated;
	}

	/** Pixels left out because a channel is at or below black, or NaN. */
	public long black() {
		return black;
	}

	/** The share left out, in percent. */
	public double excludedPercent() {
		return 100.0 * (size - count()) / size;
	}

	/** Whether so many were left out that it should be said: more than 5 %. */
	public boolean isNoteworthy() {
		return size - count() > NOTE * size;
	}

	/** A pixel with a channel of so much light or more is left out. */
	public float limit() {
		return limit;
	}

	/** Hands out all pixels, those that are left out too, for what looks at neighbours. */
	public void readAll(PixelLight.Block block) {
		light.read(block);
	}

	/** Hands out the pixels that are left: rows of linear red, green, blue, and luminance. */
	void read(PixelLight.Block block) {
		float[][][] scratch = { new float[4][0] };
		light.read((rgb, n) -> {
			if (scratch[0][0].length < n) scratch[0] = new float[4][n];
			int left = filter(rgb, n, scratch[0]);
			if (left > 0) block.next(scratch[0], left);
		});
	}

	/** Moves what is left to the front of the rows, which holds each pixel until the next takes its place. */
	private int filter(float[][] rgb, int n, float[][] kept) {
		float[] r = kept[0], g = kept[1], b = kept[2], y = kept[Y];
		int left = 0;
		for (int i = 0; i < n; i++) {
			r[left] = rgb[0][i];
			g[left] = rgb[1][i];
			b[left] = rgb[2][i];
			if (isUsable(r[left], g[left], b[left], limit)) left++;
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

	/** The pixels whose luminance is at least so much; the others are none that were left out. */
	LightSample brighter(double luminance) {
		LightSample bright = new LightSample(light, limit, luminance, 0, 0, 0);
		long[] count = new long[1];
		bright.read((rows, n) -> count[0] += n);
		return new LightSample(light, limit, luminance, count[0], 0, 0);
	}

	/** The q quantile of each of these rows, q in 0..1. */
	double[] quantiles(double q, int... rows) {
		Selection[] each = new Selection[rows.length];
		for (int k = 0; k < each.length; k++)
			each[k] = Selection.ofQuantile(count(), q);
		select(each, rows);
		double[] found = new double[each.length];
		for (int k = 0; k < each.length; k++)
			found[k] = each[k].quantile();
		return found;
	}

	/** Reads rows for selections, one for each. */
	void select(Selection[] each, int... rows) {
		read((light, n) -> {
			for (int k = 0; k < each.length; k++)
				each[k].first(light[rows[k]], n);
		});
		for (Selection s : each)
			s.narrow();
		read((light, n) -> {
			for (int k = 0; k < each.length; k++)
				each[k].second(light[rows[k]], n);
		});
	}
}
