package org.tristimulus.image.measure;

import org.tristimulus.measure.exposure.Codes;

/**
 * Counts of numbers of light: how many are finite, at or below 0, at white, saturated, and in which quarter of a stop they lie; and their ranks, exact without keeping
 * them: the bits of floats above 0 order as the floats do, so that a count of their upper halves and then of the lower ones finds each. Counts of parts add up to the same
 * in any order. An instance belongs to one thread.
 */
final class LightCounts {

	/** Quarter stops below white that are counted: bin 0 begins at 2^-16; what is darker is in it. */
	static final int QUARTERS = 4 * 16;

	private static final float ROOT = (float) StrictMath.pow(2, 0.25), ROOT_2 = (float) StrictMath.pow(2, 0.5), ROOT_3 = (float) StrictMath.pow(2, 0.75);

	private final long[] upper = new long[1 << 15];
	private final long[] quarters = new long[QUARTERS + 1];
	private long finite, notFinite, dark;
	private float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;

	/** Counts a number so many times. */
	void add(float v, long times) {
		if (!(Math.abs(v) < Float.POSITIVE_INFINITY)) {
			notFinite += times;
			return;
		}
		finite += times;
		if (v < min) min = v;
		if (v > max) max = v;
		if (v <= 0) {
			dark += times;
			return;
		}
		upper[Float.floatToRawIntBits(v) >>> 16] += times;
		quarters[quarter(v)] += times;
	}

	/** The bin of light above 0; the last is for white and above. */
	static int quarter(float v) {
		int exponent = Math.getExponent(v);
		if (exponent >= 0) return QUARTERS;
		if (exponent < -16) return 0;
		float m = Math.scalb(v, -exponent);
		return 4 * (exponent + 16) + (m >= ROOT ? 1 : 0) + (m >= ROOT_2 ? 1 : 0) + (m >= ROOT_3 ? 1 : 0);
	}

	/** Adds what another thread counted. */
	synchronized void add(LightCounts other) {
		for (int i = 0; i < upper.length; i++)
			upper[i] += other.upper[i];
		for (int i = 0; i < quarters.length; i++)
			quarters[i] += other.quarters[i];
		finite += other.finite;
		notFinite += other.notFinite;
		dark += other.dark;
		min = Math.min(min, other.min);
		max = Math.max(max, other.max);
	}

	long finite() {
		return finite;
	}

	long notFinite() {
		return notFinite;
	}

	/** How many are at or below 0. */
	long dark() {
		return dark;
	}

	float min() {
		return min;
	}

	float max() {
		return max;
	}

	/** How many lie in each quarter of a stop, from the darkest; the last at or above white. */
	long[] quarters() {
		return quarters.clone();
	}

	/** The upper half of the bits of a percentile by nearest rank; -1 where it falls on 0 or below, or there is none. */
	int upperOf(double percent) {
		long rank = Codes.rank(finite, percent), before = dark;
		if (finite == 0 || rank < dark) return -1;
		int high = 0;
		while (before + upper[high] <= rank)
			before += upper[high++];
		return high;
	}

	/** The rank of a percentile among the numbers of its upper half. */
	long rankWithin(double percent) {
		long rank = Codes.rank(finite, percent) - dark;
		for (int high = 0, end = upperOf(percent); high < end; high++)
			rank -= upper[high];
		return rank;
	}
}
