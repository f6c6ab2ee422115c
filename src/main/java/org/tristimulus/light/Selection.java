package org.tristimulus.light;

/** Order statistics of positive floats without sorting: a histogram of the upper half of their bits, which rank as the floats do, then one of the lower. */
final class Selection {

	private Selection() {}

	/** The value at a rank from 0 among the first n, all of which are above 0 and finite. */
	static float at(float[] values, int n, int rank) {
		int[] counts = new int[1 << 16];
		for (int i = 0; i < n; i++)
			counts[Float.floatToRawIntBits(values[i]) >>> 16]++;
		int high = 0;
		for (; rank >= counts[high]; high++)
			rank -= counts[high];
		int[] rest = new int[1 << 16];
		for (int i = 0; i < n; i++) {
			int bits = Float.floatToRawIntBits(values[i]);
			if (bits >>> 16 == high) rest[bits & 0xffff]++;
		}
		int low = 0;
		for (; rank >= rest[low]; low++)
			rank -= rest[low];
		return Float.intBitsToFloat(high << 16 | low);
	}

	/** The q quantile of the first n, q in 0..1, linear between the two nearest ranks. */
	static double quantile(float[] values, int n, double q) {
		double rank = q * (n - 1);
		int below = (int) rank;
		double low = at(values, n, below);
		return rank == below ? low : low + (rank - below) * (at(values, n, below + 1) - low);
	}
}
