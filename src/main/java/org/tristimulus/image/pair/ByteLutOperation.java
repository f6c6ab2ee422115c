package org.tristimulus.image.pair;

import java.util.function.IntBinaryOperator;

import org.tristimulus.color.PairFunction;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.pixel.BlockCount;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.SampleRows;

/**
 * Combines two images of 8-bit samples by a table over all pairs of codes: exact, because every entry is the rounded
 * definition. A table that holds the rounded products or averages of codes is computed instead of looked up, which is
 * faster.
 */
final class ByteLutOperation implements PairOperation {

	private final boolean product, average;
	private final byte[] table;
	/** Bit b &lt;&lt; 8 | s: the pair leaves the range, and b was not at its end. */
	private final long[] clipped = new long[65536 / 64];
	private final boolean anyClipped;
	private final LayerCodec first, second, result;
	private final ClippingCount tally;

	ByteLutOperation(LayerCodec first, LayerCodec second, LayerCodec result, PairFunction function, ClippingCount tally) {
		this.first = first;
		this.second = second;
		this.result = result;
		this.tally = tally;
		table = function.table(first.encoding.curve(), second.encoding.curve());
		product = isAll(ByteLutOperation::product);
		average = isAll(ByteLutOperation::average);
		anyClipped = mark(function);
	}

	/** The result has the form of the first image, and white is 255 in both. */
	static boolean suits(LayerCodec first, LayerCodec second, LayerCodec result) {
		return result == first && isPlain(first) && isPlain(second);
	}

	private static boolean isPlain(LayerCodec layer) {
		return layer.type.max() == 255 && layer.encoding.white == 255 && layer.encoding.black == 0;
	}

	private boolean isAll(IntBinaryOperator rule) {
		for (int i = 0; i < table.length; i++)
			if ((table[i] & 255) != rule.applyAsInt(i >> 8, i & 255)) return false;
		return true;
	}

	/** b s / 255, rounded. */
	private static int product(int b, int s) {
		int p = b * s + 128;
		return p + (p >> 8) >> 8;
	}

	/** (b + s) / 2, rounded half up: of one byte, or of each of four. */
	private static int average(int b, int s) {
		return (b | s) - ((b ^ s) >>> 1 & 0x7f7f7f7f);
	}

	private boolean mark(PairFunction function) {
		TransferFunction space = function.curve();
		double above = result.limit(255.5, space), below = result.limit(-0.5, space);
		double[] of = first.components(space), with = second.components(space);
		boolean any = false;
		for (int i = 0; i < table.length; i++) {
			int b = i >> 8, code = table[i] & 255;
			if (code != 0 && code != 255 || b == code) continue;
			double component = function.apply(of[b], with[i & 255], 1);
			if (!(component >= above || component < below)) continue;
			clipped[i >> 6] |= 1L << (i & 63);
			any = true;
		}
		return any;
	}

	private boolean isClipped(int pair) {
		return (clipped[pair >> 6] >> (pair & 63) & 1) != 0;
	}

	@Override
	public PixelLoop.Work begin(Plane a, Plane b, Weights weights, Plane out) {
		boolean packed = a.type() == PixelType.RGB24 && b.type() == PixelType.RGB24;
		double[][] as = first.newRows(), bs = second.newRows();
		return (start, n) -> {
			if (anyClipped) count(a, b, start, n, as, bs);
			if (packed && product) products((int[]) a.array(0), (int[]) b.array(0), (int[]) out.array(0), start, n);
			else if (packed && average) averages((int[]) a.array(0), (int[]) b.array(0), (int[]) out.array(0), start, n);
			else if (packed) packed((int[]) a.array(0), (int[]) b.array(0), (int[]) out.array(0), start, n);
			else if (a.type() == PixelType.RGB24) tinted((int[]) a.array(0), (byte[]) b.array(0), (int[]) out.array(0), start, n);
			else channels(a, b, out, start, n, bs);
		};
	}

	/** A channel at a time, in loops that are short enough for C2 to vectorise. */
	private static void products(int[] a, int[] b, int[] out, int start, int n) {
		red(a, b, out, start, n);
		green(out, b, start, n);
		blue(out, b, start, n);
	}

	private static void red(int[] a, int[] b, int[] out, int start, int n) {
		for (int i = start; i < start + n; i++) {
			int p = (a[i] >> 16 & 255) * (b[i] >> 16 & 255) + 128;
			out[i] = a[i] & 0xff00ffff | p + (p >> 8) << 8 & 0xff0000;
		}
	}

	private static void green(int[] a, int[] b, int start, int n) {
		for (int i = start; i < start + n; i++) {
			int p = (a[i] >> 8 & 255) * (b[i] >> 8 & 255) + 128;
			a[i] = a[i] & 0xffff00ff | p + (p >> 8) & 0xff00;
		}
	}

	private static void blue(int[] a, int[] b, int start, int n) {
		for (int i = start; i < start + n; i++) {
			int p = (a[i] & 255) * (b[i] & 255) + 128;
			a[i] = a[i] & 0xffffff00 | p + (p >> 8) >> 8;
		}
	}

	private static void averages(int[] a, int[] b, int[] out, int start, int n) {
		for (int i = start; i < start + n; i++)
			out[i] = a[i] & 0xff000000 | average(a[i], b[i]) & 0xffffff;
	}

	/** Both bytes of red and of blue side by side, and those of green; indices taken modulo the length need no check. */
	private void packed(int[] a, int[] b, int[] out, int start, int n) {
		byte[] t = table;
		for (int i = start; i < start + n; i++) {
			int x = a[i], y = b[i], rb = x << 8 & 0xff00ff00 | y & 0x00ff00ff, g = x & 0xff00 | y >> 8 & 255;
			out[i] = x & 0xff000000 | (t[rb >>> 16 & t.length - 1] & 255) << 16 | (t[g & t.length - 1] & 255) << 8 | t[rb & t.length - 1] & 255;
		}
	}

	/** Colours with greys. */
	private void tinted(int[] a, byte[] b, int[] out, int start, int n) {
		byte[] t = table;
		for (int i = start; i < start + n; i++) {
			int x = a[i], y = b[i] & 255;
			out[i] = x & 0xff000000 | (t[x >> 8 & 0xff00 | y] & 255) << 16 | (t[x & 0xff00 | y] & 255) << 8 | t[(x & 255) << 8 | y] & 255;
		}
	}

	/** Channels of bytes with those of another image, with one for all, or with packed colours. */
	private void channels(Plane a, Plane b, Plane out, int start, int n, double[][] bs) {
		SampleRows.read(b, start, n, bs);
		byte[] t = table;
		for (int c = 0; c < result.colors; c++) {
			byte[] x = (byte[]) a.array(c), o = (byte[]) out.array(c);
			double[] y = bs[second.row(c)];
			for (int i = 0; i < n; i++)
				o[start + i] = t[(x[start + i] & 255) << 8 | (int) y[i]];
		}
	}

	private void count(Plane a, Plane b, int start, int n, double[][] as, double[][] bs) {
		BlockCount count = new BlockCount(result.colors);
		SampleRows.read(a, start, n, as);
		SampleRows.read(b, start, n, bs);
		for (int i = 0; i < n; i++) {
			boolean any = false;
			for (int c = 0; c < result.colors; c++)
				if (isClipped((int) as[first.row(c)][i] << 8 | (int) bs[second.row(c)][i])) {
					count.clipped[c]++;
					any = true;
				}
			if (any) count.any++;
		}
		count.addTo(tally);
	}
}
