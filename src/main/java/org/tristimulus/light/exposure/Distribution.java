package org.tristimulus.light.exposure;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/**
 * How many of a set of positive numbers there are of each size, in little memory however many are added: bins 2^-13 wide,
 * relative to the number, each with a count and a sum. The numbers of a bin are stood for by their mean, so that ranks of
 * numbers that lie further apart than that are exact (subnormal floats excepted). Sums are exact, of up to 2^39 numbers in a
 * bin, so that the order of the numbers does not matter, nor the parts that they come in.
 */
public final class Distribution implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final int BITS = 13, BINS = 1 << BITS, SHIFT = 23 - BITS;
	/** The bits of a float's mantissa; the exponent for which the mantissa is the number. */
	private static final int MANTISSA = (1 << 23) - 1, ONE = 150;

	/** By exponent, then by the leading bits of the mantissa: the count and the sum of the mantissas of each bin in turn. An exponent that does not occur has none. */
	private final long[][] cells = new long[256][];
	private final long[] totals = new long[256];
	private long size;

	/** Adds a positive, finite number. */
	public void add(float x) {
		int bits = Float.floatToRawIntBits(x), e = bits >>> 23, bin = (bits >>> SHIFT & BINS - 1) << 1;
		if (cells[e] == null) cells[e] = new long[2 * BINS];
		long[] c = cells[e];
		c[bin]++;
		c[bin + 1] += e == 0 ? (bits & MANTISSA) << 1 : bits & MANTISSA | MANTISSA + 1;
		totals[e]++;
		size++;
	}

	/** Adds all that was added to another. */
	public void add(Distribution other) {
		for (int e = 0; e < cells.length; e++) {
			if (other.cells[e] == null) continue;
			if (cells[e] == null) cells[e] = new long[2 * BINS];
			for (int i = 0; i < cells[e].length; i++)
				cells[e][i] += other.cells[e][i];
			totals[e] += other.totals[e];
		}
		size += other.size;
	}

	/** How many numbers were added. */
	public long size() {
		return size;
	}

	/** The number of a rank, 0 to size - 1. */
	public double at(long rank) {
		if (rank < 0 || rank >= size) throw new IndexOutOfBoundsException("Rank " + rank + " of " + size);
		int e = 0, bin = 0;
		long before = 0;
		while (before + totals[e] <= rank)
			before += totals[e++];
		while (before + count(e, bin) <= rank)
			before += count(e, bin++);
		return number(e, bin);
	}

	private long count(int exponent, int bin) {
		return cells[exponent][2 * bin];
	}

	/** What stands for the numbers of a bin. */
	private double number(int exponent, int bin) {
		return Math.scalb((double) cells[exponent][2 * bin + 1], exponent - ONE) / cells[exponent][2 * bin];
	}

	/** The mean of a function of the numbers of the ranks from and to, and between. */
	public double mean(long from, long to, DoubleUnaryOperator function) {
		double sum = 0;
		long rank = 0;
		for (int e = 0; e < totals.length; e++)
			for (int bin = 0; bin < BINS && totals[e] > 0; bin++) {
				long n = count(e, bin), within = Math.min(rank + n - 1, to) - Math.max(rank, from) + 1;
				if (within > 0) sum += within * function.applyAsDouble(number(e, bin));
				rank += n;
			}
		return sum / (to - from + 1);
	}

	/** log2 of the middle number. */
	public double medianExposure() {
		return (Exposure.toExposure(at((size - 1) / 2)) + Exposure.toExposure(at(size / 2))) / 2;
	}

	/** The median of the absolute deviations of log2 from a centre: bins are taken from the centre outwards until half of the numbers are. */
	public double medianDeviation(double centre) {
		int occupied = 0;
		for (int e = 0; e < totals.length; e++)
			for (int i = 0; totals[e] > 0 && i < BINS; i++)
				if (count(e, i) > 0) occupied++;
		double[] exposures = new double[occupied];
		long[] n = new long[occupied];
		int k = 0, right = 0;
		for (int e = 0; e < totals.length; e++)
			for (int i = 0; totals[e] > 0 && i < BINS; i++)
				if (count(e, i) > 0) {
					exposures[k] = Exposure.toExposure(number(e, i));
					if (exposures[k] < centre) right = k + 1;
					n[k++] = count(e, i);
				}
		double low = Double.NaN;
		long taken = 0;
		for (int left = right - 1;;) {
			boolean toLeft = right == occupied || left >= 0 && centre - exposures[left] < exposures[right] - centre;
			double deviation = toLeft ? centre - exposures[left] : exposures[right] - centre;
			taken += toLeft ? n[left--] : n[right++];
			if (Double.isNaN(low) && taken > (size - 1) / 2) low = deviation;
			if (taken > size / 2) return (low + deviation) / 2;
		}
	}
}
