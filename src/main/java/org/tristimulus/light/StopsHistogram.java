package org.tristimulus.light;

/**
 * Light by photographic stops below white: bins of a quarter stop from -10 to +2, or as many between other ends. The first has what is
 * below and zero, the last what is above. Light of 1 is white.
 */
public final class StopsHistogram {

	/** The ends, in stops from white, and bins in a stop. */
	public static final int LOWEST = -10, HIGHEST = 2, PER_STOP = 4;

	/** Bins. */
	public static final int BINS = (HIGHEST - LOWEST) * PER_STOP;

	/** Quarter stops within one stop. */
	private static final float[] QUARTERS = { 1.1892071f, 1.4142135f, 1.6817929f };

	private final double low, high;
	private final long[] counts = new long[BINS];
	private long total, black, clipped;

	/** From -10 to +2 stops. */
	public StopsHistogram() {
		this(LOWEST, HIGHEST);
	}

	/** @param low where the first bin begins @param high where the last ends, both in stops from white */
	public StopsHistogram(double low, double high) {
		if (!(high > low)) throw new IllegalArgumentException("A histogram from " + low + " to " + high + " stops has no width");
		this.low = low;
		this.high = high;
	}

	/** Where the first bin begins, in stops from white. */
	public double low() {
		return low;
	}

	/** Where the last bin ends, in stops from white. */
	public double high() {
		return high;
	}

	/** Adds a pixel or sample. NaN counts as black. */
	public void add(float light) {
		counts[low == LOWEST && high == HIGHEST ? bin(light) : bin(light, low, high)]++;
		total++;
	}

	/** The bin of so much light. */
	static int bin(float light) {
		if (!(light > 0)) return 0;
		int e = Math.getExponent(light);
		if (e < LOWEST) return 0;
		if (e >= HIGHEST) return BINS - 1;
		float m = Math.scalb(light, -e);
		int quarter = 0;
		while (quarter < QUARTERS.length && m >= QUARTERS[quarter])
			quarter++;
		return (e - LOWEST) * PER_STOP + quarter;
	}

	private static int bin(float light, double low, double high) {
		if (!(light > 0)) return 0;
		double at = (StrictMath.log(light) / StrictMath.log(2) - low) / (high - low);
		return (int) Math.max(0, Math.min(BINS - 1, Math.floor(at * BINS)));
	}

	/** Notes that a pixel has a channel at black or below, at white or above, or both. */
	public void note(boolean isBlack, boolean isClipped) {
		if (isBlack) black++;
		if (isClipped) clipped++;
	}

	/** How many a bin has, from the darkest. */
	public long count(int bin) {
		return counts[bin];
	}

	/** How many the fullest bin has. */
	public long largest() {
		long most = 0;
		for (long n : counts)
			most = Math.max(most, n);
		return most;
	}

	/** How many were added. */
	public long total() {
		return total;
	}

	/** Where half of what was added lies below, in stops from white, to a part of a bin; NaN where nothing was added. */
	public double median() {
		double half = total / 2.0;
		long below = 0;
		for (int i = 0; i < BINS; below += counts[i++])
			if (below + counts[i] >= half && counts[i] > 0) return low + (high - low) * (i + (half - below) / counts[i]) / BINS;
		return Double.NaN;
	}

	/** The share, in percent, that was noted as black. */
	public double blackPercent() {
		return total == 0 ? 0 : 100.0 * black / total;
	}

	/** The share, in percent, that was noted as clipped. */
	public double clippedPercent() {
		return total == 0 ? 0 : 100.0 * clipped / total;
	}
}
