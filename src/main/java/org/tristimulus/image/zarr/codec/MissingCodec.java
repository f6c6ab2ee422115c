package org.tristimulus.image.zarr.codec;

/** A codec that is not read here, or that needs a jar which is not installed; the message says which. */
public final class MissingCodec extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private static final String JAR = "aircompressor-0.27.jar";

	private MissingCodec(String message, Throwable cause) {
		super(message, cause);
	}

	/** One that is not read here. */
	public static MissingCodec unknown(String name) {
		return new MissingCodec("The codec \"" + name + "\" is not read here; allowed: none, zlib, gzip, zstd, blosc (lz4, zstd, zlib)", null);
	}

	/** The same, where it was met. */
	public static MissingCodec in(String place, MissingCodec e) {
		return new MissingCodec(place + ": " + e.getMessage(), e);
	}

	/** One that needs the optional jar. */
	static MissingCodec jar(String name, Throwable cause) {
		return new MissingCodec("The codec \"" + name + "\" needs " + JAR + " (io.airlift:aircompressor, on Maven Central) in the folder plugins/jars", cause);
	}
}
