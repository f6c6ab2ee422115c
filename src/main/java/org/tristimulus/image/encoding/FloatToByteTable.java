package org.tristimulus.image.encoding;

import java.util.Arrays;

/**
 * The rounded 8-bit code of any 32-bit light, with one look-up, no power and no cast: by the bits of the float, whose
 * upper half finds a bin with at most one threshold between codes, and whose lower half carries into the next code from
 * there on. Light below 0 and NaN have the code of 0, light above 1 has that of 1.
 */
public final class FloatToByteTable {

	private static final int BITS = 16, BINS = 1 << BITS, FRACTION = BINS - 1;

	private FloatToByteTable() {}

	/** In each bin the code at its start, above what carries the threshold's lower half; empty for an encoding with two thresholds in one bin. */
	public static int[] table(Encoding encoding) {
		int[] table = new int[BINS];
		int code = (int) encoding.toCode(0), top = (int) encoding.toCode(1), from = 0;
		Arrays.fill(table, code << BITS);
		for (int before = -1; code < top; code++) {
			float threshold = first(encoding, code + 1);
			int bin = bin(threshold);
			if (bin == before) return new int[0];
			Arrays.fill(table, from, bin, code << BITS);
			table[bin] = (code << BITS) + BINS - (Float.floatToRawIntBits(threshold) & FRACTION);
			before = bin;
			from = bin + 1;
		}
		Arrays.fill(table, from, bin(Float.POSITIVE_INFINITY) + 1, top << BITS);
		return table;
	}

	private static int bin(float light) {
		return Float.floatToRawIntBits(light) >>> BITS;
	}

	/** The least light that has a code. */
	private static float first(Encoding encoding, int code) {
		float light = (float) encoding.curve().decode((code - 0.5) / encoding.white);
		while (encoding.toCode(light) >= code)
			light = Math.nextDown(light);
		while (encoding.toCode(light) < code)
			light = Math.nextUp(light);
		return light;
	}

	/** The code of light. The length is a power of two, which spares the check of the index. */
	public static int code(int[] table, float light) {
		int bits = Float.floatToRawIntBits(light);
		return table[bits >>> BITS & table.length - 1] + (bits & FRACTION) >>> BITS;
	}
}
