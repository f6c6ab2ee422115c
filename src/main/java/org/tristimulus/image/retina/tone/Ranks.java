package org.tristimulus.image.retina.tone;

/**
 * Nearest ranks of luminances above 0, and of all with those at 0: a count of the upper bits of floats, so that a rank is met within 0.012 %. Any number of
 * planes may be added.
 */
final class Ranks {

	/** Bits of a float's fraction that are left out: 13 stay. */
	private static final int DROPPED = 10;

	private final int[] bins = new int[(Float.floatToRawIntBits(Float.POSITIVE_INFINITY) >>> DROPPED) + 1];
	private long zeros, positive;
	private double least = Double.POSITIVE_INFINITY, most;

	/** Adds samples of 0 or more; those marked NaN in the other plane, or in this one, are left out. */
	void add(float[] plane, float[] marks) {
		for (int i = 0; i < plane.length; i++) {
			float v = plane[i];
			if (marks[i] != marks[i]) continue;
			if (!(v > 0)) zeros++;
			else {
				bins[Float.floatToRawIntBits(v) >>> DROPPED]++;
				positive++;
				if (v < least) least = v;
				if (v > most) most = v;
			}
		}
	}

	/** The value at a rank of all samples, in percent: 0 of the least; NaN of none. */
	double percentile(double percent) {
		return percentile(percent, zeros);
	}

	/** log10 of the ratio of the 99th to the first percentile of the samples above 0; NaN of none. */
	double decades() {
		return StrictMath.log10(percentile(99, 0) / percentile(1, 0));
	}

	private double percentile(double percent, long below) {
		long n = below + positive, rank = Math.max(1, (long) Math.ceil(percent / 100 * n));
		if (n == 0) return Double.NaN;
		if (rank <= below) return 0;
		if (rank == n) return most;
		if (rank == below + 1) return least;
		long before = below;
		int bin = 0;
		while (before + bins[bin] < rank)
			before += bins[bin++];
		double low = Float.intBitsToFloat(bin << DROPPED), high = Float.intBitsToFloat(bin + 1 << DROPPED);
		return Math.max(least, Math.min(most, low + (high - low) * (rank - before - 0.5) / bins[bin]));
	}

	/** The largest sample; 0 of none. */
	double most() {
		return most;
	}
}
