package org.tristimulus.image;

/**
 * The rounded 8-bit code of light, with one look-up and no power: light in 27-bit fixed point X, 4096 bins, and in each
 * bin the code at its start with a fraction that carries into the next code where the bin's one threshold lies; less
 * where the bin starts, so that X is added whole.
 */
final class CarryTable {

	static final int ONE = 1 << 27;

	/** The bits of a bin, and its size. */
	static final int BITS = 15, BIN = 1 << BITS;

	/** Longer than needed: see {@link #code(int[], int)}. */
	private final int[] table = new int[2 * ONE / BIN];

	private CarryTable() {}

	/** Whether no bin of light holds more than one threshold between codes, so that the table is exact. */
	static boolean suits(Encoding encoding) {
		int before = code(encoding, 0);
		for (int i = 1; i <= ONE / BIN; i++) {
			int code = code(encoding, (double) i * BIN / ONE);
			if (code - before > 1) return false;
			before = code;
		}
		return true;
	}

	static CarryTable of(Encoding encoding) {
		CarryTable t = new CarryTable();
		int top = code(encoding, 1);
		for (int i = 0; i <= ONE / BIN; i++) {
			int code = code(encoding, (double) i * BIN / ONE);
			t.table[i] = (code - i) * BIN;
			if (code < top) {
				int threshold = (int) (Math.ceil(lightAt(encoding, code + 0.5) * ONE) - (double) i * BIN);
				if (threshold < BIN) t.table[i] += BIN - Math.max(threshold, 0);
			}
		}
		return t;
	}

	private static int code(Encoding encoding, double light) {
		return (int) Math.floor(encoding.toStored(light) + 0.5);
	}

	private static double lightAt(Encoding encoding, double stored) {
		return encoding.curve().decode(stored / encoding.white);
	}

	int[] table() {
		return table;
	}

	/** The code of a fixed-point value from 0 to {@link #ONE}. The length is a power of two, which spares the check of the index. */
	static int code(int[] table, int x) {
		return table[x >>> BITS & table.length - 1] + x >>> BITS;
	}
}
