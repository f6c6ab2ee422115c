package org.tristimulus.image;

import org.tristimulus.color.ChannelTransform;

/**
 * What treats each integer sample on its own, as a table over all codes: exact, because every entry is the definition
 * in double, clamped and rounded once. Bit 24 of an entry marks a code that leaves the range and was not at its end.
 */
final class ChannelTable {

	static final int CLIPPED = 1 << 24;

	private final int[] codes;
	private final int[] red, greenBlue;

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
		red = type == PixelType.RGB24 ? red() : codes;
		greenBlue = type == PixelType.RGB24 ? greenBlue(codes, codes) : codes;
	}

	private ChannelTable(ChannelTable ofRed, ChannelTable ofGreen, ChannelTable ofBlue) {
		codes = ofBlue.codes;
		red = ofRed.red;
		greenBlue = greenBlue(ofGreen.codes, ofBlue.codes);
	}

	/** The table of packed pixels whose red is treated by this one, green and blue by others. */
	ChannelTable packedWith(ChannelTable ofGreen, ChannelTable ofBlue) {
		return new ChannelTable(this, ofGreen, ofBlue);
	}

	/** The codes at the red byte's place in a packed pixel, their mark at bit 26. */
	private int[] red() {
		int[] t = new int[256];
		for (int v = 0; v < 256; v++)
			t[v] = (codes[v] & 255) << 16 | (codes[v] & CLIPPED) << 2;
		return t;
	}

	/** The codes of green and blue from both bytes at once, one look-up instead of two; marks at bits 25 and 24. */
	private static int[] greenBlue(int[] ofGreen, int[] ofBlue) {
		int[] t = new int[65536];
		for (int v = 0; v < 65536; v++) {
			int g = ofGreen[v >> 8], b = ofBlue[v & 255];
			t[v] = (g & 255) << 8 | (g & CLIPPED) << 1 | b;
		}
		return t;
	}

	/** Rewrites n packed pixels; the upper byte stays. */
	void packed(int[] in, int[] out, int start, int n, int[] copy, Tally tally) {
		System.arraycopy(in, start, copy, 0, n);
		if (map(copy, out, start, n) >>> 24 != 0) count(copy, n, tally);
	}

	private int map(int[] in, int[] out, int start, int n) {
		int[] r = red, gb = greenBlue;
		int marks = 0;
		for (int i = 0; i < n; i++) {
			int p = in[i], q = r[p >> 16 & 255] | gb[p & 0xffff];
			marks |= q;
			out[start + i] = p & 0xff000000 | q & 0xffffff;
		}
		return marks;
	}

	private void count(int[] pixels, int n, Tally tally) {
		long any = 0, r = 0, g = 0, b = 0;
		for (int i = 0; i < n; i++) {
			int p = pixels[i], marks = (red[p >> 16 & 255] | greenBlue[p & 0xffff]) >>> 24;
			if (marks == 0) continue;
			b += marks & 1;
			g += marks >> 1 & 1;
			r += marks >> 2;
			any++;
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
