package org.tristimulus.image;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.MatrixBelow;

/**
 * A matrix over packed sRGB-like codes that are clipped, with no product: the light of each code times each entry lies in tables, in fixed
 * point, red and green of the result side by side in one long. What is near white, where the transform is no matrix, is
 * done again by its definition. Codes are those of the definition but for at most 1 in 10^4, which is one off.
 */
final class PackedMatrix {

	private static final int CODES = 256, BIN = CarryTable.BIN, BITS = CarryTable.BITS;

	/** Set in the sum of light and the entry of the carry table when the light may leave the range by more than rounding, or be made of one near white. */
	private static final int BEYOND = 1 << 31;

	/** Pixels that are looked at again together: what is out of range lies close together in photographs. */
	private static final int GROUP = 32;

	/** Pixels for which it is worth while to copy the tables. */
	private static final int MOST = 8 * PixelLoop.BLOCK;

	private final MatrixBelow transform;
	private final Tally tally;
	private final double[] light = new double[CODES];
	/** What red, then green, then blue give to red and green, and to blue; the last with the origin of the carry table. */
	private final long[] redGreen = new long[3 * CODES];
	private final int[] blue = new int[3 * CODES];
	/** The carry table, begun below 0 and gone on above 1, so that no light has to be clamped. */
	private final int[] carry;
	private final int origin;
	/** What codes near white have in common; light that is stored as more than white or less than black. */
	private final int nearWhite, low, high;

	PackedMatrix(MatrixBelow transform, Encoding encoding, double low, double high, Tally tally) {
		this.transform = transform;
		this.tally = tally;
		for (int v = 0; v < CODES; v++)
			light[v] = encoding.toLight(v);
		Matrix3 m = transform.matrix();
		this.low = (int) fixed(low);
		this.high = (int) fixed(high);
		int zero = bins(m, -1);
		origin = zero * BIN;
		for (int i = 0; i < 3 * CODES; i++) {
			int c = i / CODES, at = c == 2 ? origin : 0;
			double l = light[i % CODES];
			redGreen[i] = (fixed(m.get(0, c) * l) + at << 32) + fixed(m.get(1, c) * l) + at;
			blue[i] = (int) fixed(m.get(2, c) * l) + at;
		}
		carry = carry(CarryTable.of(encoding), zero, zero + bins(m, 1) + 1);
		nearWhite = commonBits(transform.bound());
	}

	/** Whether codes are those of an 8-bit image to its full white, and no light leaves fixed point. */
	static boolean suits(MatrixBelow transform, Encoding encoding) {
		if (encoding.white != 255 || encoding.black != 0 || !CarryTable.suits(encoding)) return false;
		return bins(transform.matrix(), -1) + bins(transform.matrix(), 1) < 15 * CarryTable.ONE / BIN;
	}

	private static long fixed(double light) {
		return Math.round(light * CarryTable.ONE);
	}

	/** How many bins of light a matrix reaches on one side of 0, and at least those up to white. */
	private static int bins(Matrix3 m, int sign) {
		double most = 1;
		for (int row = 0; row < 3; row++) {
			double sum = 0;
			for (int c = 0; c < 3; c++)
				sum += Math.max(0, sign * m.get(row, c));
			most = Math.max(most, sum);
		}
		return (int) Math.ceil(most * CarryTable.ONE / BIN) + 1;
	}

	/** @return a table at least so long, whose length is a power of two: an index taken modulo it needs no check */
	private int[] carry(int[] within, int zero, int length) {
		long ofNearWhite = fixed(leastOfNearWhite());
		int[] t = new int[Integer.highestOneBit(length - 1) << 1];
		for (int i = 0; i < length; i++) {
			int bin = i - zero, last = CarryTable.ONE / BIN;
			t[i] = (bin < 0 ? 0 : within[Math.min(bin, last)]) - i * BIN;
			if ((long) bin * BIN < low || (bin + 1L) * BIN > Math.min(high, ofNearWhite)) t[i] += BEYOND;
		}
		return t;
	}

	/** What the largest component of any colour near white has at least; 2 where there are none that matter. */
	private double leastOfNearWhite() {
		Matrix3 m = transform.matrix();
		double most = Double.NEGATIVE_INFINITY, bound = transform.bound();
		for (int row = 0; row < 3; row++) {
			double least = 0;
			for (int c = 0; c < 3; c++)
				least += Math.min(m.get(row, c), m.get(row, c) * bound);
			most = Math.max(most, least);
		}
		return bound < 1 ? most : 2;
	}

