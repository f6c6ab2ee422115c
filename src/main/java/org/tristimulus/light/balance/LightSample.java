package org.tristimulus.light.balance;

import org.tristimulus.color.Tally;
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
	/** Of the pixels that are left, read once. */
	private final RowQuantiles luminance;

	private LightSample(PixelLight light, float limit, double least, long size, long saturated, long black, RowQuantiles luminance) {
		this.light = light;
		this.limit = limit;
		this.least = least;
		this.size = size;
		this.saturated = saturated;
		this.black = black;
		this.luminance = luminance;
	}

	/**
	 * A pixel is left out, in all channels together, if any channel is at or above so much
	 * light (0.98 of white, or ∞ where white is not known), or at or below 0, or NaN.
	 *
	 * @throws IllegalArgumentException with the counts, if more than half are left out or fewer than 25 are left
	 */
	public static LightSample of(PixelLight light, double exclude) {
		PixelCounts counts = new PixelCounts((float) exclude);
		light.into(counts);
		if (counts.all == 0) throw new IllegalArgumentException("There are no pixels to measure: the selection lies outside the image");
		long n = counts.all, left = n - counts.saturated - counts.black;
		if (left < MIN_PIXELS || n - left > MAX_EXCLUDED * n)
			throw new IllegalArgumentException("Only " + left + " of " + n + " pixels can be measured (" + counts.saturated + " saturated, " + counts.black
				+ " black in a channel); it takes " + MIN_PIXELS + ", and half of all");
		return new LightSample(light, (float) exclude, 0, n, counts.saturated, counts.black, counts.luminance);
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

	/** Adds the pixels that are left to a tally: rows of linear red, green, blue, and luminance. */
	<T extends Tally<T>> void into(T tally) {
		light.into(new UsablePixels<>(tally, limit, least));
	}

	/** The pixels whose luminance is at least so much; the others are none that were left out. */
	LightSample brighter(double least) {
		RowQuantiles bright = new RowQuantiles(Y);
		light.into(new UsablePixels<>(bright, limit, least));
		return new LightSample(light, limit, least, bright.size(), 0, 0, bright);
	}

	/** The q quantile of each of these rows, q in 0..1. */
	double[] quantiles(double q, int... rows) {
		RowQuantiles quantiles = new RowQuantiles(rows);
		into(quantiles);
		quantiles.narrow(q);
		into(quantiles);
		double[] found = new double[rows.length];
		for (int k = 0; k < found.length; k++)
			found[k] = quantiles.at(k, 0);
		return found;
	}

	/** The q quantile of luminance, q in 0..1. */
	double luminance(double q) {
		luminance.narrow(q);
		into(luminance);
		return luminance.at(0, 0);
	}

	/** The luminances at ranks from 0, which go up. */
	double[] luminances(long... ranks) {
		luminance.narrowToRanks(ranks);
		into(luminance);
		double[] found = new double[ranks.length];
		for (int i = 0; i < found.length; i++)
			found[i] = luminance.at(0, i);
		return found;
	}
}
