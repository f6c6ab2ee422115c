package org.tristimulus.image.point;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;

/**
 * What treats each integer sample on its own, as a table over all codes: exact, because every entry is the definition
 * in double, clamped and rounded once. Bit 24 of an entry marks a code that leaves the range and was not at its end.
 */
final class ChannelTable {

	static final int CLIPPED = 1 << 24;

	/** Fields of eight bits, which lie above a packed pixel: how many pixels have a mark, and how many marks blue, green and red have. */
	private static final int ANY = 0, BLUE = 8, GREEN = 16, RED = 24, FIELD = 255;

	/** So few pixels at a time that no count of them overflows eight bits, nor the sum of the codes below it; C2 does one alone, then 16 at a time. */
	private static final int STEP = 15 * 16 + 1;

	private final int[] codes;
	private final long[] upper, lower;

	/** @param mapping what becomes of light out of range */
	ChannelTable(PixelType type, Encoding encoding, ChannelTransform transform, ChannelTransform mapping) {
		codes = new int[(int) type.max() + 1];
		Encoder encoder = new Encoder(PixelType.FLOAT32, encoding);
		PixelLoop.inParts(codes.length, (from, to) -> {
			for (int v = from; v < to; v++)
				codes[v] = code(v, encoding, transform, mapping, encoder);
		});
		upper = lower = new long[0];
	}

	private ChannelTable(ChannelTable ofRed, ChannelTable ofGreen, ChannelTable ofBlue) {
		codes = ofBlue.codes;
		upper = ofAlphaAndRed(ofRed.codes);
		lower = ofGreenAndBlue(ofGreen.codes, ofBlue.codes);
	}

	/** The entries. */
	int[] codes() {
		return codes;
	}

	private static int code(int v, Encoding encoding, ChannelTransform transform, ChannelTransform mapping, Encoder encoder) {
		double before = encoding.toLight(v), light = transform.apply(before), mapped = mapping.apply(light);
		double unclamped = encoding.toCode(light);
		boolean clipped = v < encoding.white && (unclamped > encoding.white || unclamped < 0 && v > encoding.black);
		boolean same = mapped == before && encoding.black == 0 && v <= encoding.white, within = mapped == light && light >= 0 && light <= 1;
		return (same ? v : within ? (int) unclamped : encoder.code(mapped)) | (clipped ? CLIPPED : 0);
	}

	/** The table of packed pixels whose red is treated by this one, green and blue by others. */
	ChannelTable packedWith(ChannelTable ofGreen, ChannelTable ofBlue) {
		return new ChannelTable(this, ofGreen, ofBlue);
	}

	/** What becomes of the upper two bytes of a packed pixel, of which the first stays, and what they count. */
	private static long[] ofAlphaAndRed(int[] ofRed) {
		long[] t = new long[65536];
		for (int v = 0; v < 65536; v++)
			t[v] = (v >> 8 & 255L) << 24 | at(ofRed[v & 255], 16, RED);
		return t;
	}

	/** What becomes of the lower two bytes, by one look-up instead of two. */
	private static long[] ofGreenAndBlue(int[] ofGreen, int[] ofBlue) {
		long[] t = new long[65536];
		for (int v = 0; v < 65536; v++)
			t[v] = at(ofGreen[v >> 8], 8, GREEN) | at(ofBlue[v & 255], 0, BLUE);
		return t;
	}

	private static long at(int code, int place, int field) {
		return (long) (code & 255) << place | (code >= CLIPPED ? (1L << field | 1L << ANY) << 32 : 0);
	}

	/** Rewrites n packed pixels, which may be in place; the upper byte stays. */
	void packed(int[] in, int[] out, int start, int n, ClippingCount.Part tally) {
		for (int i = 0; i < n; i += STEP) {
			int counts = map(in, out, start + i, Math.min(STEP, n - i));
			tally.add(counts >> ANY & FIELD, counts >> RED & FIELD, counts >> GREEN & FIELD, counts >> BLUE & FIELD);
		}
	}

	/** The sums of the fields. */
	private int map(int[] in, int[] out, int start, int n) {
		long[] ar = upper, gb = lower;
		int counts = 0;
		for (int i = start; i < start + n; i++) {
			int p = in[i];
			long q = ar[p >>> 16 & ar.length - 1] | gb[p & gb.length - 1];
			counts += q >>> 32;
			out[i] = (int) q;
		}
		return counts;
	}

	/** Rewrites n samples of the only channel and returns how many of them were newly clipped. */
	int only(Object in, Object out, int start, int n) {
		int clipped = 0;
		for (int i = 0; i < n; i += STEP) {
			int from = start + i, count = Math.min(STEP, n - i);
			clipped += (in instanceof byte[] ? bytes((byte[]) in, (byte[]) out, from, count) : shorts((short[]) in, (short[]) out, from, count)) >>> 24;
		}
		return clipped;
	}

	/** The sum of the entries: how many are marked, above a sum of codes. An index that C2 knows not to be negative needs no sign extension. */
	private int bytes(byte[] in, byte[] out, int start, int n) {
		int[] t = codes;
		int sum = 0;
		for (int i = start; i < start + n; i++) {
			int q = t[in[i] & 255 & t.length - 1];
			out[i] = (byte) q;
			sum += q;
		}
		return sum;
	}

	/** As that of bytes. */
	private int shorts(short[] in, short[] out, int start, int n) {
		int[] t = codes;
		int sum = 0;
		for (int i = start; i < start + n; i++) {
			int q = t[in[i] & 0xffff & t.length - 1];
			out[i] = (short) q;
			sum += q;
		}
		return sum;
	}

	/** Rewrites n samples of one channel and returns how many of them were newly clipped. */
	int channel(Object in, Object out, int start, int n, boolean[] marks) {
		int[] t = codes;
		int clipped = 0;
		if (in instanceof byte[]) {
			byte[] a = (byte[]) in, o = (byte[]) out;
			for (int i = 0; i < n; i++) {
				int q = t[a[start + i] & t.length - 1];
				o[start + i] = (byte) q;
				clipped += q >>> 24;
				marks[i] |= q >= CLIPPED;
			}
		}
		else {
			short[] a = (short[]) in, o = (short[]) out;
			for (int i = 0; i < n; i++) {
				int q = t[a[start + i] & t.length - 1];
				o[start + i] = (short) q;
				clipped += q >>> 24;
				marks[i] |= q >= CLIPPED;
			}
		}
		return clipped;
	}
}