	/** The leading bits that all codes above a bound have, in each byte; those of white where there are none. */
	private int commonBits(double bound) {
		int first = 0;
		while (first < CODES && !(light[first] > bound))
			first++;
		int rest = 1;
		while (CODES - rest > first)
			rest *= 2;
		return (CODES - rest) * 0x010101;
	}

	/** Work for one thread. */
	PixelLoop.Work begin(int[] in, int[] out) {
		Tally.Part part = tally.part();
		int[] made = new int[MOST], groups = new int[MOST / GROUP];
		return new PixelLoop.Work() {
			@Override
			public int most() {
				return MOST;
			}

			@Override
			public void block(int start, int n) {
				int count = map(in, start, n, made, groups);
				if (count > 0) look(in, start, n, groups, count, made, part);
				System.arraycopy(made, 0, out, start, n);
			}
		};
	}

	/**
	 * Makes n pixels; the upper byte stays. Tables that are made here have lengths that C2 knows, so that their look-ups
	 * need no checks.
	 *
	 * @param groups takes where groups begin that may have colours near white or out of range
	 * @return how many of these there are
	 */
	private int map(int[] in, int start, int n, int[] made, int[] groups) {
		long[] x = new long[3 * CODES];
		int[] u = new int[3 * CODES], t = carry;
		System.arraycopy(redGreen, 0, x, 0, x.length);
		System.arraycopy(blue, 0, u, 0, u.length);
		int count = 0;
		for (int from = 0; from < n; from += GROUP) {
			int all = 0, end = Math.min(from + GROUP, n);
			for (int i = from; i < end; i++) {
				int p = in[start + i], r = p >> 16 & 255, g = (p >> 8 & 255) + CODES, b = (p & 255) + 2 * CODES;
				long rg = x[r] + x[g] + x[b];
				int red = (int) (rg >> 32), green = (int) rg, rest = u[r] + u[g] + u[b];
				int e = t[red >>> BITS & t.length - 1] + red, f = t[green >>> BITS & t.length - 1] + green, h = t[rest >>> BITS & t.length - 1] + rest;
				all |= e | f | h;
				made[i] = p & 0xff000000 | e << 16 - BITS & 0xff0000 | f >> BITS - 8 & 0xff00 | h >> BITS & 255;
			}
			if (all < 0) groups[count++] = from;
		}
		return count;
	}

	/** Does again what is near white, by its definition, and counts what leaves the range and was not at its end. */
	private void look(int[] in, int start, int n, int[] groups, int count, int[] made, Tally.Part part) {
		int any = 0, red = 0, green = 0, rest = 0, lo = low, hi = high;
		for (int k = 0; k < count; k++)
			for (int i = groups[k], end = Math.min(i + GROUP, n); i < end; i++) {
				int p = in[start + i], r = p >> 16 & 255, g = p >> 8 & 255, b = p & 255;
				long rg = redGreen[r] + redGreen[g + CODES] + redGreen[b + 2 * CODES];
				int x = (int) (rg >> 32) - origin, y = (int) rg - origin, z = blue[r] + blue[g + CODES] + blue[b + 2 * CODES] - origin;
				if ((p & nearWhite) == nearWhite) {
					double[] c = nearWhite(p);
					x = (int) fixed(c[0]);
					y = (int) fixed(c[1]);
					z = (int) fixed(c[2]);
					made[i] = p & 0xff000000 | code(x) << 16 | code(y) << 8 | code(z);
				}
				int ofRed = leaves(x, r, lo, hi), ofGreen = leaves(y, g, lo, hi), ofBlue = leaves(z, b, lo, hi);
				red += ofRed;
				green += ofGreen;
				rest += ofBlue;
				any += ofRed | ofGreen | ofBlue;
			}
		part.add(any, red, green, rest);
	}

	private int code(int x) {
		return CarryTable.code(carry, x + origin) & 255;
	}

	private double[] nearWhite(int p) {
		double[] c = { light[p >> 16 & 255], light[p >> 8 & 255], light[p & 255] };
		transform.apply(c);
		return c;
	}

	/** 1 for light above the range whose code was below 255, or below the range whose code was above 0; else 0. */
	private static int leaves(int x, int code, int low, int high) {
		return (high - x & code - 255 | x - low & -code) >>> 31;
	}
}
