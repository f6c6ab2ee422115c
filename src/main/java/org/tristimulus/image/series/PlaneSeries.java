package org.tristimulus.image.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;

/**
 * Many planes that become few: photographs under many lamps, exposures of a bracket. The light of all planes at one pixel is handed out together, in parallel. Planes
 * that are held in memory are read where they are; of planes on disk a block of rows at a time is copied, so that 45 planes of 24 megapixels need a few rows of
 * each: every plane is read once a block. Where one block is enough, it is kept for later runs, so that every plane is read once.
 */
public final class PlaneSeries {

	/** Bytes of stored samples that are copied at a time. */
	private static final long COPIED = 1L << 28;

	/** Planes at a time, where they are not needed together. */
	private static final int MANY = 64;

	/** Pixels at a time: so few that the rows of many planes stay in the cache, and that a cancelled fit stops soon. */
	public static final int MOST = 256;

	/** Works on the light of n neighbouring pixels, at most {@link #MOST}. */
	public interface Work {

		/**
		 * @param start the linear index of the first pixel in the plane
		 * @param light of each plane, of each channel, of each pixel; to be read until this returns
		 */
		void block(int start, int n, float[][][] light);
	}

	/** One plane: where it is, and what its samples mean. */
	private static final class Layer {

		final PixelStore store;
		final int position, channels;
		final boolean isColor;
		final Encoding encoding;
		final Decoder decoder;
		final RgbSpace primaries;

		Layer(PixelStore store, int position, boolean isColor, Encoding encoding, Decoder decoder) {
			this.encoding = encoding;
			this.decoder = decoder;
			this.store = store;
			this.position = position;
			this.isColor = isColor;
			channels = isColor ? 3 : store.channels();
			primaries = encoding.primaries();
		}

		/** The whole plane, or a copy of some of its rows. */
		Plane rows(boolean isHeld, int from, int count) {
			Plane plane = store.read(position);
			if (isHeld || count == store.height()) return plane;
			Object[] arrays = new Object[plane.channels()];
			for (int c = 0; c < arrays.length; c++) {
				arrays[c] = store.type().newArray(store.width() * count);
				System.arraycopy(plane.array(c), from * store.width(), arrays[c], 0, store.width() * count);
			}
			return Plane.of(store.width(), count, arrays);
		}

		/** In the store, packed. */
		long bytesOfRow() {
			PixelType type = store.type();
			int bytes = type == PixelType.GREY8 ? 1 : type == PixelType.GREY16 ? 2 : 4;
			return (long) bytes * store.width() * store.channels();
		}
	}

	private final List<Layer> layers = new ArrayList<>();
	private final Progress progress;
	/** Of planes on disk that fit into one block; empty before the first run. */
	private Plane[] kept = {};

	/** @param progress is told how far the work is, and may cancel it */
	public PlaneSeries(Progress progress) {
		this.progress = progress;
	}

	/**
	 * Adds a plane of the size of those before.
	 *
	 * @param isColor whether its light is red, green and blue with sRGB primaries, from a packed image or from the first three channels; else a row for each channel
	 * @param encoding what its samples mean; linear, white 1 and black 0 hands out the samples themselves
	 */
	public void add(PixelStore store, int position, boolean isColor, Encoding encoding) {
		if (!layers.isEmpty() && (store.width() != width() || store.height() != height()))
			throw new IllegalArgumentException("\"" + store.title() + "\" is " + store.width() + " × " + store.height() + ", and \"" + layers.get(0).store.title() + "\" " + width() + " × " + height() + "; planes of one size are needed");
		layers.add(new Layer(store, position, isColor, encoding, decoder(store.type(), encoding)));
	}

	/** That of a plane before, whose table is the same. */
	private Decoder decoder(PixelType type, Encoding encoding) {
		Layer last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
		return last != null && last.store.type() == type && last.encoding == encoding ? last.decoder : new Decoder(type, encoding);
	}

	/** Whether as many planes as may be held were added, so that each of them is read once; for work that needs no more planes at a time. */
	public boolean isFull() {
		return count() == MANY || bytesOfRow() > 0 && COPIED / bytesOfRow() < 2L * height();
	}

	/** The number of planes. */
	public int count() {
		return layers.size();
	}

	/** Of every plane, in pixels. */
	public int width() {
		return layers.get(0).store.width();
	}

	/** Of every plane, in pixels. */
	public int height() {
		return layers.get(0).store.height();
	}

	/**
	 * Works on all pixels of a region, block after block of rows, the pixels of each in parallel.
	 *
	 * @param from where this part of the work lies in the whole, as a fraction; to likewise
	 * @param begin makes the work of one thread, with scratch space of its own
	 * @throws java.util.concurrent.CancellationException when the work was cancelled, or this thread interrupted
	 */
	public void run(Region region, double from, double to, Supplier<Work> begin) {
		int height = rowsOfBlock(), end = region.top() + region.rows();
		for (int top = region.top(); top < end; top += height) {
			int rows = Math.min(height, end - top);
			double share = (to - from) / region.rows(), first = from + share * (top - region.top());
			runRows(region, top, rows, first, first + share * rows, begin);
		}
	}

	/** Of all planes that are not held in memory. */
	private long bytesOfRow() {
		long bytes = 0;
		for (Layer layer : layers)
			if (!layer.store.isHeld()) bytes += layer.bytesOfRow();
		return bytes;
	}

	/** As many as may be copied; all where nothing is, and of a single plane, which is made as a whole. */
	private int rowsOfBlock() {
		long bytes = bytesOfRow();
		return bytes == 0 || count() == 1 ? height() : (int) Math.max(1, Math.min(height(), COPIED / bytes));
	}

	private void runRows(Region region, int top, int rows, double from, double to, Supplier<Work> begin) {
		boolean isWhole = top == 0 && rows == height();
		Plane[] planes = isWhole && kept.length == count() ? kept : new Plane[count()];
		int[] base = new int[count()];
		for (int k = 0; k < planes.length; k++) {
			Layer layer = layers.get(k);
			boolean isHeld = layer.store.isHeld();
			if (isHeld || planes[k] == null) planes[k] = layer.rows(isHeld, top, rows);
			base[k] = isHeld ? 0 : top * width();
			progress.check();
			PixelLoop.checkInterrupt(Thread.currentThread());
			if (!isHeld) progress.done(from + (to - from) * (k + 1) / (2 * planes.length));
		}
		if (isWhole) kept = planes;
		PixelLoop.run(region.within(0, top, width(), rows), progress, (from + to) / 2, to, () -> {
			LightRows[] readers = new LightRows[planes.length];
			for (int k = 0; k < readers.length; k++)
				readers[k] = new LightRows(planes[k], layers.get(k).decoder, layers.get(k).isColor, layers.get(k).primaries);
			float[][][] light = new float[planes.length][][];
			Work work = begin.get();
			return new PixelLoop.Work() {

				@Override
				public void block(int start, int n) {
					for (int k = 0; k < readers.length; k++)
						light[k] = readers[k].read(start - base[k], n);
					work.block(start, n, light);
				}

				@Override
				public int most() {
					return MOST;
				}
			};
		});
	}
}
