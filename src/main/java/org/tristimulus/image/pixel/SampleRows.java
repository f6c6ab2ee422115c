package org.tristimulus.image.pixel;

/** Stored samples as numbers: rows of double, one a channel, from and to the arrays of a plane. */
public final class SampleRows {

	private SampleRows() {}

	/** Reads n pixels: red, green, blue of a packed array, or one row a channel. */
	public static void read(Plane plane, int start, int n, double[][] rows) {
		if (plane.type() == PixelType.RGB24) {
			int[] p = (int[]) plane.array(0);
			for (int i = 0; i < n; i++) {
				int v = p[start + i];
				rows[0][i] = v >> 16 & 255;
				rows[1][i] = v >> 8 & 255;
				rows[2][i] = v & 255;
			}
		}
		else for (int c = 0; c < plane.channels(); c++)
			read(plane.array(c), start, n, rows[c]);
	}

	/** Reads n samples of one channel. */
	public static void read(Object array, int start, int n, double[] row) {
		if (array instanceof byte[]) {
			byte[] a = (byte[]) array;
			for (int i = 0; i < n; i++)
				row[i] = a[start + i] & 255;
		}
		else if (array instanceof short[]) {
			short[] a = (short[]) array;
			for (int i = 0; i < n; i++)
				row[i] = a[start + i] & 0xffff;
		}
		else {
			float[] a = (float[]) array;
			for (int i = 0; i < n; i++)
				row[i] = a[start + i];
		}
	}

	/** Writes n pixels whose values fit the type; a packed pixel keeps its upper byte. */
	public static void write(double[][] rows, Plane plane, int start, int n) {
		if (plane.type() == PixelType.RGB24) {
			int[] p = (int[]) plane.array(0);
			for (int i = 0; i < n; i++)
				p[start + i] = p[start + i] & 0xff000000 | (int) rows[0][i] << 16 | (int) rows[1][i] << 8 | (int) rows[2][i];
		}
		else for (int c = 0; c < plane.channels(); c++)
			write(rows[c], plane.array(c), start, n);
	}

	private static void write(double[] row, Object array, int start, int n) {
		if (array instanceof byte[]) {
			byte[] a = (byte[]) array;
			for (int i = 0; i < n; i++)
				a[start + i] = (byte) row[i];
		}
		else if (array instanceof short[]) {
			short[] a = (short[]) array;
			for (int i = 0; i < n; i++)
				a[start + i] = (short) (int) row[i];
		}
		else {
			float[] a = (float[]) array;
			for (int i = 0; i < n; i++)
				a[start + i] = (float) row[i];
		}
	}
}
