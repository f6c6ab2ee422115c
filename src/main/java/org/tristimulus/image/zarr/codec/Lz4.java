package org.tristimulus.image.zarr.codec;

import io.airlift.compress.lz4.Lz4Decompressor;

/** LZ4 blocks within Blosc, by the optional jar aircompressor. */
final class Lz4 {

	private Lz4() {}

	/** Decodes one block into a part of an array. @return how many bytes there were */
	static int decode(byte[] data, int from, int length, byte[] to, int start, int size) {
		try {
			return new Lz4Decompressor().decompress(data, from, length, to, start, size);
		}
		catch (LinkageError e) {
			throw MissingCodec.jar("blosc (lz4)", e);
		}
		catch (RuntimeException e) {
			throw new IllegalArgumentException("damaged lz4 data: " + e.getMessage(), e);
		}
	}
}
