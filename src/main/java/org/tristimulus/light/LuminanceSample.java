package org.tristimulus.light;

import java.util.Arrays;

/**
 * The luminances Y of a set of pixels, in light, ranked for exposure statistics: zeros and negatives are black and rank
 * lowest, clipped pixels rank highest, NaN is left out. Ranks are of all pixels, never of a window of values.
 */
public final class LuminanceSample {

	/** The fewest pixels with a known luminance that a statistic is taken from. */
	public static final int MIN_PIXELS = 100;

	/** Known luminances, ascending. */
	private final float[] known;
	private final int black, clipped;

	private LuminanceSample(float[] known, int black, int clipped) {
		this.known = known;
		this.black = black;
		this.clipped = clipped;
	}

	/** From the first n luminances, of which +∞ stands for a clipped pixel. @throws IllegalArgumentException for fewer than 100 valid pixels */
	public static LuminanceSample of(float[] y, int n) {
		float[] known = new float[n];
		int black = 0, clipped = 0, count = 0;
		for (int i = 0; i < n; i++) {
			float v = y[i];
			if (v == Float.POSITIVE_INFINITY) clipped++;
			else if (v > 0) known[count++] = v;
			else if (v <= 0) black++;
		}
		if (count < MIN_PIXELS) throw new IllegalArgumentException(tooFew(count, black, clipped));
		known = Arrays.copyOf(known, count);
		Arrays.parallelSort(known);
		return new LuminanceSample(known, black, clipped);
	}

	private static String tooFew(int count, int black, int clipped) {
		if (count == 0 && clipped == 0) return "All " + black + " pixels are black: no exposure statistic";
		return "Only " + count + " valid pixels, fewer than " + MIN_PIXELS + " (" + black + " black, " + clipped + " clipped): no exposure statistic";
	}

	/** Pixels, black and clipped ones included. */
	public int size() {
		return black + known.length + clipped;
	}

	/** Pixels at or below zero light. */
	public int black() {
		return black;
	}

	/** Pixels whose luminance is not known but high. */
	public int clipped() {
		return clipped;
	}

	/** Whether the quantile falls between known luminances. */
	boolean has(double q) {
		double rank = q * (size() - 1);
		return Math.floor(rank) >= black && Math.ceil(rank) < black + known.length;
	}

	/** The q quantile of log2 Y, q in 0..1, linear between the two nearest ranks. @throws IllegalArgumentException where it falls on a black or clipped pixel */
	public double quantile(double q) {
		double rank = q * (size() - 1);
		int low = known((int) Math.floor(rank)), high = known((int) Math.ceil(rank));
		double below = Exposure.toExposure(known[low]);
		return low == high || known[low] == known[high] ? below : below + (rank - Math.floor(rank)) * (Exposure.toExposure(known[high]) - below);
	}

	/** The known luminances between two quantiles, their ranks included. @throws IllegalArgumentException if black or clipped pixels are among them */
	float[] between(double from, double to) {
		return Arrays.copyOfRange(known, known((int) Math.ceil(from * (size() - 1))), known((int) Math.floor(to * (size() - 1))) + 1);
	}

	/** The index of a rank among the known. */
	private int known(int rank) {
		if (rank < black) throw new IllegalArgumentException("The statistic falls on black pixels (" + black + " of " + size() + ")");
		if (rank >= black + known.length) throw new IllegalArgumentException("The statistic falls on clipped pixels (" + clipped + " of " + size() + ")");
		return rank - black;
	}
}
