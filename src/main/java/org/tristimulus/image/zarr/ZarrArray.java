package org.tristimulus.image.zarr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.tristimulus.image.zarr.codec.MissingCodec;

/**
 * An array in a folder, a file for each chunk: Zarr 2, read and written, and Zarr 3, read. Any number of threads may read
 * and write, no two the same chunk at a time. A chunk is written under a passing name and renamed, so that one that is
 * there is whole.
 */
public final class ZarrArray {

	/** What a passing name ends with. */
	static final String PART = ".part";

	private final Path folder;
	private final ArrayLayout layout;

	private ZarrArray(Path folder, ArrayLayout layout) {
		this.folder = folder;
		this.layout = layout;
	}

	/**
	 * The array in a folder.
	 *
	 * @throws IOException if it cannot be read
	 * @throws IllegalArgumentException if there is none, or it is of a kind that is not read here
	 */
	public static ZarrArray open(Path folder) throws IOException {
		Path two = folder.resolve(Zarr2.FILE), three = folder.resolve(Zarr3.FILE);
		if (Files.exists(two)) return new ZarrArray(folder, Zarr2.layout(Attributes.read(two)));
		if (Files.exists(three)) return new ZarrArray(folder, Zarr3.layout(Attributes.read(three)));
		throw new IllegalArgumentException(folder + " is not a Zarr array: it has neither " + Zarr2.FILE + " nor " + Zarr3.FILE);
	}

	/** A new array in a folder, as Zarr 2; all its chunks are missing yet. */
	public static ZarrArray create(Path folder, ArrayLayout layout) throws IOException {
		Files.createDirectories(folder);
		StoreFiles.write(folder.resolve(Zarr2.FILE), Zarr2.text(layout).getBytes(StandardCharsets.UTF_8));
		return new ZarrArray(folder, layout);
	}

	/** What it is like. */
	public ArrayLayout layout() {
		return layout;
	}

	/** Whether a chunk is there. */
	public boolean has(long... index) {
		return Files.exists(file(index));
	}

	/**
	 * The samples of a chunk, the last dimension next to each other; those beyond the end of the array have no meaning. A
	 * chunk that is missing has the fill value.
	 *
	 * @param index the place among the chunks, one number for each dimension
	 * @throws DamagedChunk naming the file
	 * @throws UncheckedIOException if it cannot be read
	 */
	public Object read(long... index) {
		Path file = file(index);
		int n = layout.chunkSamples(), size = n * layout.type.bytes;
		try {
			long length = Files.size(file);
			if (length > 2L * size + (1 << 16)) throw new DamagedChunk(file, new IllegalArgumentException(length + " bytes for a chunk of " + size));
			byte[] bytes = layout.codec.decode(Files.readAllBytes(file), size);
			return ordered(layout.type.toArray(ByteBuffer.wrap(bytes).order(layout.byteOrder)));
		}
		catch (NoSuchFileException e) {
			Object samples = layout.type.newArray(n);
			if (layout.fill != 0) layout.type.fill(samples, layout.fill);
			return samples;
		}
		catch (MissingCodec e) {
			throw MissingCodec.in(file.toString(), e);
		}
		catch (IllegalArgumentException e) {
			throw new DamagedChunk(file, e);
		}
		catch (IOException e) {
			throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** Writes the samples of a chunk, in the order of {@link #read}. @throws UncheckedIOException if it cannot be written */
	public void write(Object samples, long... index) {
		if (layout.isTransposed()) throw new IllegalStateException("Transposed chunks are not written");
		ByteBuffer bytes = ByteBuffer.allocate(layout.chunkSamples() * layout.type.bytes).order(ByteOrder.LITTLE_ENDIAN);
		layout.type.toBytes(samples, bytes);
		Path file = file(index);
		try {
			Files.createDirectories(file.getParent());
			StoreFiles.write(file, layout.codec.encode(bytes.array()));
		}
		catch (IOException e) {
			throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
		}
	}

	/**
	 * The samples of a box, the last dimension next to each other.
	 *
	 * @param min its first sample along each dimension
	 * @param size of the box, within the array
	 * @throws DamagedChunk naming the file
	 */
	public Object read(long[] min, int[] size) {
		Object box = layout.type.newArray(Box.samples(size));
		Box.chunks(layout, min, size, index -> Box.copy(read(index), Box.first(layout, index), layout.chunk, box, min, size));
		return box;
	}

	/** Writes the samples of a box of whole chunks; those beyond the end of the array are 0. */
	public void write(Object box, long[] min, int[] size) {
		for (int d = 0; d < size.length; d++)
			if (min[d] % layout.chunk[d] != 0 || (min[d] + size[d]) % layout.chunk[d] != 0 && min[d] + size[d] != layout.shape[d]) throw new IllegalArgumentException("A box that cuts a chunk in two is not written");
		Box.chunks(layout, min, size, index -> {
			Object samples = layout.type.newArray(layout.chunkSamples());
			Box.copy(box, min, size, samples, Box.first(layout, index), layout.chunk);
			write(samples, index);
		});
	}

	private Path file(long[] index) {
		if (index.length != layout.dimensions()) throw new IllegalArgumentException(index.length + " numbers for a chunk of " + layout.dimensions() + " dimensions");
		for (int d = 0; d < index.length; d++)
			if (index[d] < 0 || index[d] >= layout.chunks(d)) throw new IndexOutOfBoundsException("Chunk " + index[d] + " of " + layout.chunks(d) + " along dimension " + d);
		return folder.resolve(layout.name(index));
	}

	/** Samples of a transposed chunk in the order of the array. */
	private Object ordered(Object stored) {
		if (!layout.isTransposed()) return stored;
		int n = layout.dimensions();
		int[] step = new int[n], at = new int[n];
		for (int i = n - 1, s = 1; i >= 0; i--) {
			step[layout.order[i]] = s;
			s *= layout.chunk[layout.order[i]];
		}
		int count = layout.chunkSamples();
		Object samples = layout.type.newArray(count);
		for (int i = 0, from = 0; i < count; i++) {
			System.arraycopy(stored, from, samples, i, 1);
			for (int d = n - 1; d >= 0; d--) {
				from += step[d];
				if (++at[d] < layout.chunk[d]) break;
				from -= at[d] * step[d];
				at[d] = 0;
			}
		}
		return samples;
	}
}
