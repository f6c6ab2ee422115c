package org.tristimulus.color;

/**
 * Rows that a transform needs for a moment, kept for each thread: made anew for each block they would not stay in the
 * cache. Not re-entrant: finish with the rows before another call on the same thread.
 */
public final class ThreadRows {

	private final ThreadLocal<float[][]> rows;
	private final int count;

	/** @param count of rows, 1 or more */
	public ThreadRows(int count) {
		this.count = count;
		rows = ThreadLocal.withInitial(() -> new float[count][0]);
	}

	/** Rows of n values or more, of any content. */
	public float[][] rows(int n) {
		float[][] r = rows.get();
		if (r[0].length >= n) return r;
		r = new float[count][n];
		rows.set(r);
		return r;
	}
}
