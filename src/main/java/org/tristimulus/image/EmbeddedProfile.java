package org.tristimulus.image;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds the ICC profile that a JPEG, PNG or TIFF file carries. */
public final class EmbeddedProfile {

	private static final byte[] JPEG_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
	private static final int PNG_SIGNATURE = 0x89504e47, ICCP = 0x69434350, IDAT = 0x49444154, TIFF_TAG = 34675, LARGEST = 1 << 26;

	private EmbeddedProfile() {}

	/** The profile, or nothing for a file that has none, is of another format, or cannot be read. */
	public static Optional<IccProfile> of(File file) {
		try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
			byte[] data = find(in);
			return data.length == 0 ? Optional.empty() : Optional.of(new IccProfile(data));
		}
		catch (IOException | DataFormatException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static byte[] find(RandomAccessFile in) throws IOException, DataFormatException {
		int magic = in.readInt();
		if (magic >>> 16 == 0xffd8) return ofJpeg(in);
		if (magic == PNG_SIGNATURE) return ofPng(in);
		if (magic == 0x49492a00 || magic == 0x4d4d002a) return ofTiff(in, magic == 0x49492a00);
		return new byte[0];
	}

	/** ICC.1:2022, B.4: in APP2 segments, each with its number and their count. */
	private static byte[] ofJpeg(RandomAccessFile in) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (long at = 2;;) {
			in.seek(at);
			int marker = in.readUnsignedShort(), length = in.readUnsignedShort();
			if (marker >>> 8 != 0xff || marker == 0xffda || length < 2) return all.toByteArray();
			if (marker == 0xffe2 && length > 16) {
				byte[] name = new byte[JPEG_NAME.length];
				in.readFully(name);
				byte[] part = new byte[length - 16];
				in.seek(at + 18);
				in.readFully(part);
				if (java.util.Arrays.equals(name, JPEG_NAME)) all.write(part);
			}
			at += 2 + length;
		}
	}

	/** PNG, 11.3.3.3: a name, a zero, the method, and the deflated profile. */
	private static byte[] ofPng(RandomAccessFile in) throws IOException, DataFormatException {
		for (long at = 8;;) {
			in.seek(at);
			int length = in.readInt(), type = in.readInt();
			if (type == IDAT || length < 0 || length > LARGEST) return new byte[0];
			if (type == ICCP) {
				byte[] chunk = new byte[length];
				in.readFully(chunk);
				int name = 0;
				while (chunk[name] != 0)
					name++;
				return inflate(chunk, name + 2);
			}
			at += 12L + length;
		}
	}

	private static byte[] inflate(byte[] chunk, int from) throws DataFormatException {
		Inflater inflater = new Inflater();
		inflater.setInput(chunk, from, chunk.length - from);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		for (int n; (n = inflater.inflate(buffer)) > 0 && out.size() < LARGEST;)
			out.write(buffer, 0, n);
		inflater.end();
		return out.toByteArray();
	}

	/** Tag 34675 of the first directory. */
	private static byte[] ofTiff(RandomAccessFile in, boolean little) throws IOException {
		in.seek(4);
		long directory = number(in, 4, little);
		in.seek(directory);
		int n = (int) number(in, 2, little);
		for (int i = 0; i < n; i++) {
			in.seek(directory + 2 + 12L * i);
			int tag = (int) number(in, 2, little);
			number(in, 2, little);
			long count = number(in, 4, little), offset = number(in, 4, little);
			if (tag != TIFF_TAG || count > LARGEST) continue;
			byte[] data = new byte[(int) count];
			in.seek(offset);
			in.readFully(data);
			return data;
		}
		return new byte[0];
	}

	private static long number(RandomAccessFile in, int bytes, boolean little) throws IOException {
		long v = 0;
		for (int i = 0; i < bytes; i++)
			v = little ? v | (long) in.readUnsignedByte() << 8 * i : v << 8 | in.readUnsignedByte();
		return v;
	}
}
