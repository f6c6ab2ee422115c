package org.tristimulus.image.neighbour;

import org.tristimulus.image.pixel.Progress;

/** A filter that is one kernel along columns and one along rows, of each channel. In float; each row of the result comes from rows nearby, at once. */
public final class Separable implements WindowFilter {

	/** Samples that a thread takes at a time. */
	private static final int PART = 1 << 15;

	private final Kernel columns, rows;
	private final float[] down, along;

	/** @param columns weights of the rows above and below; those to the left and right */
	public Separable(Kernel columns, Kernel rows) {
		this.columns = columns;
		this.rows = rows;
		down = columns.floats();
		along = rows.floats();
	}

	/** The same kernel both ways. */
	public static Separable both(Kernel kernel) {
		return new Separable(kernel, kernel);
	}

	@Override
	public int reach() {
		return columns.radius();
	}

	@Override
	public void apply(Window in, float[][] out, Progress progress) {
		for (int c = 0; c < in.channels(); c++)
			apply(in.channel(c), in.first, in.end, out[c], progress);
	}

	/** A whole plane. @param out another array than in */
	public void apply(float[] in, float[] out, int width, int height, Progress progress) {
		apply(Rows.of(in, width, height), 0, height, out, progress);
	}

	/** Rows from to end - 1 of one channel, written from the start of out. */
	public void apply(Rows in, int from, int end, float[] out, Progress progress) {
		Lanes.run(end - from, Math.max(1, PART / in.width), progress, () -> {
			int margin = along.length - 1;
			float[] row = new float[in.width + 2 * margin];
			return (first, last) -> {
				for (int y = first; y < last; y++) {
					if (margin == 0) vertical(in, from + y, out, y * in.width);
					else {
						vertical(in, from + y, row, margin);
						in.border.fill(row, margin, in.width);
						horizontal(row, margin, out, y * in.width, in.width);
					}
				}
			};
		});
	}

	private void vertical(Rows in, int y, float[] out, int at) {
		int r = down.length - 1;
		int[] above = new int[r + 1], below = new int[r + 1];
		for (int j = 0; j <= r; j++) {
			above[j] = in.start(y - j);
			below[j] = in.start(y + j);
		}
		sum(in.array, above, below, down, columns.isOdd, out, at, in.width);
	}

	/** @param row with a margin on either side; middle is the index of its first sample */
	private void horizontal(float[] row, int middle, float[] out, int at, int n) {
		int r = along.length - 1;
		int[] left = new int[r + 1], right = new int[r + 1];
		for (int j = 0; j <= r; j++) {
			left[j] = middle - j;
			right[j] = middle + j;
		}
		sum(row, left, right, along, rows.isOdd, out, at, n);
	}

	/** n sums of samples from before[j] and after[j] on, weighted alike, or in opposite ways; several weights at a time, which saves stores. */
	private static void sum(float[] a, int[] before, int[] after, float[] weights, boolean isOdd, float[] out, int at, int n) {
		int r = weights.length - 1, j = 1;
		scale(a, after[0], weights[0], out, at, n);
		if (isOdd) for (; j <= r; j++)
			addOdd(a, after[j], before[j], weights[j], out, at, n);
		for (; j < r; j += 2)
			addTwo(a, after[j], before[j], after[j + 1], before[j + 1], weights[j], weights[j + 1], out, at, n);
		if (j == r) add(a, after[j], before[j], weights[j], out, at, n);
	}

	private static void scale(float[] a, int i, float k, float[] out, int at, int n) {
		for (int x = 0; x < n; x++)
			out[at + x] = k * a[i + x];
	}

	private static void add(float[] a, int p, int m, float k, float[] out, int at, int n) {
		for (int x = 0; x < n; x++)
			out[at + x] += k * (a[p + x] + a[m + x]);
	}

	private static void addOdd(float[] a, int p, int m, float k, float[] out, int at, int n) {
		for (int x = 0; x < n; x++)
			out[at + x] += k * (a[p + x] - a[m + x]);
	}

	private static void addTwo(float[] a, int p, int m, int p1, int m1, float k, float k1, float[] out, int at, int n) {
		for (int x = 0; x < n; x++)
			out[at + x] += k * (a[p + x] + a[m + x]) + k1 * (a[p1 + x] + a[m1 + x]);
	}
}
