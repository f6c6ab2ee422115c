package org.tristimulus.image;

import org.tristimulus.color.ChannelTransform;

/**
 * What treats each integer sample on its own, as a table over all codes: exact, because every entry is the definition
 * in double, clamped and rounded once. Bit 24 of an entry marks a code that leaves the range and was not at its end.
 */
final class ChannelTable {

	static final int CLIPPED = 1 << 24;

	private final int[] codes;
	private final int[] red, green, blue;

	/** @param mapping what becomes of light out of range */
	ChannelTable(PixelType type, Encoding encoding, ChannelTransform transform, ChannelTransform mapping) {
		codes = new int[(int) type.max() + 1];
		Encoder encoder = new Encoder(PixelType.FLOAT32, encoding);
		for (int v = 0; v < codes.length; v++) {
			double before = encoding.toLight(v), light = transform.apply(before), mapped = mapping.apply(light);
			double unclamped = Math.floor(encoding.toStored(light) + 0.5);
			boolean clipped = v < encoding.white && (unclamped > encoding.white || unclamped < 0 && v > encoding.black);
			boolean same = mapped == before && encoding.black == 0 && v <= encoding.white;
			codes[v] = (same ? v : encoder.code(mapped)) | (clipped ? CLIPPED : 0);
		}
		boolean packed = type == PixelType.RGB24;
		red = packed ? shifted(16, 2) : codes;
		green = packed ? shifted(8, 1) : codes;
		blue = codes;
	}

	/** The codes at a byte's place in a packed pixel, their mark at a bit of its own: blue 24, green 25, red 26. */
	private int[] shifted(int place, int mark) {
		int[] t = new int[codes.length];
		for (int v = 0; v < t.length; v++)
			t[v] = (codes[v] & 255) << place | (codes[v] & CLIPPED) << mark;
		return t;
	}

	/** Rewrites n packed pixels; the upper byte stays. */
	void packed(int[] in, int[] out, int start, int n, int[] copy, Tally tally) {
		int[] r = red, g = green, b = blue;
		System.arraycopy(in, start, copy, 0, n);
		int marks = 0;
		for (int i = 0; i < n; i++) {
			int p = copy[i], q = r[p >> 16 & 255] | g[p >> 8 & 255] | b[p & 255];
			marks |= q;
			out[start + i] = p & 0xff000000 | q & 0xffffff;
		}
		if (marks >>> 24 != 0) count(copy, n, tally);
	}

	private void count(int[] pixels, int n, Tally tally) {
		long any = 0, r = 0, g = 0, b = 0;
		for (int i = 0; i < n; i++) {
			int p = pixels[i], marks = (red[p >> 16 & 255] | green[p >> 8 & 255] | blue[p & 255]) >>> 24;
			b += marks & 1;
			g += marks >> 1 & 1;
			r += marks >> 2;
			if (marks != 0) any++;
		}
		tally.addAny(any);
		tally.addClipped(0, r);
		tally.addClipped(1, g);
		tally.addClipped(2, b);
	}

	/** Rewrites n samples of one channel and returns how many of them were newly clipped. */
	int channel(Object in, Object out, int start, int n, boolean[] marks) {
		int[] t = codes;
		int clipped = 0;
		if (in instanceof byte[]) {
			byte[] a = (byte[]) in, o = (byte[]) out;
			for (int i = 0; i < n; i++) {
				int q = t[a[start + i] & 255];
				o[start + i] = (byte) q;
				clipped += q >>> 24;
				marks[i] |= q >= CLIPPED;
			}
		}
		else {
			short[] a = (short[]) in, o = (short[]) out;
			for (int i = 0; i < n; i++) {
				int q = t[a[start + i] & 0xffff];
				o[start + i] = (short) q;
				clipped += q >>> 24;
				marks[i] |= q >= CLIPPED;
			}
		}
		return clipped;
	}
}
