package org.tristimulus.measure.bracket;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tags of exposure in a JPEG (segment APP1) or TIFF file: the first directory and the EXIF directory that it names, each read once. Whatever offsets and counts
 * claim, the work is bounded.
 */
final class ExifTags {

	static final int EXPOSURE_TIME = 0x829A, F_NUMBER = 0x829D, ISO = 0x8827, SHUTTER_SPEED = 0x9201, APERTURE = 0x9202;

	private static final int EXIF_DIRECTORY = 0x8769;

	private static final Set<Integer> WANTED = new HashSet<>(Arrays.asList(EXPOSURE_TIME, F_NUMBER, ISO, SHUTTER_SPEED, APERTURE));

	/** Types of TIFF 6.0: 3 SHORT, 4 LONG, 5 RATIONAL, 10 SRATIONAL. */
	private static final int SHORT = 3, LONG = 4, RATIONAL = 5, SRATIONAL = 10;

	/** Entries of a directory, and segments of a JPEG, beyond which a file is not a photograph. */
	private static final int MOST_ENTRIES = 4096, MOST_SEGMENTS = 1000;

	private static final byte[] EXIF = { 'E', 'x', 'i', 'f', 0, 0 };

	private final RandomAccessFile file;
	private final Map<Integer, Double> numbers = new HashMap<>();
	private final Set<Long> seen = new HashSet<>();
	private long base;
	private boolean littleEndian;

	private ExifTags(RandomAccessFile file) {
		this.file = file;
	}

	/** @throws IllegalArgumentException if it is neither, has no EXIF, or its directories are damaged */
	static ExifTags read(Path path) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
			ExifTags tags = new ExifTags(file);
			tags.readFile();
			return tags;
		}
		catch (EOFException e) {
			throw new IllegalArgumentException("EXIF ends in the middle: the file is cut or damaged", e);
		}
	}

	boolean has(int tag) {
		return numbers.containsKey(tag);
	}

	/** The first value of a tag; not finite for a denominator of 0. */
	double number(int tag) {
		return numbers.get(tag);
	}

	private void readFile() throws IOException {
		int first = file.length() < 8 ? 0 : file.readUnsignedShort();
		if (first == 0xFFD8) base = exifSegment();
		else if (first != 0x4949 && first != 0x4D4D) throw new IllegalArgumentException("not a JPEG or TIFF file, so that there is no EXIF");
		file.seek(base);
		int order = file.readUnsignedShort();
		littleEndian = order == 0x4949;
		if (!littleEndian && order != 0x4D4D || unsignedShort() != 42) throw new IllegalArgumentException("EXIF does not begin as TIFF does");
		readDirectory(unsignedInt());
	}

	/** Where the TIFF structure of APP1 begins. */
	private long exifSegment() throws IOException {
		long at = 2;
		for (int i = 0; i < MOST_SEGMENTS; i++) {
			file.seek(at);
			int marker = file.readUnsignedShort();
			if (marker == 0xFFFF) {
				at++;
				continue;
			}
			if (marker >> 8 != 0xFF || marker == 0xFFDA || marker == 0xFFD9) break;
			int length = file.readUnsignedShort();
			if (marker == 0xFFE1 && length >= 8) {
				byte[] head = new byte[EXIF.length];
				file.readFully(head);
				if (Arrays.equals(head, EXIF)) return at + 4 + EXIF.length;
			}
			at += 2 + Math.max(2, length);
		}
		throw new IllegalArgumentException("no EXIF");
	}

	private void readDirectory(long offset) throws IOException {
		if (!seen.add(offset)) throw new IllegalArgumentException("EXIF directories point to each other");
		file.seek(base + offset);
		int entries = unsignedShort();
		if (entries > MOST_ENTRIES) throw new IllegalArgumentException("EXIF is damaged: a directory of " + entries + " entries");
		long exif = -1;
		for (int i = 0; i < entries; i++) {
			file.seek(base + offset + 2 + 12L * i);
			int tag = unsignedShort(), type = unsignedShort();
			long count = unsignedInt();
			if (tag == EXIF_DIRECTORY && type == LONG) exif = unsignedInt();
			else if (WANTED.contains(tag)) readNumber(tag, type, count);
		}
		if (exif >= 0) readDirectory(exif);
	}

	private void readNumber(int tag, int type, long count) throws IOException {
		if (count == 0) return;
		if (type == SHORT) {
			if (count > 2) file.seek(base + unsignedInt());
			numbers.put(tag, (double) unsignedShort());
		}
		else if (type == LONG) {
			if (count > 1) file.seek(base + unsignedInt());
			numbers.put(tag, (double) unsignedInt());
		}
		else if (type == RATIONAL || type == SRATIONAL) {
			file.seek(base + unsignedInt());
			long above = unsignedInt(), below = unsignedInt();
			numbers.put(tag, type == RATIONAL ? (double) above / below : (double) (int) above / (int) below);
		}
		else throw new IllegalArgumentException(String.format("EXIF is damaged: tag 0x%X has type %d", tag, type));
	}

	private int unsignedShort() throws IOException {
		int v = file.readUnsignedShort();
		return littleEndian ? Short.toUnsignedInt(Short.reverseBytes((short) v)) : v;
	}

	private long unsignedInt() throws IOException {
		int v = file.readInt();
		return Integer.toUnsignedLong(littleEndian ? Integer.reverseBytes(v) : v);
	}
}
