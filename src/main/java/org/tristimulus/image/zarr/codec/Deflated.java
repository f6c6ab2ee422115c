package org.tristimulus.image.zarr.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/** Deflate (RFC 1951) as zlib (RFC 1950) or gzip (RFC 1952) wraps it, by the JDK. Both check what they decode. */
public final class Deflated implements Codec {

	private final boolean isGzip;
	private final int level;

	/** @param level 0 to 9, or -1 for the usual */
	private Deflated(boolean isGzip, int level) {
		if (level < -1 || level > 9) throw new IllegalArgumentException((isGzip ? "gzip" : "zlib") + ": level " + level + " is not allowed; allowed: 0 to 9");
		this.isGzip = isGzip;
		this.level = level;
	}

	/** @param level 0 to 9, or -1 for the usual */
	public static Deflated zlib(int level) {
		return new Deflated(false, level);
	}

	/** @param level 0 to 9, or -1 for the usual */
	public static Deflated gzip(int level) {
		return new Deflated(true, level);
	}

	@Override
	public String name() {
		return isGzip ? "gzip" : "zlib";
	}

	/** How hard it is tried: 0 to 9, or -1. */
	public int level() {
		return level;
	}

	@Override
	public byte[] decode(byte[] data, int size) {
		byte[] bytes = new byte[size];
		try (InputStream in = isGzip ? new GZIPInputStream(new ByteArrayInputStream(data)) : new InflaterInputStream(new ByteArrayInputStream(data))) {
			new DataInputStream(in).readFully(bytes);
			if (in.read() >= 0) throw new IllegalArgumentException("more than " + size + " bytes");
		}
		catch (IOException e) {
			throw new IllegalArgumentException("damaged " + name() + " data" + (e.getMessage() == null ? "" : ": " + e.getMessage()), e);
		}
		return bytes;
	}

	@Override
	public byte[] encode(byte[] data) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length / 2 + 64);
		Deflater deflater = new Deflater(level);
		try (OutputStream out = isGzip ? new Gzip(bytes, level) : new DeflaterOutputStream(bytes, deflater)) {
			out.write(data);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		finally {
			deflater.end();
		}
		return bytes.toByteArray();
	}

	private static final class Gzip extends GZIPOutputStream {

		Gzip(OutputStream out, int level) throws IOException {
			super(out);
			def.setLevel(level);
		}
	}
}
