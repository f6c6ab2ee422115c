package org.tristimulus.image.encoding;

import org.tristimulus.image.pixel.PixelType;

/** From rows of light to stored samples: clamped and rounded once, here, where the samples are integers. */
public final class Encoder {

	private final Encoding encoding;
	private final int[] codes;

	public Encoder(PixelType type, Encoding encoding) {
		this.encoding = encoding;
		codes = type.max() == 255 ? FloatToByteTable.table(encoding) : new int[0];
	}

	/** Stores n colours in one packed array, whose upper byte stays, or in the first three arrays. */
	public void colors(float[][] rows, Object[] arrays, int start, int n) {
		if (arrays[0] instanceof int[]) packed(rows, (int[]) arrays[0], start, n);
		else for (int c = 0; c < 3; c++)
			channel(rows[c], arrays[c], start, n);
	}

	/** Stores n colours in a packed array. */
	private void packed(float[][] rows, int[] p, int start, int n) {
		if (codes.length == 0) {
			float[] r = rows[0], g = rows[1], b = rows[2];
			for (int i = 0; i < n; i++)
				p[start + i] = p[start + i] & 0xff000000 | code(r[i]) << 16 | code(g[i]) << 8 | code(b[i]);
			return;
		}
		pack(rows[0], rows[1], rows[2], p, start, n);
	}

	private void pack(float[] r, float[] g, float[] b, int[] p, int start, int n) {
		int[] t = codes;
		for (int i = 0; i < n; i++) {
			int red = FloatToByteTable.code(t, r[i]), green = FloatToByteTable.code(t, g[i]), blue = FloatToByteTable.code(t, b[i]);
			p[start + i] = p[start + i] & 0xff000000 | red << 16 | green << 8 | blue;
		}
	}

	/** Stores n samples of one channel. */
	public void channel(float[] row, Object array, int start, int n) {
		if (array instanceof byte[]) bytes(row, (byte[]) array, start, n);
		else if (array instanceof short[]) {
			short[] a = (short[]) array;
			for (int i = 0; i < n; i++)
				a[start + i] = (short) code(row[i]);
		}
		else floats(row, (float[]) array, start, n);
	}

	private void bytes(float[] row, byte[] a, int start, int n) {
		int[] t = codes;
		for (int i = 0; i < n; i++)
			a[start + i] = (byte) (t.length == 0 ? code(row[i]) : FloatToByteTable.code(t, row[i]));
	}

	private void floats(float[] row, float[] a, int start, int n) {
		if (encoding.hasCurve()) {
			for (int i = 0; i < n; i++)
				a[start + i] = (float) encoding.toStored(row[i]);
		}
		else if (encoding.white == 1) System.arraycopy(row, 0, a, start, n);
		else {
			float white = (float) encoding.white;
			for (int i = 0; i < n; i++)
				a[start + i] = row[i] * white;
		}
	}

	/** The integer code of light: clamped to [0, 1], then rounded half up; NaN is 0. */
	public int code(double light) {
		double clamped = light >= 1 ? 1 : light > 0 ? light : 0;
		return (int) encoding.toCode(clamped);
	}
}
