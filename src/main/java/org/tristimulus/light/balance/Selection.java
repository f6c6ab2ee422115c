package org.tristimulus.light.balance;

/**
 * Order statistics of positive finite floats without sorting or holding them, which reads them twice: a histogram of the
 * upper half of their bits, which rank as the floats do, then of the lower half where the ranks lie.
 */
final class Selection {

	private static final int HALF = 1 << 16;

	private final long[] ranks, upper = new long[HALF];
	private final int[] bins;
	private final long[][] lower;
	private final double fraction;

	private Selection(double fraction, long... ranks) {
		this.fraction = fraction;
		this.ranks = ranks;
		bins = new int[ranks.length];
		lower = new long[ranks.length][];
	}

	/** The values at ranks from 0, which go up. */
	static Selection ofRanks(long... ranks) {
		return new Selection(0, ranks);
	}

	/** The q quantile of n values, q in 0..1, linear between the two nearest ranks. */
	static Selection ofQuantile(long n, double q) {
		double rank = q * (n - 1);
		long below = (long) rank;
		return new Selection(rank - below, below, Math.min(below + 1, n - 1));
	}

	/** Takes the next n values, all of them once. */
	void first(float[] values, int n) {
		for (int i = 0; i < n; i++)
			upper[Float.floatToRawIntBits(values[i]) >>> 16]++;
	}

	/** Between the first and the second reading. */
	void narrow() {
		for (int k = 0; k < ranks.length; k++) {
			while (ranks[k] >= upper[bins[k]])
				ranks[k] -= upper[bins[k]++];
			lower[k] = k > 0 && bins[k] == bins[k - 1] ? lower[k - 1] : new long[HALF];
		}
	}

	/** Takes the next n values, all of them once more. */
	void second(float[] values, int n) {
		for (int k = 0; k < ranks.length; k++) {
			if (k > 0 && lower[k] == lower[k - 1]) continue;
			int bin = bins[k];
			long[] counts = lower[k];
			for (int i = 0; i < n; i++) {
				int bits = Float.floatToRawIntBits(values[i]);
				if (bits >>> 16 == bin) counts[bits & HALF - 1]++;
			}
		}
	}

	/** The value at the kth of the ranks. */
	float at(int k) {
		long rank = ranks[k];
		int low = 0;
		while (rank >= lower[k][low])
			rank -= lower[k][low++];
		return Float.intBitsToFloat(bins[k] << 16 | low);
	}

	double quantile() {
		return at(0) + fraction * ((double) at(1) - at(0));
	}
}
