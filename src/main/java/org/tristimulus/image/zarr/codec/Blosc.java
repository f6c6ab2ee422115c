package org.tristimulus.image.zarr.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Blosc 1 (c-blosc, README_CHUNK_FORMAT): blocks of bytes, shuffled by byte or bit and compressed by lz4, zlib or zstd.
 * It is read, and not written.
 */
public final class Blosc implements Codec {

	private static final int HEADER = 16, BYTE_SHUFFLE = 1, PLAIN = 2, BIT_SHUFFLE = 4, ONE_STREAM = 16;
	/** Blocks are split into one stream for each byte of a sample, up to so many streams and down to so few samples. */
	private static final int MOST_STREAMS = 16, LEAST_SAMPLES = 128;

	/** What compresses the streams, by the number in the header. */
	private static final String[] INNER = { "blosclz", "lz4", "snappy", "zlib", "zstd" };

	@Override
	public String name() {
		return "blosc";
	}

	@Override
	public byte[] encode(byte[] data) {
		throw new UnsupportedOperationException("blosc is not written here; allowed: none, zlib, gzip, zstd");
	}

	@Override
	public byte[] decode(byte[] data, int size) {
		if (data.length < HEADER) throw new IllegalArgumentException("damaged blosc data: no header");
		ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
		int flags = data[2] & 255, sample = Math.max(1, data[3] & 255), block = in.getInt(8);
		if (in.getInt(4) != size) throw new IllegalArgumentException("damaged blosc data: " + in.getInt(4) + " bytes instead of " + size);
		if (in.getInt(12) != data.length) throw new IllegalArgumentException("damaged blosc data: cut off, or followed by other bytes");
		byte[] bytes = new byte[size];
		if ((flags & PLAIN) != 0) {
			if (data.length - HEADER != size) throw new IllegalArgumentException("damaged blosc data: " + (data.length - HEADER) + " bytes instead of " + size);
			System.arraycopy(data, HEADER, bytes, 0, size);
			return bytes;
		}
		int blocks = size == 0 ? 0 : block > 0 ? (size - 1) / block + 1 : -1;
		if (blocks < 0 || HEADER + 4L * blocks > data.length) throw new IllegalArgumentException("damaged blosc data: blocks of " + block + " bytes");
		int codec = flags >> 5;
		if (codec >= INNER.length || codec == 0 || codec == 2) throw MissingCodec.unknown("blosc (" + (codec < INNER.length ? INNER[codec] : "number " + codec) + ")");
		byte[] shuffled = new byte[Math.min(block, size)];
		for (int b = 0; b < blocks; b++) {
			int start = b * block, n = Math.min(block, size - start);
			boolean splits = (flags & ONE_STREAM) == 0 && sample <= MOST_STREAMS && block / sample >= LEAST_SAMPLES && n == block;
			streams(in, in.getInt(HEADER + 4 * b), codec, splits ? sample : 1, shuffled, n);
			restore(flags, sample, shuffled, bytes, start, n);
		}
		return bytes;
	}

	/** Decodes the streams of a block, one after the other. */
	private static void streams(ByteBuffer in, int at, int codec, int count, byte[] to, int n) {
		int place = at;
		for (int s = 0; s < count; s++) {
			int size = n / count;
			if (place < HEADER || place > in.capacity() - 4) throw new IllegalArgumentException("damaged blosc data: a stream begins at " + place);
			int length = in.getInt(place);
			place += 4;
			if (length < 0 || length > in.capacity() - place) throw new IllegalArgumentException("damaged blosc data: a stream of " + length + " bytes");
			int done = size;
			if (length == size) System.arraycopy(in.array(), place, to, s * size, size);
			else if (codec == 1) done = Lz4.decode(in.array(), place, length, to, s * size, size);
			else if (codec == 3) done = inflate(in.array(), place, length, to, s * size, size);
			else done = Zstd.decode(in.array(), place, length, to, s * size, size);
			if (done != size) throw new IllegalArgumentException("damaged blosc data: a stream of " + done + " bytes instead of " + size);
			place += length;
		}
	}

	private static int inflate(byte[] data, int from, int length, byte[] to, int start, int size) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(data, from, length);
			int done = inflater.inflate(to, start, size);
			if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) throw new IllegalArgumentException("damaged blosc data: a stream of more than " + size + " bytes");
			return done;
		}
		catch (DataFormatException e) {
			throw new IllegalArgumentException("damaged zlib data: " + e.getMessage(), e);
		}
		finally {
			inflater.end();
		}
	}

	/** Puts the n bytes of a block back in their order. */
	private static void restore(int flags, int sample, byte[] from, byte[] to, int start, int n) {
		int samples = n / sample, whole = samples * sample;
		if ((flags & BYTE_SHUFFLE) != 0 && sample > 1) {
			for (int j = 0; j < sample; j++)
				for (int i = 0, in = j * samples, out = start + j; i < samples; i++, in++, out += sample)
					to[out] = from[in];
		}
		else if ((flags & BIT_SHUFFLE) != 0 && samples % 8 == 0) {
			int row = samples / 8;
			for (int j = 0; j < sample; j++)
				for (int i = 0; i < samples; i++) {
					int v = 0;
					for (int bit = 0; bit < 8; bit++)
						v |= (from[(j * 8 + bit) * row + i / 8] >> i % 8 & 1) << bit;
					to[start + i * sample + j] = (byte) v;
				}
		}
		else whole = 0;
		System.arraycopy(from, whole, to, start + whole, n - whole);
	}
}
