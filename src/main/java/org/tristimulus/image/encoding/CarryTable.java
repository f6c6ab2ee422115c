package org.tristimulus.image.encoding;

/**
 * The rounded 8-bit code of light, with one look-up and no power: light in 28-bit fixed point X, 4096 bins, and in each
 * bin the code at its start with a fraction that carries into the next code where the bin's one threshold lies. Whoever
 * looks up takes off where the bin starts, so that X is added whole.
 */
public final class CarryTable {

	public static final int ONE = 1 << 28;

	/** The bits of a bin, and its size. */
	public static final int BITS = 16, BIN = 1 << BITS;

	private CarryTable() {}

	/** Whether no bin of light holds more than one threshold between codes, so that the table is exact. */
	public static boolean suits(Encoding encoding) {
		int before = code(encoding, 0);
		for (int i = 1; i <= ONE / BIN; i++) {
			int code = code(encoding, i);
			if (code - before > 1) return false;
			before = code;
		}
		return true;
	}

	/** In each bin from no light to white the code, with what carries; where the bin starts is not yet taken off. */
	public static int[] of(Encoding encoding) {
		int[] table = new int[ONE / BIN + 1];
		int top = (int) encoding.toCode(1);
		for (int i = 0; i < table.length; i++) {
			int code = code(encoding, i);
			table[i] = code * BIN;
			if (code < top) {
				int threshold = (int) (Math.ceil(lightAt(encoding, code + 0.5) * ONE) - (double) i * BIN);
				if (threshold < BIN) table[i] += BIN - Math.max(threshold, 0);
			}
		}
		return table;
	}

	/** The code where a bin starts. */
	private static int code(Encoding encoding, int bin) {
		return (int) encoding.toCode((double) bin * BIN / ONE);
	}

	private static double lightAt(Encoding encoding, double stored) {
		return encoding.curve().decode(stored / encoding.white);
	}

	/** The code of a fixed-point value, by a table less where its bins start. The length is a power of two, which spares the check of the index. */
	public static int code(int[] table, int x) {
		return table[x >>> BITS & table.length - 1] + x >>> BITS;
	}
}
