package org.tristimulus.image;

import org.tristimulus.color.ChannelTransform;

/**
 * What treats each integer sample on its own, as a table over all codes: exact, because every entry is the definition
 * in double, clamped and rounded once. Bit 24 of an entry marks a code that leaves the range and was not at its end.
 */
final class ChannelTable {

	static final int CLIPPED = 1 << 24;

	/** Fields of eight bits above a packed pixel: how many pixels have a mark, and how many marks blue, green and red have. */
	private static final int ANY = 32, BLUE = 40, GREEN = 48, RED = 56, FIELD = 255;

	/** So few pixels at a time that no field overflows, nor the sum of the pixels below them. */
	private static final int STEP = 255;

	private final int[] codes;
	private final long[] red, greenBlue;

	/** @param mapping what becomes of light out of range */
	ChannelTable(PixelType type, Encoding encoding, ChannelTransform transform, ChannelTransform mapping) {
		codes = new int[(int) type.max() + 1];
		Encoder encoder = new Encoder(PixelType.FLOAT32, encoding);
		PixelLoop.inParts(codes.length, (from, to) -> {
			for (int v = from; v < to; v++)
				codes[v] = code(v, encoding, transform, mapping, encoder);
		});
		red = type == PixelType.RGB24 ? atRed(codes) : new long[0];
		greenBlue = type == PixelType.RGB24 ? atGreenAndBlue(codes, codes) : red;
	}

	private ChannelTable(ChannelTable ofRed, ChannelTable ofGreen, ChannelTable ofBlue) {
		codes = ofBlue.codes;
		red = ofRed.red;
		greenBlue = atGreenAndBlue(ofGreen.codes, ofBlue.codes);
	}

	private static int code(int v, Encoding encoding, ChannelTransform transform, ChannelTransform mapping, Encoder encoder) {
		double before = encoding.toLight(v), light = transform.apply(before), mapped = mapping.apply(light);
		double unclamped = Math.floor(encoding.toStored(light) + 0.5);
		boolean clipped = v < encoding.white && (unclamped > encoding.white || unclamped < 0 && v > encoding.black);
		boolean same = mapped == before && encoding.black == 0 && v <= encoding.white;
		return (same ? v : encoder.code(mapped)) | (clipped ? CLIPPED : 0);
	}

	/** The table of packed pixels whose red is treated by this one, green and blue by others. */
	ChannelTable packedWith(ChannelTable ofGreen, ChannelTable ofBlue) {
		return new ChannelTable(this, ofGreen, ofBlue);
	}

	/** The codes at the red byte's place in a packed pixel, and what they count. */
	private static long[] atRed(int[] codes) {
		long[] t = new long[256];
		for (int v = 0; v < 256; v++)
			t[v] = at(codes[v], 16, RED);
		return t;
	}

	/** The codes of green and blue from both bytes at once, one look-up instead of two. */
	private static long[] atGreenAndBlue(int[] ofGreen, int[] ofBlue) {
		long[] t = new long[65536];
		for (int v = 0; v < 65536; v++)
			t[v] = at(ofGreen[v >> 8], 8, GREEN) | at(ofBlue[v & 255], 0, BLUE);
		return t;
	}

	private static long at(int code, int place, int field) {
		return (long) (code & 255) << place | (code >= CLIPPED ? 1L << field | 1L << ANY : 0);
	}

	/** Rewrites n packed pixels, which may be in place; the upper byte stays. */
	void packed(int[] in, int[] out, int start, int n, Tally.Part tally) {
		for (int i = 0; i < n; i += STEP) {
			long counts = map(in, out, start + i, Math.min(STEP, n - i));
			tally.add(counts >> ANY & FIELD, counts >> RED & FIELD, counts >> GREEN & FIELD, counts >> BLUE & FIELD);
		}
	}

	/** The sums of the fields, above a sum of codes. */
	private long map(int[] in, int[] out, int start, int n) {
		long[] r = red, gb = greenBlue;
		long counts = 0;
		for (int i = start; i < start + n; i++) {
			int p = in[i];
			long q = r[p >> 16 & 255] | gb[p & 0xffff];
			counts += q;
			out[i] = p & 0xff000000 | (int) q;
		}
		return counts;
	}

	/** Rewrites n samples of the only channel and returns how many of them were newly clipped. */
	int only(Object in, Object out, int start, int n) {
		int[] t = codes;
		int clipped = 0;
		if (in instanceof byte[]) {
			byte[] a = (byte[]) in, o = (byte[]) out;
			for (int i = start; i < start + n; i++) {
				int q = t[a[i] & 255];
				o[i] = (byte) q;
				clipped += q >>> 24;
			}
		}
		else {
			short[] a = (short[]) in, o = (short[]) out;
			for (int i = start; i < start + n; i++) {
				int q = t[a[i] & 0xffff];
				o[i] = (short) q;
				clipped += q >>> 24;
			}
		}
		return clipped;
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
