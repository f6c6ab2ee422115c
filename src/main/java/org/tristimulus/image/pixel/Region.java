package org.tristimulus.image.pixel;

import java.io.Serializable;

/** The pixels of a plane that may change: all, a rectangle, or a rectangle with a mask. Immutable. */
public final class Region implements Serializable {

	private static final long serialVersionUID = 1L;

	/** Takes runs of neighbouring pixels: n from the linear index start = y · width + x. */
	public interface Runs {

		void run(int start, int n);
	}

	private final int width, height, x, y, w, h;
	private final byte[] mask;

	private Region(int width, int height, int x, int y, int w, int h, byte[] mask) {
		this.width = width;
		this.height = height;
		this.x = x;
		this.y = y;
		this.w = w;
		this.h = h;
		this.mask = mask;
	}

	/** All of a plane. */
	public static Region all(int width, int height) {
		return new Region(width, height, 0, 0, width, height, null);
	}

	/**
	 * The part of a rectangle that lies within a plane.
	 *
	 * @param mask one byte a pixel of the rectangle, 0 is outside; or null for all of it
	 */
	public static Region of(int width, int height, int x, int y, int w, int h, byte[] mask) {
		int x0 = Math.max(x, 0), y0 = Math.max(y, 0), x1 = Math.min(x + w, width), y1 = Math.min(y + h, height);
		int cw = Math.max(x1 - x0, 0), ch = Math.max(y1 - y0, 0);
		if (mask == null || cw == w && ch == h) return new Region(width, height, x0, y0, cw, ch, mask);
		byte[] cut = new byte[cw * ch];
		for (int row = 0; row < ch; row++)
			System.arraycopy(mask, (y0 - y + row) * w + x0 - x, cut, row * cw, cw);
		return new Region(width, height, x0, y0, cw, ch, cut);
	}

	/** What of it lies in a rectangle. */
	public Region within(int left, int top, int columns, int rows) {
		int x0 = Math.max(x, left), y0 = Math.max(y, top), cw = Math.max(0, Math.min(x + w, left + columns) - x0), ch = Math.max(0, Math.min(y + h, top + rows) - y0);
		if (mask == null || cw * ch == 0) return new Region(width, height, x0, y0, cw, ch, null);
		byte[] cut = new byte[cw * ch];
		for (int row = 0; row < ch; row++)
			System.arraycopy(mask, (y0 - y + row) * w + x0 - x, cut, row * cw, cw);
		return new Region(width, height, x0, y0, cw, ch, cut);
	}

	/** What of it lies in a part of the plane, of this size and with its corner at left and top, as a region of that part. */
	public Region in(int left, int top, int width, int height) {
		return of(width, height, x - left, y - top, w, h, mask);
	}

	/** The number of rows of the plane that it is a part of. */
	int planeRows() {
		return height;
	}

	/** The number of columns of the plane that it is a part of. */
	int planeColumns() {
		return width;
	}

	/** The first row. */
	public int top() {
		return y;
	}

	/** The number of rows from the first to the last. */
	public int rows() {
		return h;
	}

	/** The number of columns from the first to the last. */
	public int columns() {
		return w;
	}

	/** How many pixels it has. */
	public long size() {
		if (mask == null) return (long) w * h;
		long n = 0;
		for (byte b : mask)
			if (b != 0) n++;
		return n;
	}

	/** Hands out the runs of rows from to to (within the region), as long as they go. */
	public void runs(int from, int to, Runs runs) {
		if (mask == null && w == width) {
			runs.run((y + from) * width, (to - from) * width);
			return;
		}
		for (int row = from; row < to; row++) {
			int start = (y + row) * width + x;
			if (mask == null) runs.run(start, w);
			else maskedRow(row * w, start, runs);
		}
	}

	private void maskedRow(int m, int start, Runs runs) {
		for (int i = 0; i < w;) {
			int from = i;
			if (mask[m + i++] == 0) continue;
			while (i < w && mask[m + i] != 0)
				i++;
			runs.run(start + from, i - from);
		}
	}
}
