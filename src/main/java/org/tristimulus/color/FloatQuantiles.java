package org.tristimulus.color;

import java.io.Serializable;

/**
 * Order statistics of floats from 0 up, exact, of any number of them, without sorting or holding them: they are read
 * twice. A histogram of the upper half of their bits, which rank as the floats do, tells where the ranks lie; one of the
 * lower halves there tells the rest. The order of the floats does not matter, nor the parts that they come in.
 */
public final class FloatQuantiles implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int HALF = 1 << 16;

	private final long[] upper = new long[HALF];
	private long size;
	/** Of the first float at or below each quantile and the one after it, from the smallest float of its bin on. */
	private long[] ranks = {};
	private int[] bins = {};
	private long[][] lower = {};
	private double[] fractions = {};

	/** Takes the next n floats, none negative or NaN, all of them once. */
	public void first(float[] values, int n) {
		for (int i = 0; i < n; i++)
			upper[bits(values[i]) >>> 16]++;
		size += n;
	}

	/** How many floats were taken. */
	public long size() {
		return size;
	}

	/**
	 * Between the first and the second reading: what is looked for.
	 *
	 * @param q of each quantile, 0 to 1, linear between the two nearest ranks as spreadsheets and NumPy have it
	 */
	public void narrow(double... q) {
		long[] below = new long[q.length];
		fractions = new double[q.length];
		for (int k = 0; k < q.length; k++) {
			double rank = q[k] * Math.max(0, size - 1);
			below[k] = (long) rank;
			fractions[k] = rank - below[k];
		}
		narrowToPairs(below);
	}

	/** The same for the floats of ranks from 0 up. */
	public void narrowToRanks(long... wanted) {
		fractions = new double[wanted.length];
		narrowToPairs(wanted);
	}

	private void narrowToPairs(long[] below) {
		int n = size == 0 ? 0 : 2 * below.length;
		ranks = new long[n];
		bins = new int[n];
		lower = new long[n][];
		for (int k = 0; k < n; k++) {
			ranks[k] = Math.min(below[k / 2] + k % 2, size - 1);
			while (ranks[k] >= upper[bins[k]])
				ranks[k] -= upper[bins[k]++];
			for (int j = 0; j < k; j++)
				if (bins[j] == bins[k]) lower[k] = lower[j];
			if (lower[k] == null) lower[k] = new long[HALF];
		}
	}

	/** Takes the next n floats, all of them once more. */
	public void second(float[] values, int n) {
		for (int k = 0; k < bins.length; k++) {
			if (isRepeated(k)) continue;
			int bin = bins[k];
			long[] counts = lower[k];
			for (int i = 0; i < n; i++) {
				int bits = bits(values[i]);
				if (bits >>> 16 == bin) counts[bits & HALF - 1]++;
			}
		}
	}

	/** Whether the histogram is one of those before. */
	private boolean isRepeated(int k) {
		for (int j = 0; j < k; j++)
			if (lower[j] == lower[k]) return true;
		return false;
	}

	/** Of 0, not of its negative. */
	private static int bits(float value) {
		return Float.floatToRawIntBits(value + 0f);
	}

	/** One without floats that looks for the same. */
	public FloatQuantiles empty() {
		FloatQuantiles empty = new FloatQuantiles();
		empty.ranks = ranks;
		empty.bins = bins;
		empty.fractions = fractions;
		empty.lower = new long[lower.length][];
		for (int k = 0; k < bins.length; k++) {
			for (int j = 0; j < k; j++)
				if (lower[j] == lower[k]) empty.lower[k] = empty.lower[j];
			if (empty.lower[k] == null) empty.lower[k] = new long[HALF];
		}
		return empty;
	}

	/** Adds what another took, as of another part, in the same reading. */
	public void add(FloatQuantiles other) {
		size += other.size;
		for (int i = 0; i < HALF; i++)
			upper[i] += other.upper[i];
		for (int k = 0; k < bins.length; k++)
			for (int i = 0; i < HALF && !isRepeated(k); i++)
				lower[k][i] += other.lower[k][i];
	}

	/** After the second reading: the kth of the quantiles, or the float of the kth rank; NaN without floats. */
	public double at(int k) {
		if (size == 0) return Double.NaN;
		double low = value(2 * k);
		return fractions[k] == 0 ? low : low + fractions[k] * (value(2 * k + 1) - low);
	}

	private float value(int k) {
		long rank = ranks[k];
		int low = 0;
		while (rank >= lower[k][low])
			rank -= lower[k][low++];
		return Float.intBitsToFloat(bins[k] << 16 | low);
	}
}
