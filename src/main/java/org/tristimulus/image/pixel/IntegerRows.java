package org.tristimulus.image.pixel;

/** Rows of the integer codes of red, green and blue, from packed pixels or the first three channels and back. */
public final class IntegerRows {

	private IntegerRows() {}

	public static void read(Plane in, int start, int n, int[][] rows) {
		for (int c = 0; c < 3; c++)
			if (in.type() == PixelType.RGB24) read((int[]) in.array(0), 16 - 8 * c, start, n, rows[c]);
			else if (in.type() == PixelType.GREY8) read((byte[]) in.array(c), start, n, rows[c]);
			else read((short[]) in.array(c), start, n, rows[c]);
	}

	private static void read(int[] pixels, int shift, int start, int n, int[] row) {
		for (int i = 0; i < n; i++)
			row[i] = pixels[start + i] >> shift & 0xff;
	}

	private static void read(byte[] samples, int start, int n, int[] row) {
		for (int i = 0; i < n; i++)
			row[i] = samples[start + i] & 0xff;
	}

	private static void read(short[] samples, int start, int n, int[] row) {
		for (int i = 0; i < n; i++)
			row[i] = samples[start + i] & 0xffff;
	}

	/** The upper byte of packed pixels stays. */
	public static void write(int[][] rows, Plane out, int start, int n) {
		if (out.type() == PixelType.RGB24) write(rows[0], rows[1], rows[2], (int[]) out.array(0), start, n);
		else for (int c = 0; c < 3; c++)
			if (out.type() == PixelType.GREY8) write(rows[c], (byte[]) out.array(c), start, n);
			else write(rows[c], (short[]) out.array(c), start, n);
	}

	private static void write(int[] red, int[] green, int[] blue, int[] pixels, int start, int n) {
		for (int i = 0; i < n; i++)
			pixels[start + i] = pixels[start + i] & 0xff000000 | (red[i] & 0xff) << 16 | (green[i] & 0xff) << 8 | blue[i] & 0xff;
	}

	private static void write(int[] row, byte[] samples, int start, int n) {
		for (int i = 0; i < n; i++)
			samples[start + i] = (byte) row[i];
	}

	private static void write(int[] row, short[] samples, int start, int n) {
		for (int i = 0; i < n; i++)
			samples[start + i] = (short) row[i];
	}
}
