package org.tristimulus.image.point;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.MatrixExceptHighlights;
import org.tristimulus.image.encoding.CarryTable;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.OutputRange;

/**
 * The tables by which packed codes go through a matrix without a product: the light of each code times each entry, in
 * fixed point, and from fixed point back to codes. Codes are those of the definition but for at most 1 in 10^4, which is
 * one off.
 */
final class MatrixTables {

	static final int CODES = 256, BITS = CarryTable.BITS;

	/** A bit in each byte of a packed colour, the upper one left out; its lower seven bits, and its eighth. */
	static final int BYTES = 0x010101, LOWER_BITS = 127 * BYTES, EIGHTH_BITS = 128 * BYTES;

	private static final int BIN = CarryTable.BIN;

	/** How far light may reach below black and above white, in whites: differences stay within 32 bits. */
	private static final int REACH = 7;

	/** Set in the sum of light and the entry of the carry table when the light may leave the range by more than rounding. */
	private static final int BEYOND = 1 << 31;

	/** What red, then green, then blue give to red and green, side by side, and to blue; the last with the origin of the carry table. */
	final long[] redGreen = new long[3 * CODES];
	final int[] blue = new int[3 * CODES];
	/** The carry table, begun below 0 and gone on above 1, so that no light has to be clamped. Its length is a power of two: an index taken modulo it needs no check. */
	final int[] carry;

	private final MatrixExceptHighlights transform;
	private final double[] light = new double[CODES];
	private final int origin;
	/** Added to the lower seven bits of each code, it reaches the eighth for highlights, which the mask takes; 0 where there are none. */
	final int toHighlight, highlightMask;
	/** Light that is stored as less than black or more than white. */
	private final int low, high;

	MatrixTables(MatrixExceptHighlights transform, Encoding encoding, OutputRange range) {
		this.transform = transform;
		for (int v = 0; v < CODES; v++)
			light[v] = encoding.toLight(v);
		Matrix3 m = transform.matrix();
		low = (int) fixed(range.low());
		high = (int) fixed(range.high());
		int zero = bins(m, -1);
		origin = zero * BIN;
		for (int i = 0; i < 3 * CODES; i++) {
			int c = i / CODES, at = c == 2 ? origin : 0;
			double l = light[i % CODES];
			redGreen[i] = (fixed(m.get(0, c) * l) + at << 32) + fixed(m.get(1, c) * l) + at;
			blue[i] = (int) fixed(m.get(2, c) * l) + at;
		}
		carry = carry(CarryTable.of(encoding), zero, zero + bins(m, 1) + 1);
		int first = firstAbove(transform.bound());
		toHighlight = (CODES - first) * BYTES;
		highlightMask = first < CODES ? EIGHTH_BITS : 0;
	}

	/** Whether codes are those of an 8-bit image to its full white, and no light leaves fixed point. */
	static boolean suits(MatrixExceptHighlights transform, Encoding encoding) {
		if (encoding.white != 255 || encoding.black != 0 || !CarryTable.suits(encoding) || transform.bound() < encoding.toLight(CODES / 2)) return false;
		return Math.max(bins(transform.matrix(), -1), bins(transform.matrix(), 1)) < REACH * (CarryTable.ONE / BIN);
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

	/** @return a table at least so long */
	private int[] carry(int[] within, int zero, int length) {
		int[] t = new int[Integer.highestOneBit(length - 1) << 1];
		for (int i = 0; i < length; i++) {
			int bin = i - zero, last = CarryTable.ONE / BIN;
			t[i] = (bin < 0 ? 0 : within[Math.min(bin, last)]) - i * BIN;
			if ((long) bin * BIN < low || (bin + 1L) * BIN > high) t[i] += BEYOND;
		}
		return t;
	}

	/** The first code of more light than a bound; {@link #CODES} where there is none. */
	private int firstAbove(double bound) {
		int first = 0;
		while (first < CODES && !(light[first] > bound))
			first++;
		return first;
	}

	/** Whether a colour may be one for which the transform is not the matrix. */
	boolean isHighlight(int pixel) {
		return ((pixel & LOWER_BITS) + toHighlight & pixel & highlightMask) != 0;
	}

	/** The light of a pixel after the transform, by its definition, in fixed point. */
	int[] byDefinition(int pixel) {
		double[] c = { light[pixel >> 16 & 255], light[pixel >> 8 & 255], light[pixel & 255] };
		transform.apply(c);
		return new int[] { (int) fixed(c[0]), (int) fixed(c[1]), (int) fixed(c[2]) };
	}

	/** The red, green or blue light of a pixel after the matrix, in fixed point. */
	int byMatrix(int channel, int pixel) {
		int r = pixel >> 16 & 255, g = (pixel >> 8 & 255) + CODES, b = (pixel & 255) + 2 * CODES;
		if (channel == 2) return blue[r] + blue[g] + blue[b] - origin;
		long both = redGreen[r] + redGreen[g] + redGreen[b];
		return (int) (channel == 0 ? both >> 32 : both) - origin;
	}

	int code(int light) {
		return CarryTable.code(carry, light + origin) & 255;
	}

	/** 1 for light above the range whose code was below 255, or below the range whose code was above 0; else 0. */
	int leaves(int light, int code) {
		return (high - light & code - 255 | light - low & -code) >>> 31;
	}
}
