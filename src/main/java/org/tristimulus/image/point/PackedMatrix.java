package org.tristimulus.image.point;

import static org.tristimulus.image.point.MatrixTables.BITS;
import static org.tristimulus.image.point.MatrixTables.CODES;
import static org.tristimulus.image.point.MatrixTables.LOWER_BITS;

import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;

/**
 * A matrix over packed colours that are clipped, for one thread: by tables for all pixels, then by the definition for
 * highlights. The upper byte stays. Each step has a loop of its own over rows: what C2 can do many at a time
 * (the packing), and what it cannot (the look-ups), with no more values alive than there are registers.
 */
final class PackedMatrix implements PixelLoop.Work {

	/** Pixels for which it is worth while to copy the tables. */
	private static final int MOST = 8 * PixelLoop.BLOCK;

	/** Pixels that are looked at again together: what is out of range lies close together in photographs. */
	private static final int GROUP = 128;

	/** Where the rows begin: codes and what carried into them, then a negative number for each pixel to be looked at again; the pixels come first. */
	private static final int RED = MOST, GREEN = 2 * MOST, BLUE = 3 * MOST, MARKS = 4 * MOST;

	private final MatrixTables tables;
	private final int[] in, out, rows = new int[5 * MOST];
	private final ClippingCount.Part tally;
	/** The last highlight, with an upper byte of 255, and its light. */
	private int known;
	private int[] light;

	PackedMatrix(MatrixTables tables, int[] in, int[] out, ClippingCount.Part tally) {
		this.tables = tables;
		this.in = in;
		this.out = out;
		this.tally = tally;
	}

	@Override
	public int most() {
		return MOST;
	}

	@Override
	public void block(int start, int n) {
		System.arraycopy(in, start, rows, 0, n);
		lookUp(rows, n, tables.redGreen, tables.blue, tables.carry);
		pack(rows, n, tables.toHighlight, tables.highlightMask);
		for (int from = 0; from < n; from += GROUP) {
			int to = Math.min(from + GROUP, n);
			if (hasMarks(rows, from, to)) lookAgain(start, from, to);
		}
		System.arraycopy(rows, 0, out, start, n);
	}

	/** Tables that are made here have lengths that C2 knows, so that their look-ups need no checks. */
	private static void lookUp(int[] rows, int n, long[] redGreen, int[] blue, int[] carry) {
		long[] x = new long[3 * CODES];
		int[] y = new int[3 * CODES];
		System.arraycopy(redGreen, 0, x, 0, x.length);
		System.arraycopy(blue, 0, y, 0, y.length);
		for (int i = 0; i < n; i++) {
			int p = rows[i], r = p >> 16 & 255, g = (p >> 8 & 255) + CODES, b = (p & 255) + 2 * CODES;
			long both = x[r] + x[g] + x[b];
			int red = (int) (both >>> 32), green = (int) both, rest = y[r] + y[g] + y[b];
			rows[i + RED] = red + carry[red >>> BITS & carry.length - 1];
			rows[i + GREEN] = green + carry[green >>> BITS & carry.length - 1];
			rows[i + BLUE] = rest + carry[rest >>> BITS & carry.length - 1];
		}
	}

	/** Codes lie above the {@link MatrixTables#BITS 16 bits} that carry. */
	private static void pack(int[] rows, int n, int toHighlight, int highlightMask) {
		for (int i = 0; i < n; i++) {
			int p = rows[i], r = rows[i + RED], g = rows[i + GREEN], b = rows[i + BLUE];
			rows[i] = p & 0xff000000 | r & 0xff0000 | g >>> 8 & 0xff00 | b >>> 16 & 255;
			rows[i + MARKS] = r | g | b | -((p & LOWER_BITS) + toHighlight & p & highlightMask);
		}
	}

	private static boolean hasMarks(int[] rows, int from, int to) {
		int any = 0;
		for (int i = from; i < to; i++)
			any |= rows[i + MARKS];
		return any < 0;
	}

	/** Does highlights again, by their definition, and counts what leaves the range and was not at its end. */
	private void lookAgain(int start, int from, int to) {
		int[] rows = this.rows;
		int any = 0, red = 0, green = 0, blue = 0;
		for (int i = from; i < to; i++)
			if (rows[i + MARKS] < 0) {
				int p = in[start + i], r = p >> 16 & 255, g = p >> 8 & 255, b = p & 255, ofRed = 0, ofGreen = 0, ofBlue = 0;
				if (tables.isHighlight(p)) {
					int[] c = light(p | 0xff000000);
					rows[i] = p & 0xff000000 | tables.code(c[0]) << 16 | tables.code(c[1]) << 8 | tables.code(c[2]);
					ofRed = tables.leaves(c[0], r);
					ofGreen = tables.leaves(c[1], g);
					ofBlue = tables.leaves(c[2], b);
				}
				else {
					if (rows[i + RED] < 0) ofRed = tables.leaves(tables.byMatrix(0, p), r);
					if (rows[i + GREEN] < 0) ofGreen = tables.leaves(tables.byMatrix(1, p), g);
					if (rows[i + BLUE] < 0) ofBlue = tables.leaves(tables.byMatrix(2, p), b);
				}
				red += ofRed;
				green += ofGreen;
				blue += ofBlue;
				any += ofRed | ofGreen | ofBlue;
			}
		tally.add(any, red, green, blue);
	}

	private int[] light(int pixel) {
		if (pixel != known) light = tables.byDefinition(pixel);
		known = pixel;
		return light;
	}
}
