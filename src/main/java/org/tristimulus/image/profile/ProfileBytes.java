package org.tristimulus.image.profile;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds the bytes of the ICC profile in a JPEG, PNG or TIFF file. Reads the file's structure, and its pixels not at all. */
public final class ProfileBytes {

	/** Larger profiles are not read; those of printers have a few megabytes. */
	public static final int LARGEST = 1 << 25;

	private static final byte[] JPEG_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
	private static final int PNG_SIGNATURE = 0x89504e47, ICCP = 0x69434350, IDAT = 0x49444154, TIFF_TAG = 34675;
	/** Segments of a JPEG or PNG file before its pixels. */
	private static final int MOST_SEGMENTS = 10_000;

	private final RandomAccessFile in;

	private ProfileBytes(RandomAccessFile in) {
		this.in = in;
	}

	/**
	 * The profile's bytes; none for a file without one, of another format, or that cannot be read.
	 *
	 * @throws IllegalArgumentException for a profile that is not there completely, saying why
	 */
	public static byte[] of(File file) {
		try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
			ProfileBytes bytes = new ProfileBytes(in);
			int magic = in.readInt();
			if (magic >>> 16 == 0xffd8) return bytes.ofJpeg();
			if (magic == PNG_SIGNATURE) return bytes.ofPng();
			if (magic == 0x49492a00 || magic == 0x4d4d002a) return bytes.ofTiff(magic == 0x49492a00 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			return new byte[0];
		}
		catch (IOException e) {
			return new byte[0];
		}
	}

	/** ICC.1:2022, B.4: in APP2 segments, each with its number from 1 and their count. */
	private byte[] ofJpeg() throws IOException {
		byte[][] parts = new byte[0][];
		long at = 2;
		for (int i = 0; i < MOST_SEGMENTS; i++) {
			in.seek(at);
			int marker, length;
			try {
				while ((marker = in.readUnsignedShort()) == 0xffff)
					in.seek(++at);
				length = in.readUnsignedShort();
			}
			catch (EOFException e) {
				break;
			}
			if (marker >>> 8 != 0xff || marker == 0xffda || marker == 0xffd9 || length < 2) break;
			if (marker == 0xffe2 && length >= 16) {
				byte[] head = read(at + 4, 14);
				int number = head[12] & 255, count = head[13] & 255;
				if (Arrays.equals(Arrays.copyOf(head, JPEG_NAME.length), JPEG_NAME)) {
					if (parts.length == 0) parts = new byte[count][];
					if (count != parts.length || number < 1 || number > count || parts[number - 1] != null) throw new IllegalArgumentException("its part " + number + " of " + count + " does not fit the others");
					parts[number - 1] = bytes(at + 18, length - 16);
				}
			}
			at += 2 + length;
		}
		return joined(parts);
	}

	private static byte[] joined(byte[][] parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int i = 0; i < parts.length; i++) {
			if (parts[i] == null) throw new IllegalArgumentException("its part " + (i + 1) + " of " + parts.length + " is missing");
			all.write(parts[i], 0, parts[i].length);
		}
		return all.toByteArray();
	}

	/** PNG, 11.3.3.3: a name, a zero, the method, and the deflated profile. */
	private byte[] ofPng() throws IOException {
		long at = 8;
		for (int i = 0; i < MOST_SEGMENTS; i++) {
			in.seek(at);
			int length = in.readInt(), type = in.readInt();
			if (type == IDAT || length < 0) break;
			if (type == ICCP) {
				byte[] chunk = bytes(at + 8, length);
				int name = 0;
				while (name < chunk.length && chunk[name] != 0)
					name++;
				if (name + 2 > chunk.length) throw new IllegalArgumentException("it ends before the profile begins");
				return inflate(chunk, name + 2);
			}
			at += 12L + length;
		}
		return new byte[0];
	}

	/** As many bytes as the profile says that it has. */
	private static byte[] inflate(byte[] chunk, int from) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(chunk, from, chunk.length - from);
			byte[] head = new byte[4];
			fill(inflater, head, 0);
			byte[] profile = Arrays.copyOf(head, needed(ByteBuffer.wrap(head).getInt()));
			fill(inflater, profile, 4);
			return profile;
		}
		catch (DataFormatException e) {
			throw new IllegalArgumentException("it cannot be inflated", e);
		}
		finally {
			inflater.end();
		}
	}

	private static void fill(Inflater inflater, byte[] array, int from) throws DataFormatException {
		for (int at = from, n; at < array.length; at += n) {
			n = inflater.inflate(array, at, array.length - at);
			if (n <= 0) throw new IllegalArgumentException("it ends after " + at + " bytes");
		}
	}

	/** Tag 34675 of the first directory. */
	private byte[] ofTiff(ByteOrder order) throws IOException {
		long directory = unsigned(ByteBuffer.wrap(read(4, 4)).order(order).getInt());
		int n = ByteBuffer.wrap(read(directory, 2)).order(order).getShort() & 0xffff;
		ByteBuffer entries = ByteBuffer.wrap(read(directory + 2, (int) Math.min(12 * n, Math.max(0, in.length() - directory - 2)))).order(order);
		for (int at = 0; at + 12 <= entries.limit(); at += 12)
			if ((entries.getShort(at) & 0xffff) == TIFF_TAG) return bytes(unsigned(entries.getInt(at + 8)), needed(entries.getInt(at + 4)));
		return new byte[0];
	}

	private static int needed(int length) {
		if (length < 4 || length > LARGEST) throw new IllegalArgumentException("it claims to have " + unsigned(length) + " bytes");
		return length;
	}

	private static long unsigned(int value) {
		return value & 0xffffffffL;
	}

	/** A part of the profile. */
	private byte[] bytes(long offset, int length) throws IOException {
		if (offset + length > in.length()) throw new IllegalArgumentException("the file ends before it");
		return read(offset, length);
	}

	/** Memory is asked for only once the file is known to be so long. */
	private byte[] read(long offset, int length) throws IOException {
		if (offset + length > in.length()) throw new EOFException();
		byte[] bytes = new byte[length];
		in.seek(offset);
		in.readFully(bytes);
		return bytes;
	}
}
