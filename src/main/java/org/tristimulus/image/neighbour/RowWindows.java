package org.tristimulus.image.neighbour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes windows of pixels that come in reading order, in blocks of any size, and keeps no more rows than a window needs. */
public final class RowWindows {

	/** Rows of a window that are computed, where the image has so many. */
	private static final int ROWS = 128;

	private final int width, height, reach;
	private final Border border;
	private final Consumer<Window> taker;
	private final float[][] held;
	/** The first row held, and samples held; all rows before next have been handed out. */
	private int first, filled, next;

	/** @param reach rows of margin above and below @param taker takes each window, and must not keep it */
	public RowWindows(int width, int height, int channels, int reach, Border border, Consumer<Window> taker) {
		this.width = width;
		this.height = height;
		this.reach = reach;
		this.border = border;
		this.taker = taker;
		held = new float[channels][Math.min(height, ROWS + 2 * reach) * width];
	}

	/** The next n pixels, a row a channel. */
	public void add(float[][] rows, int n) {
		for (int i = 0; i < n;) {
			int taken = Math.min(n - i, held[0].length - filled);
			for (int c = 0; c < held.length; c++)
				System.arraycopy(rows[c], i, held[c], filled, taken);
			filled += taken;
			i += taken;
			if (filled == held[0].length || first + filled / width == height) window();
		}
	}

	/** Hands out the rows that have their margins, and lets go of what no later row needs. */
	private void window() {
		int end = first + filled / width, last = end == height ? height : end - reach;
		if (last <= next) return;
		List<Rows> rows = new ArrayList<>();
		for (float[] channel : held)
			rows.add(new Rows(channel, width, height, first, end, border));
		taker.accept(new Window(next, last, rows));
		next = last;
		int drop = Math.max(0, next - reach - first);
		for (float[] channel : held)
			System.arraycopy(channel, drop * width, channel, 0, filled - drop * width);
		filled -= drop * width;
		first += drop;
	}
}
