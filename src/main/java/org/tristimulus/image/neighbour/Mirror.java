package org.tristimulus.image.neighbour;

/** The border of an image: half-sample symmetric, … x1 x0 | x0 x1 …, with a period of twice the size. A uniform image stays uniform to its last pixel. */
public final class Mirror {

	private Mirror() {}

	/** The index inside, 0 to n - 1, that stands for any index. */
	public static int index(int i, int n) {
		if (i >= 0 && i < n) return i;
		int k = Math.floorMod(i, 2 * n);
		return k < n ? k : 2 * n - 1 - k;
	}

	/** Fills the margins of a row of width samples that begin at index margin. */
	static void fill(float[] row, int margin, int width) {
		for (int i = 1; i <= margin; i++) {
			row[margin - i] = row[margin + index(-i, width)];
			row[margin + width - 1 + i] = row[margin + index(width - 1 + i, width)];
		}
	}
}
