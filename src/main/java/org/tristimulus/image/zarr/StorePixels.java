package org.tristimulus.image.zarr;

import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;

/** Boxes of a store's array as planes of our pixel types, and back. */
public final class StorePixels {

	private final OmeZarr image;
	private final ZarrArray array;
	private final int dx, dy, dz, dt, dc, channels;

	StorePixels(OmeZarr image, int level) {
		this.image = image;
		array = image.level(level);
		dx = image.axes().indexOf('x');
		dy = image.axes().indexOf('y');
		dz = image.axes().indexOf('z');
		dt = image.axes().indexOf('t');
		dc = image.axes().indexOf('c');
		channels = (int) image.size(level, 'c');
	}

	/** What samples are taken for: 8-bit colour is packed, and what ImageJ has no type for becomes 32-bit. */
	static PixelType type(OmeZarr image) {
		SampleType type = image.level(0).layout().type;
		if (type == SampleType.UINT8) return image.isColor() ? PixelType.RGB24 : PixelType.GREY8;
		return type == SampleType.UINT16 ? PixelType.GREY16 : PixelType.FLOAT32;
	}

	/** How planes of a type are stored. */
	public static SampleType samples(PixelType type) {
		return type == PixelType.FLOAT32 ? SampleType.FLOAT32 : type == PixelType.GREY16 ? SampleType.UINT16 : SampleType.UINT8;
	}

	/** The planes of a box, slices first, then frames. */
	Plane[] read(StoreBox box) {
		int[] size = size(box);
		Object samples = array.read(min(box), size);
		Plane[] planes = new Plane[box.slices * box.frames];
		for (int p = 0; p < planes.length; p++) {
			Object[] each = new Object[channels];
			for (int c = 0; c < channels; c++)
				each[c] = plane(samples, size, box, c, p % box.slices, p / box.slices);
			planes[p] = plane(each, box);
		}
		return planes;
	}

	private Plane plane(Object[] channels, StoreBox box) {
		if (type(image) != PixelType.RGB24) {
			for (int c = 0; c < channels.length; c++)
				channels[c] = array.layout().type == SampleType.UINT8 || array.layout().type == SampleType.UINT16 ? channels[c] : Floats.of(array.layout().type, channels[c]);
			return Plane.of(box.width, box.height, channels);
		}
		byte[] r = (byte[]) channels[0], g = (byte[]) channels[1], b = (byte[]) channels[2];
		int[] packed = new int[r.length];
		for (int i = 0; i < packed.length; i++)
			packed[i] = 0xff000000 | (r[i] & 255) << 16 | (g[i] & 255) << 8 | b[i] & 255;
		return Plane.of(box.width, box.height, packed);
	}

	/** Writes planes, as many as slices times frames, in the order of {@link #read}. */
	void write(StoreBox box, Plane[] planes) {
		int[] size = size(box);
		Object samples = array.layout().type.newArray(Box.samples(size));
		for (int p = 0; p < planes.length; p++)
			for (int c = 0; c < channels; c++)
				copy(channel(planes[p], c), samples, size, box, c, p % box.slices, p / box.slices, false);
		array.write(samples, min(box), size);
	}

	private static Object channel(Plane plane, int channel) {
		if (plane.type() != PixelType.RGB24) return plane.array(channel);
		int[] packed = (int[]) plane.array(0);
		byte[] samples = new byte[packed.length];
		for (int i = 0; i < samples.length; i++)
			samples[i] = (byte) (packed[i] >> 16 - 8 * channel);
		return samples;
	}

	private Object plane(Object samples, int[] size, StoreBox box, int c, int z, int t) {
		Object plane = array.layout().type.newArray(box.width * box.height);
		copy(plane, samples, size, box, c, z, t, true);
		return plane;
	}

	/** Copies rows between a plane and a box, whatever the order of the axes. */
	private void copy(Object plane, Object samples, int[] size, StoreBox box, int c, int z, int t, boolean toPlane) {
		int[] step = new int[size.length];
		for (int d = size.length - 1, s = 1; d >= 0; s *= size[d--])
			step[d] = s;
		int start = (dc < 0 ? 0 : c * step[dc]) + (dz < 0 ? 0 : z * step[dz]) + (dt < 0 ? 0 : t * step[dt]), along = step[dx];
		for (int y = 0; y < box.height; y++) {
			int row = start + y * step[dy], run = along == 1 ? box.width : 1;
			for (int x = 0; x < box.width; x += run) {
				int in = row + x * along, out = y * box.width + x;
				if (toPlane) System.arraycopy(samples, in, plane, out, run);
				else System.arraycopy(plane, out, samples, in, run);
			}
		}
	}

	private long[] min(StoreBox box) {
		long[] min = new long[array.layout().dimensions()];
		min[dx] = box.x;
		min[dy] = box.y;
		if (dz >= 0) min[dz] = box.z;
		if (dt >= 0) min[dt] = box.t;
		return min;
	}

	private int[] size(StoreBox box) {
		int[] size = new int[array.layout().dimensions()];
		size[dx] = box.width;
		size[dy] = box.height;
		if (dz >= 0) size[dz] = box.slices;
		if (dt >= 0) size[dt] = box.frames;
		if (dc >= 0) size[dc] = channels;
		return size;
	}
}
