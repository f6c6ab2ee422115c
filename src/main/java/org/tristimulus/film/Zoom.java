package org.tristimulus.film;

/**
 * Rows of a picture grown about a point at a third of it, bilinear in linear light. Rows are decoded once and mixed downwards, then
 * across. Not for two threads at once.
 */
final class Zoom {

	private final int[] pixels;
	private final Columns columns;
	private final float[] light;
	private final int width;
	/** Decoded rows: the upper and the lower of the two that a row lies between, and their mixture. */
	private float[][] top, bottom;
	private final float[][] mixed;
	private int topRow = -1, bottomRow = -1;

	Zoom(int[] pixels, Columns columns, LightCodes codes) {
		this.pixels = pixels;
		this.columns = columns;
		light = codes.light();
		width = columns.left.length;
		top = new float[3][width];
		bottom = new float[3][width];
		mixed = new float[3][width + 1];
	}

	/** Where the columns of a frame lie in a picture of its size. Immutable. */
	static final class Columns {

		private final int[] left;
		private final float[] share;
		private final int height;
		private final double zoom, middle;

		/** @param seed its lowest bits choose the third that is grown about */
		Columns(int width, int height, double zoom, int seed) {
			this.height = height;
			this.zoom = zoom;
			double x0 = width * ((seed & 1) == 0 ? 1 : 2) / 3.0;
			middle = height * ((seed & 2) == 0 ? 1 : 2) / 3.0;
			left = new int[width];
			share = new float[width];
			for (int x = 0; x < width; x++) {
				double at = source(x, x0, width, zoom);
				left[x] = (int) at;
				share[x] = (float) (at - left[x]);
			}
		}

		private static double source(int i, double middle, int size, double zoom) {
			return Math.max(0, Math.min(size - 1, middle + (i + 0.5 - middle) / zoom - 0.5));
		}
	}

	/** The light of a row of the frame: red, green and blue. */
	void row(int y, float[][] to) {
		if (columns.zoom == 1) {
			decode(y, to);
			return;
		}
		double at = Columns.source(y, columns.middle, columns.height, columns.zoom);
		load((int) at);
		float v = (float) (at - (int) at);
		for (int c = 0; c < 3; c++) {
			down(top[c], bottom[c], v, mixed[c], width);
			mixed[c][width] = mixed[c][width - 1];
			across(mixed[c], to[c]);
		}
	}

	/** Two rows from one on; those that are there already are not decoded again. */
	private void load(int row) {
		int next = Math.min(columns.height - 1, row + 1);
		if (row == bottomRow && row != topRow) {
			float[][] swap = top;
			top = bottom;
			bottom = swap;
			bottomRow = topRow;
			topRow = row;
		}
		if (row != topRow) decode(topRow = row, top);
		if (next != bottomRow) decode(bottomRow = next, bottom);
	}

	private void decode(int row, float[][] to) {
		float[] r = to[0], g = to[1], b = to[2];
		for (int x = 0, i = row * width; x < width; x++, i++) {
			int p = pixels[i];
			r[x] = light[p >> 16 & 255];
			g[x] = light[p >> 8 & 255];
			b[x] = light[p & 255];
		}
	}

	private static void down(float[] a, float[] b, float v, float[] to, int n) {
		float u = 1 - v;
		for (int x = 0; x < n; x++)
			to[x] = u * a[x] + v * b[x];
	}

	private void across(float[] row, float[] to) {
		int[] left = columns.left;
		float[] share = columns.share;
		for (int x = 0; x < left.length; x++) {
			float a = row[left[x]];
			to[x] = a + share[x] * (row[left[x] + 1] - a);
		}
	}
}
