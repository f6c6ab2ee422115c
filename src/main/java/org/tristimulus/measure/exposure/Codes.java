package org.tristimulus.measure.exposure;

import java.util.function.IntPredicate;

/** How often each stored value of an integer channel occurs, and what follows from it: levels and the step between them. Not for several threads. */
public final class Codes {

	private final long[] counts;

	/** @param counts by value, from 0 */
	public Codes(long[] counts) {
		this.counts = counts.clone();
	}

	/** How many values there are in all. */
	public long size() {
		long n = 0;
		for (long c : counts)
			n += c;
		return n;
	}

	/** The smallest value; -1 if there is none. */
	public int min() {
		for (int v = 0; v < counts.length; v++)
			if (counts[v] > 0) return v;
		return -1;
	}

	/** The largest value; -1 if there is none. */
	public int max() {
		for (int v = counts.length - 1; v >= 0; v--)
			if (counts[v] > 0) return v;
		return -1;
	}

	/** How many different values occur. */
	public int levels() {
		int n = 0;
		for (long c : counts)
			if (c > 0) n++;
		return n;
	}

	/** The largest common divisor of the differences of values that occur: 16 where 12 bits were stretched to 16; 0 for a single value. */
	public int step() {
		int first = min(), step = 0;
		for (int v = first + 1; v < counts.length && first >= 0 && step != 1; v++)
			if (counts[v] > 0) step = divisor(v - first, step);
		return step;
	}

	private static int divisor(int a, int b) {
		return b == 0 ? a : divisor(b, a % b);
	}

	/** How often a value occurs. */
	public long at(int value) {
		return counts[value];
	}

	/** How many values satisfy a condition on them. */
	public long count(IntPredicate condition) {
		long n = 0;
		for (int v = 0; v < counts.length; v++)
			if (counts[v] > 0 && condition.test(v)) n += counts[v];
		return n;
	}

	/** The value of a percentile by nearest rank: the smallest that at least so many percent do not exceed. */
	public int percentile(double percent) {
		long rank = rank(size(), percent), before = 0;
		for (int v = 0; v < counts.length; v++)
			if ((before += counts[v]) > rank) return v;
		return -1;
	}

	/** The nearest rank of a percentile among n, from 0. */
	public static long rank(long n, double percent) {
		return Math.max(0, (long) Math.ceil(percent / 100 * n) - 1);
	}
}
