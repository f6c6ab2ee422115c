package org.tristimulus.image.zarr;

import java.util.function.Consumer;

/** Boxes of samples, whose last dimension is next to each other. */
final class Box {

	private Box() {}

	/** @throws IllegalArgumentException for more samples than an array holds */
	static int samples(int[] size) {
		long n = 1;
		for (int s : size)
			if ((n *= s) > Integer.MAX_VALUE - 8) throw new IllegalArgumentException("A box of more than 2^31 samples");
		return (int) n;
	}

	/** The first sample of a chunk. */
	static long[] first(ArrayLayout layout, long[] index) {
		long[] first = new long[index.length];
		for (int d = 0; d < first.length; d++)
			first[d] = index[d] * layout.chunk[d];
		return first;
	}

	/** Hands out the places of the chunks that a box touches, the last dimension first. */
	static void chunks(ArrayLayout layout, long[] min, int[] size, Consumer<long[]> chunk) {
		int n = size.length;
		long[] index = new long[n];
		for (int d = 0; d < n; d++)
			index[d] = min[d] / layout.chunk[d];
		for (int d = 0; d >= 0;) {
			chunk.accept(index.clone());
			for (d = n - 1; d >= 0 && ++index[d] * layout.chunk[d] >= min[d] + size[d]; d--)
				index[d] = min[d] / layout.chunk[d];
		}
	}

	/** Copies what two boxes have in common. */
	static void copy(Object from, long[] fromMin, int[] fromSize, Object to, long[] toMin, int[] toSize) {
		int n = fromSize.length, last = n - 1;
		long[] low = new long[n], at = new long[n], high = new long[n];
		for (int d = 0; d < n; d++) {
			at[d] = low[d] = Math.max(fromMin[d], toMin[d]);
			high[d] = Math.min(fromMin[d] + fromSize[d], toMin[d] + toSize[d]);
			if (low[d] >= high[d]) return;
		}
		int run = (int) (high[last] - low[last]);
		for (int d = 0; d >= 0;) {
			System.arraycopy(from, offset(at, fromMin, fromSize), to, offset(at, toMin, toSize), run);
			for (d = last - 1; d >= 0 && ++at[d] >= high[d]; d--)
				at[d] = low[d];
		}
	}

	private static int offset(long[] at, long[] min, int[] size) {
		long offset = 0;
		for (int d = 0; d < size.length; d++)
			offset = offset * size[d] + at[d] - min[d];
		return (int) offset;
	}
}
