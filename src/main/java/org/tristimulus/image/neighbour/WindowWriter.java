package org.tristimulus.image.neighbour;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.PerChannel;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.pixel.BlockCount;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;

/**
 * From the light that a filter gave to stored samples: transform, map into range, encode. In 32 bit, what was not finite becomes NaN at its own pixel, and
 * what did not change keeps its stored value.
 */
final class WindowWriter {

	private final Plane in, out;
	private final Encoder encoder;
	private final OutputRange range;
	private final ColorTransform after, mapping;
	private final boolean isColor, restores;
	private final ClippingCount count;

	/** @param gamut with nothing left automatic */
	WindowWriter(Plane in, Plane out, Encoding encoding, Gamut gamut, ColorTransform after, ColorTransform mapping, boolean isColor, ClippingCount count) {
		this.in = in;
		this.out = out;
		encoder = new Encoder(out.type(), encoding);
		range = new OutputRange(out.type(), encoding, gamut);
		this.after = after;
		this.mapping = gamut == Gamut.CLIP && !out.type().isFloat() ? ColorTransform.IDENTITY : mapping;
		this.isColor = isColor;
		restores = in.type().isFloat() && out.type().isFloat();
		this.count = count;
	}

	/** The work of one thread. */
	Work begin(int channels) {
		return new Work(channels);
	}

	/** Blocks of pixels, with scratch space. */
	final class Work {

		private final float[][] rows, before, stored;

		private Work(int channels) {
			rows = new float[channels][PixelLoop.BLOCK];
			before = new float[channels][PixelLoop.BLOCK];
			stored = new float[restores ? channels : 0][PixelLoop.BLOCK];
		}

		/**
		 * Writes n pixels.
		 *
		 * @param filtered what the filter gave for the window's middle rows
		 * @param start index in the planes
		 * @param offset of the image's row 0 from the planes' row 0, in samples
		 */
		void run(Window window, float[][] filtered, int start, int n, int offset) {
			for (int i = 0; i < n; i += PixelLoop.BLOCK)
				block(window, filtered, start + i, Math.min(PixelLoop.BLOCK, n - i), offset);
		}

		private void block(Window window, float[][] filtered, int start, int n, int offset) {
			for (int c = 0; c < rows.length; c++) {
				Rows own = window.channel(c);
				System.arraycopy(filtered[c], start + offset - window.first * own.width, rows[c], 0, n);
				System.arraycopy(own.array, start + offset - own.first * own.width, before[c], 0, n);
				if (restores) System.arraycopy((float[]) in.array(c), start, stored[c], 0, n);
			}
			apply(after, n);
			if (range.counts() && isLeft(n)) count(n);
			apply(mapping, n);
			if (isColor) encoder.colors(rows, out.arrays(), start, n);
			else for (int c = 0; c < rows.length; c++)
				encoder.channel(rows[c], out.array(c), start, n);
			if (restores) restore(start, n);
		}

		private void apply(ColorTransform transform, int n) {
			if (transform == ColorTransform.IDENTITY) return;
			if (isColor) transform.apply(rows, n);
			else for (int c = 0; c < rows.length; c++)
				PerChannel.channel(transform, c).apply(rows[c], n);
		}

		private boolean isLeft(int n) {
			boolean left = false;
			for (float[] row : rows)
				left |= range.isLeft(row, n);
			return left;
		}

		private void count(int n) {
			BlockCount block = new BlockCount(rows.length);
			for (int i = 0; i < n; i++) {
				boolean any = false;
				for (int c = 0; c < rows.length; c++)
					if (range.isNewlyOut(rows[c][i], before[c][i])) {
						block.clipped[c]++;
						any = true;
					}
				if (any) block.any++;
			}
			block.addTo(count);
		}

		private void restore(int start, int n) {
			for (int c = 0; c < rows.length; c++) {
				float[] to = (float[]) out.array(c);
				for (int i = 0; i < n; i++) {
					float s = stored[c][i];
					if (!(Math.abs(s) <= Float.MAX_VALUE)) to[start + i] = Float.NaN;
					else if (rows[c][i] == before[c][i]) to[start + i] = s;
				}
			}
		}
	}
}
