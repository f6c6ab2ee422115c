package org.tristimulus.image.encoding;

import org.tristimulus.image.pixel.PixelType;

/** From stored samples to rows of light, by a table where the samples are integers. */
public final class Decoder {

	private final Encoding encoding;
	private final float[] table;

	public Decoder(PixelType type, Encoding encoding) {
		this.encoding = encoding;
		table = type.isFloat() ? new float[0] : new float[(int) type.max() + 1];
		for (int i = 0; i < table.length; i++)
			table[i] = (float) encoding.toLight(i);
	}

	/** Light of n colours: of one packed array, or of the first three arrays. */
	public void colors(Object[] arrays, int start, int n, float[][] rows) {
		if (arrays[0] instanceof int[]) packed((int[]) arrays[0], start, n, rows[0], rows[1], rows[2]);
		else for (int c = 0; c < 3; c++)
			channel(arrays[c], start, n, rows[c]);
	}

	/** A channel at a time, which is faster than all at once. The table has 256 entries; an index taken modulo the length needs no check. */
	private void packed(int[] p, int start, int n, float[] r, float[] g, float[] b) {
		float[] t = table;
		for (int i = 0; i < n; i++)
			r[i] = t[p[start + i] >> 16 & t.length - 1];
		for (int i = 0; i < n; i++)
			g[i] = t[p[start + i] >> 8 & t.length - 1];
		for (int i = 0; i < n; i++)
			b[i] = t[p[start + i] & t.length - 1];
	}

	/** Light of n samples of one channel. */
	public void channel(Object array, int start, int n, float[] row) {
		float[] t = table;
		if (array instanceof byte[]) {
			byte[] a = (byte[]) array;
			for (int i = 0; i < n; i++)
				row[i] = t[a[start + i] & t.length - 1];
		}
		else if (array instanceof short[]) {
			short[] a = (short[]) array;
			for (int i = 0; i < n; i++)
				row[i] = t[a[start + i] & t.length - 1];
		}
		else floats((float[]) array, start, n, row);
	}

	private void floats(float[] a, int start, int n, float[] row) {
		if (!encoding.isLinear()) {
			for (int i = 0; i < n; i++)
				row[i] = (float) encoding.toLight(a[start + i]);
		}
		else if (encoding.white == 1) System.arraycopy(a, start, row, 0, n);
		else {
			float white = (float) encoding.white;
			for (int i = 0; i < n; i++)
				row[i] = a[start + i] / white;
		}
	}
}
