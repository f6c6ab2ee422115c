package org.tristimulus.image.zarr.codec;

import java.util.Arrays;

import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;

/** Zstandard (RFC 8878), by the optional jar aircompressor, whose level is that of zstd's 3. */
public final class Zstd implements Codec {

	@Override
	public String name() {
		return "zstd";
	}

	@Override
	public byte[] decode(byte[] data, int size) {
		byte[] bytes = new byte[size];
		if (decode(data, 0, data.length, bytes, 0, size) != size) throw new IllegalArgumentException("fewer than " + size + " bytes");
		return bytes;
	}

	/** Decodes one frame or more into a part of an array. @return how many bytes there were */
	static int decode(byte[] data, int from, int length, byte[] to, int start, int size) {
		try {
			return new ZstdDecompressor().decompress(data, from, length, to, start, size);
		}
		catch (LinkageError e) {
			throw MissingCodec.jar("zstd", e);
		}
		catch (RuntimeException e) {
			throw new IllegalArgumentException("damaged zstd data: " + e.getMessage(), e);
		}
	}

	@Override
	public byte[] encode(byte[] data) {
		try {
			ZstdCompressor compressor = new ZstdCompressor();
			byte[] bytes = new byte[compressor.maxCompressedLength(data.length)];
			return Arrays.copyOf(bytes, compressor.compress(data, 0, data.length, bytes, 0, bytes.length));
		}
		catch (LinkageError e) {
			throw MissingCodec.jar("zstd", e);
		}
	}
}
