package org.tristimulus.relight.fit;

/**
 * How bright each lamp was: the median over pixels of value/explained, divided by the median lamp. Ratios are counted in classes of 1/8192 of an octave, so
 * that the result does not depend on the order of pixels. For one thread; counts of several are added.
 */
public final class LampGains {

	/** Classes by the upper bits of a float, from 2^-4 to 2^4. */
	private static final int SHIFT = 10, LOWEST = Float.floatToIntBits(1 / 16f) >> SHIFT, CLASSES = (Float.floatToIntBits(16f) >> SHIFT) - LOWEST + 1;

	private final int[][] counts;

	/** @param lamps how many */
	public LampGains(int lamps) {
		counts = new int[lamps][CLASSES];
	}

	/** Counts a pixel of a lamp. @param ratio value over explained; one below 1/16 counts as 1/16, above 16 as 16 */
	public void add(int lamp, double ratio) {
		int i = (Float.floatToIntBits((float) ratio) >> SHIFT) - LOWEST;
		counts[lamp][ratio > 0 ? Math.max(0, Math.min(CLASSES - 1, i)) : 0]++;
	}

	/** Counts what another one counted. */
	public void add(LampGains other) {
		for (int k = 0; k < counts.length; k++)
			for (int i = 0; i < CLASSES; i++)
				counts[k][i] += other.counts[k][i];
	}

	/** The gain of each lamp; 1 for one that was not seen. */
	public double[] gains() {
		int n = counts.length, seen = 0;
		double[] gains = new double[n], sorted = new double[n];
		for (int k = 0; k < n; k++) {
			gains[k] = median(counts[k]);
			if (gains[k] > 0) sorted[seen++] = gains[k];
		}
		double middle = seen > 0 ? Ranks.median(sorted, seen) : 1;
		for (int k = 0; k < n; k++)
			gains[k] = gains[k] > 0 ? gains[k] / middle : 1;
		return gains;
	}

	private static double median(int[] counts) {
		long total = 0;
		for (int c : counts)
			total += c;
		if (total == 0) return 0;
		double half = total / 2.0, sum = 0;
		int i = 0;
		while (sum + counts[i] < half)
			sum += counts[i++];
		double low = Float.intBitsToFloat(i + LOWEST << SHIFT), high = Float.intBitsToFloat(i + 1 + LOWEST << SHIFT);
		return low + (high - low) * (half - sum) / counts[i];
	}
}
