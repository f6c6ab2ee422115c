package org.tristimulus.light.exposure;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/**
 * The luminances Y of a set of pixels, in light, ranked for exposure statistics: zeros and negatives are black and rank
 * lowest, clipped pixels rank highest, NaN is left out. Ranks are of all pixels, never of a window of values. Any number
 * of pixels may be added, block by block.
 */
public final class LuminanceSample implements Serializable {

	private static final long serialVersionUID = 1L;

	/** The fewest pixels with a known luminance that a statistic is taken from. */
	public static final int MIN_PIXELS = 100;

	private final Distribution known = new Distribution();
	private long black, clipped;

	/** From the first n luminances, of which +∞ stands for a clipped pixel. @throws IllegalArgumentException for fewer than 100 valid pixels */
	public static LuminanceSample of(float[] y, int n) {
		LuminanceSample sample = new LuminanceSample();
		sample.add(y, n);
		sample.check();
		return sample;
	}

	/** Adds the first n luminances, of which +∞ stands for a clipped pixel. */
	public void add(float[] y, int n) {
		for (int i = 0; i < n; i++) {
			float v = y[i];
			if (v == Float.POSITIVE_INFINITY) clipped++;
			else if (v > 0) known.add(v);
			else if (v <= 0) black++;
		}
	}

	/** Adds all that was added to another, as of another part of an image. */
	public void add(LuminanceSample other) {
		known.add(other.known);
		black += other.black;
		clipped += other.clipped;
	}

	/** @throws IllegalArgumentException for fewer than 100 valid pixels */
	private void check() {
		long n = known.size();
		if (n >= MIN_PIXELS) return;
		if (size() == 0) throw new IllegalArgumentException("There are no pixels to meter: the selection lies outside the image, or holds no number");
		if (n == 0 && clipped == 0) throw new IllegalArgumentException("All " + black + " pixels are black: no exposure statistic");
		throw new IllegalArgumentException("Only " + n + " valid pixels, fewer than " + MIN_PIXELS + " (" + black + " black, " + clipped + " clipped): no exposure statistic");
	}

	/** Pixels, black and clipped ones included. */
	public long size() {
		return black + known.size() + clipped;
	}

	/** Pixels at or below zero light. */
	public long black() {
		return black;
	}

	/** Pixels whose luminance is not known but high. */
	public long clipped() {
		return clipped;
	}

	/** Whether the quantile falls between known luminances. */
	boolean has(double q) {
		double rank = q * (size() - 1);
		return Math.floor(rank) >= black && Math.ceil(rank) < black + known.size();
	}

	/**
	 * The q quantile of log2 Y, q in 0..1, linear between the two nearest ranks.
	 *
	 * @throws IllegalArgumentException where it falls on a black or clipped pixel, or for fewer than 100 valid pixels
	 */
	public double quantile(double q) {
		check();
		double rank = q * (size() - 1);
		double low = known.at(known(Math.floor(rank))), high = known.at(known(Math.ceil(rank)));
		double below = Exposure.toExposure(low);
		return low == high ? below : below + (rank - Math.floor(rank)) * (Exposure.toExposure(high) - below);
	}

	/** The mean of a function of the luminances between two quantiles. @throws IllegalArgumentException if black or clipped pixels are among them */
	public double mean(double from, double to, DoubleUnaryOperator function) {
		check();
		return known.mean(known(Math.ceil(from * (size() - 1))), known(Math.floor(to * (size() - 1))), function);
	}

	/** The place of a rank among the known. */
	private long known(double rank) {
		if (rank < black) throw new IllegalArgumentException("The statistic falls on black pixels (" + black + " of " + size() + ")");
		if (rank >= black + known.size()) throw new IllegalArgumentException("The statistic falls on clipped pixels (" + clipped + " of " + size() + ")");
		return (long) rank - black;
	}
}
