package org.tristimulus.image.neighbour;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;

/**
 * The light of a plane, window after window from the top, each with its margins. Rows are decoded once and kept as long as a later window needs them, so that
 * the plane may be written behind the window. NaN and infinite samples are 0.
 */
final class LightWindows {

	/** Samples of all channels that a window's middle rows have at least, where the image has so many. */
	private static final int LEAST = 1 << 20;
	private static final int PART = 1 << 14;

	/** Takes a window and works on its middle rows. */
	interface Taker {

		void window(Window window);
	}

	/** Hands the plane that holds a row, and where in it the image's row is its row 0. */
	interface Planes {

		Part at(int row);
	}

	/** Neighbouring rows of an image as a plane. */
	static final class Part {

		final Plane plane;
		final int top, rows;

		Part(Plane plane, int top, int rows) {
			this.plane = plane;
			this.top = top;
			this.rows = rows;
		}
	}

	private final Planes planes;
	private final Decoder decoder;
	private final boolean isColor;
	private final int width, height, channels;
	private final Progress progress;
	private final LongAdder notFinite = new LongAdder();

	/** @param isColor whether a pixel is a colour, and not a number of each channel */
	LightWindows(Planes planes, Decoder decoder, boolean isColor, int width, int height, int channels, Progress progress) {
		this.planes = planes;
		this.decoder = decoder;
		this.isColor = isColor;
		this.width = width;
		this.height = height;
		this.channels = channels;
		this.progress = progress;
	}

	/**
	 * Hands out all rows in windows.
	 *
	 * @param reach rows of margin, or {@link WindowFilter#WHOLE} for one window of all
	 */
	void each(int reach, Taker taker) {
		boolean whole = reach >= height;
		long least = Math.max(LEAST / ((long) width * channels), whole ? 0 : 2L * reach);
		int step = whole ? height : (int) Math.max(1, Math.min(height, least));
		int capacity = whole ? height : (int) Math.min(height, step + 2L * reach);
		float[][] rows = new float[channels][Math.multiplyExact(capacity, width)];
		int first = 0, end = 0;
		for (int y = 0; y < height; y += step) {
			int to = Math.min(height, y + step), top = whole ? 0 : Math.max(0, y - reach), bottom = whole ? height : (int) Math.min(height, (long) to + reach);
			for (float[] row : rows)
				if (top > first) System.arraycopy(row, (top - first) * width, row, 0, (end - top) * width);
			first = top;
			read(end, bottom, rows, first);
			end = bottom;
			List<Rows> held = new ArrayList<>();
			for (float[] row : rows)
				held.add(new Rows(row, width, height, first, end));
			taker.window(new Window(y, to, held));
		}
	}

	/** Samples that were NaN or infinite. */
	long notFinite() {
		return notFinite.sum();
	}

	private void read(int from, int to, float[][] rows, int first) {
		for (int y = from; y < to;) {
			Part part = planes.at(y);
			int n = Math.min(to, part.top + part.rows) - y;
			decode(part.plane, (y - part.top) * width, n * width, rows, (y - first) * width);
			y += n;
		}
	}

	private void decode(Plane plane, int start, int n, float[][] rows, int at) {
		Lanes.run(n, PART, progress, () -> {
			float[][] block = new float[channels][PixelLoop.BLOCK];
			return (from, to) -> {
				for (int i = from; i < to; i += PixelLoop.BLOCK) {
					int length = Math.min(PixelLoop.BLOCK, to - i);
					if (isColor) decoder.colors(plane.arrays(), start + i, length, block);
					else for (int c = 0; c < channels; c++)
						decoder.channel(plane.array(c), start + i, length, block[c]);
					for (int c = 0; c < channels; c++) {
						if (plane.type().isFloat()) clean(block[c], length);
						System.arraycopy(block[c], 0, rows[c], at + i, length);
					}
				}
			};
		});
	}

	private void clean(float[] row, int n) {
		int k = 0;
		for (int i = 0; i < n; i++)
			if (!(Math.abs(row[i]) <= Float.MAX_VALUE)) {
				row[i] = 0;
				k++;
			}
		if (k > 0) notFinite.add(k);
	}
}
