package org.tristimulus.image.zarr;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A box of an image in a store that is made of whole chunks: all channels, and a range along each other axis. Immutable. */
public final class StoreBox implements Serializable {

	private static final long serialVersionUID = 1L;

	/** Pixels along a side up to which small chunks are taken together. */
	private static final int SIDE = 1024;

	/** The first column, row, slice and frame, and how many there are. */
	public final int x, y, z, t, width, height, slices, frames;

	private StoreBox(int x, int y, int z, int t, int width, int height, int slices, int frames) {
		this.x = x;
		this.y = y;
		this.z = z;
		this.t = t;
		this.width = width;
		this.height = height;
		this.slices = slices;
		this.frames = frames;
	}

	/** All boxes of a level, none of which share a chunk: columns first, then rows, slices and frames. */
	public static List<StoreBox> of(OmeZarr image, int level) {
		int w = side(image, level, 'x'), h = side(image, level, 'y'), d = image.chunkSize(level, 'z'), f = image.chunkSize(level, 't');
		long width = image.size(level, 'x'), height = image.size(level, 'y'), slices = image.size(level, 'z'), frames = image.size(level, 't');
		if (Math.max(Math.max(width, height), slices * frames) > Integer.MAX_VALUE) throw new IllegalArgumentException("\"" + image.folder().getFileName() + "\" is too large: more than 2^31 pixels along a side");
		List<StoreBox> boxes = new ArrayList<>();
		for (long t = 0; t < frames; t += f)
			for (long z = 0; z < slices; z += d)
				for (long y = 0; y < height; y += h)
					for (long x = 0; x < width; x += w)
						boxes.add(new StoreBox((int) x, (int) y, (int) z, (int) t, (int) Math.min(w, width - x), (int) Math.min(h, height - y), (int) Math.min(d, slices - z), (int) Math.min(f, frames - t)));
		return boxes;
	}

	/** Any box. */
	static StoreBox of(int x, int y, int z, int t, int width, int height, int slices, int frames) {
		return new StoreBox(x, y, z, t, width, height, slices, frames);
	}

	private static int side(OmeZarr image, int level, char axis) {
		int chunk = image.chunkSize(level, axis);
		return chunk * Math.max(1, SIDE / chunk);
	}

	/** The same place with other slices and frames. */
	StoreBox at(int slice, int manySlices, int frame, int manyFrames) {
		return new StoreBox(x, y, slice, frame, width, height, manySlices, manyFrames);
	}

	/** The same place at one slice and frame. */
	public StoreBox at(int slice, int frame) {
		return at(slice, 1, frame, 1);
	}

	/** The slice of one of its planes, slices first. */
	public int z(int plane) {
		return z + plane % slices;
	}

	/** The frame of one of its planes. */
	public int t(int plane) {
		return t + plane / slices;
	}

	@Override
	public String toString() {
		return "x=" + x + " y=" + y + " z=" + z + " t=" + t + " width=" + width + " height=" + height;
	}
}
