package org.tristimulus.image.neighbour;

/** What stands for the samples beyond the border of an image. */
public enum Border {

	/** Half-sample symmetric, … x1 x0 | x0 x1 …, with a period of twice the size: a uniform image stays uniform to its last pixel. */
	MIRRORED {
		@Override
		public int index(int i, int n) {
			if (i >= 0 && i < n) return i;
			int k = Math.floorMod(i, 2 * n);
			return k < n ? k : 2 * n - 1 - k;
		}
	},

	/** The last sample, … x0 x0 | x0 x1 …: beyond the border there are no edges. */
	REPEATED {
		@Override
		public int index(int i, int n) {
			return Math.max(0, Math.min(n - 1, i));
		}
	};

	/** The index inside, 0 to n - 1, that stands for any index. */
	public abstract int index(int i, int n);

	/** Fills the margins of a row of width samples that begin at index margin. */
	void fill(float[] row, int margin, int width) {
		for (int i = 1; i <= margin; i++) {
			row[margin - i] = row[margin + index(-i, width)];
			row[margin + width - 1 + i] = row[margin + index(width - 1 + i, width)];
		}
	}
}
