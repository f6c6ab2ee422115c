package org.tristimulus.image.zarr;

import java.nio.ByteOrder;
import java.util.Arrays;

import org.tristimulus.image.zarr.codec.Codec;

/**
 * What an array of a chunked store is like: its size, that of its chunks, and how a chunk lies in its file. Dimensions
 * are in the order of the store, the last one next to each other. Immutable.
 */
public final class ArrayLayout {

	/** Bytes of a chunk before compression that are taken for true; real ones are far below. */
	static final long LARGEST_CHUNK = 1 << 29;
	private static final int MOST_DIMENSIONS = 8;

	final long[] shape;
	final int[] chunk;
	/** Of each sample. */
	public final SampleType type;
	final ByteOrder byteOrder;
	/** The value of chunks that are not there. */
	final double fill;
	/** The dimensions from the outermost to the innermost as chunks hold them: 0, 1, 2, … unless they are transposed. */
	final int[] order;
	final Codec codec;
	/** What stands before and between the numbers in the name of a chunk. */
	final String prefix, separator;

	/** @throws IllegalArgumentException for sizes that do not go together, or that cannot be true */
	ArrayLayout(long[] shape, long[] chunk, SampleType type, ByteOrder byteOrder, double fill, int[] order, Codec codec, String prefix, String separator) {
		if (shape.length < 1 || shape.length > MOST_DIMENSIONS) throw new IllegalArgumentException(shape.length + " dimensions; allowed: 1 to " + MOST_DIMENSIONS);
		if (shape.length != chunk.length) throw new IllegalArgumentException("chunks of " + chunk.length + " dimensions in an array of " + shape.length);
		double samples = 1, bytes = type.bytes;
		for (int d = 0; d < shape.length; d++) {
			if (shape[d] < 1 || chunk[d] < 1) throw new IllegalArgumentException("a size of 0");
			samples *= shape[d];
			bytes *= chunk[d];
		}
		if (samples > 0x1p62) throw new IllegalArgumentException("a size of " + Arrays.toString(shape) + ", which no disk holds");
		if (bytes > LARGEST_CHUNK) throw new IllegalArgumentException("chunks of " + Arrays.toString(chunk) + ", which are too large: allowed are " + (LARGEST_CHUNK >> 20) + " MB");
		if (!type.holds(fill)) throw new IllegalArgumentException("a fill value of " + fill + " in " + type.zarr3());
		this.shape = shape;
		this.chunk = Arrays.stream(chunk).mapToInt(n -> (int) n).toArray();
		this.type = type;
		this.byteOrder = byteOrder;
		this.fill = fill;
		this.order = order;
		this.codec = codec;
		this.prefix = prefix;
		this.separator = separator;
	}

	/** A layout as this store writes it: little endian, in its order, a folder for each dimension, 0 where a chunk is missing. */
	public static ArrayLayout of(long[] shape, int[] chunk, SampleType type, Codec codec) {
		int[] order = new int[shape.length];
		Arrays.setAll(order, d -> d);
		return new ArrayLayout(shape.clone(), Arrays.stream(chunk).asLongStream().toArray(), type, ByteOrder.LITTLE_ENDIAN, 0, order, codec, "", "/");
	}

	/** Dimensions. */
	public int dimensions() {
		return shape.length;
	}

	/** The samples along a dimension. */
	public long size(int dimension) {
		return shape[dimension];
	}

	/** The samples of a chunk along a dimension; those at the end of the array may reach beyond it. */
	public int chunkSize(int dimension) {
		return chunk[dimension];
	}

	/** How chunks are compressed. */
	public Codec codec() {
		return codec;
	}

	/** Samples of a chunk. */
	int chunkSamples() {
		int n = 1;
		for (int size : chunk)
			n *= size;
		return n;
	}

	/** The chunks along a dimension. */
	long chunks(int dimension) {
		return (shape[dimension] - 1) / chunk[dimension] + 1;
	}

	/** The name of a chunk's file, from the array's folder. */
	String name(long[] index) {
		StringBuilder name = new StringBuilder(prefix);
		for (int d = 0; d < index.length; d++)
			name.append(d > 0 || !prefix.isEmpty() ? separator : "").append(index[d]);
		return name.toString();
	}

	boolean isTransposed() {
		for (int d = 0; d < order.length; d++)
			if (order[d] != d) return true;
		return false;
	}
}
