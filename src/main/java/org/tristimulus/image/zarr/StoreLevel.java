package org.tristimulus.image.zarr;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelSettings;

/**
 * A level of a pyramid, made from the one before it: each pixel is the mean of the light of those that it covers, stored as
 * they are. What is not light is the mean of its values.
 */
public final class StoreLevel {

	private final OmeZarr image;
	private final int level;
	private final StorePixels from, to;
	private final Encoding encoding;
	private final boolean isLight;
	private final double[] light;

	/** @param level 1 or coarser */
	public StoreLevel(OmeZarr image, int level) {
		this.image = image;
		this.level = level;
		from = new StorePixels(image, level - 1);
		to = new StorePixels(image, level);
		StoreImage finer = new StoreImage(image, level - 1);
		isLight = finer.space().isEmpty();
		encoding = isLight ? new ColorImage(finer, PixelSettings.AUTO, Progress.NONE).encoding(true) : new Encoding(org.tristimulus.image.encoding.Decode.LINEAR, 1, 0);
		PixelType type = StorePixels.type(image);
		light = new double[type == PixelType.FLOAT32 ? 0 : (int) type.max() + 1];
		for (int code = 0; code < light.length; code++)
			light[code] = encoding.toLight(code);
	}

	/** Makes a box of whole chunks of it. */
	public void make(StoreBox box) {
		Plane[] planes = new Plane[box.slices * box.frames];
		for (int i = 0; i < planes.length; i++)
			planes[i] = plane(box, box.z(i), box.t(i));
		to.write(box, planes);
	}

	private Plane plane(StoreBox box, int z, int t) {
		int x0 = first(box.x, 'x'), x1 = end(box.x + box.width - 1, 'x'), y0 = first(box.y, 'y'), y1 = end(box.y + box.height - 1, 'y'), z0 = first(z, 'z'), z1 = end(z, 'z'), t0 = first(t, 't'), t1 = end(t, 't');
		Plane[] finer = from.read(StoreBox.of(x0, y0, z0, t0, x1 - x0, y1 - y0, z1 - z0, t1 - t0));
		int channels = finer[0].type() == PixelType.RGB24 ? 3 : finer[0].channels();
		Plane made = Plane.make(finer[0].type(), finer[0].channels(), box.width, box.height);
		int[] left = new int[box.width], right = new int[box.width];
		for (int x = 0; x < box.width; x++) {
			left[x] = first(box.x + x, 'x') - x0;
			right[x] = end(box.x + x, 'x') - x0;
		}
		for (int y = 0; y < box.height; y++) {
			int top = first(box.y + y, 'y') - y0, bottom = end(box.y + y, 'y') - y0;
			for (int c = 0; c < channels; c++)
				row(finer, made, c, y, top, bottom, left, right, x1 - x0);
		}
		return made;
	}

	private void row(Plane[] finer, Plane made, int c, int y, int top, int bottom, int[] left, int[] right, int width) {
		for (int x = 0; x < left.length; x++) {
			double sum = 0;
			int n = 0;
			for (Plane plane : finer)
				for (int row = top; row < bottom; row++)
					for (int i = row * width + left[x], end = row * width + right[x]; i < end; i++) {
						double v = value(plane, c, i);
						if (Double.isNaN(v)) continue;
						sum += v;
						n++;
					}
			store(made, c, y * left.length + x, n == 0 ? Double.NaN : sum / n);
		}
	}

	private double value(Plane plane, int c, int i) {
		switch (plane.type()) {
			case RGB24: return light[((int[]) plane.array(0))[i] >> 16 - 8 * c & 255];
			case GREY8: return light[((byte[]) plane.array(c))[i] & 255];
			case GREY16: return light[((short[]) plane.array(c))[i] & 0xffff];
			default: return encoding.toLight(((float[]) plane.array(c))[i]);
		}
	}

	private void store(Plane plane, int c, int i, double mean) {
		double stored = encoding.toStored(mean) + encoding.black;
		int code = (int) Math.max(0, Math.min(plane.type().max(), Math.floor(stored + 0.5)));
		switch (plane.type()) {
			case RGB24: ((int[]) plane.array(0))[i] |= 0xff000000 | code << 16 - 8 * c;
				return;
			case GREY8: ((byte[]) plane.array(c))[i] = (byte) code;
				return;
			case GREY16: ((short[]) plane.array(c))[i] = (short) code;
				return;
			default: ((float[]) plane.array(c))[i] = (float) stored;
		}
	}

	/** The first of the finer level's samples along an axis that one of this level covers. */
	private int first(int i, char axis) {
		return (int) (i * image.size(level - 1, axis) / image.size(level, axis));
	}

	/** The one after the last. */
	private int end(int i, char axis) {
		return Math.max(first(i, axis) + 1, first(i + 1, axis));
	}
}
