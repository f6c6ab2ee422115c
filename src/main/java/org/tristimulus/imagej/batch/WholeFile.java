package org.tristimulus.imagej.batch;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import ij.io.FileInfo;
import ij.io.Opener;
import ij.io.TiffDecoder;

/** Whether all of an image's file is there, by the structure of its kind. Pixels are not decoded. */
final class WholeFile {

	private WholeFile() {}

	/** @param type of the constants of {@link Opener} @throws IllegalArgumentException naming what is missing */
	static void check(File file, int type) throws IOException {
		try {
			if (type == Opener.TIFF || type == Opener.TIFF_AND_DICOM) tiff(file);
			else if (type == Opener.PNG) png(file);
			else if (type == Opener.JPEG) jpeg(file);
			else if (type == Opener.GIF) gif(file);
			else if (type == Opener.BMP) bmp(file);
			else if (type == Opener.PGM) netpbm(file);
		}
		catch (EOFException e) {
			throw damaged(file, "it is cut off");
		}
	}

	private static IllegalArgumentException damaged(File file, String what) {
		return new IllegalArgumentException(file.getName() + " is damaged: " + what);
	}

	private static void tiff(File file) throws IOException {
		FileInfo[] images = decode(file);
		if (images == null || images.length == 0) throw damaged(file, "no image in it");
		for (FileInfo image : images) {
			long pixels = (long) image.width * image.height, length = file.length();
			if (image.width < 1 || image.height < 1 || pixels > Integer.MAX_VALUE - 8) throw damaged(file, "a size of " + image.width + " x " + image.height);
			if (image.stripOffsets != null && image.stripLengths != null) for (int i = 0; i < image.stripOffsets.length && i < image.stripLengths.length; i++) {
				long at = image.stripOffsets[i] & 0xffffffffL, n = image.stripLengths[i] & 0xffffffffL;
				// Writers that keep one strip often leave its length out, or write too much.
				if (image.stripOffsets.length > 1 || image.compression > FileInfo.COMPRESSION_NONE) if (at + n > length) throw damaged(file, "it is cut off");
			}
			if (image.compression <= FileInfo.COMPRESSION_NONE && (image.stripOffsets == null || image.stripOffsets.length < 2)) {
				long size = (long) (image.fileType == FileInfo.BITMAP ? (image.width + 7) / 8 * (long) image.height : image.fileType == FileInfo.GRAY12_UNSIGNED ? (pixels * 3 + 1) / 2 : pixels * image.getBytesPerPixel());
				long all = size * Math.max(1, image.nImages) + image.gapBetweenImages * (Math.max(1L, image.nImages) - 1);
				if (image.getOffset() + all > length) throw damaged(file, "it is cut off");
			}
			if (image.compression == FileInfo.ZIP) inflate(file, image);
		}
	}

	private static FileInfo[] decode(File file) throws IOException {
		try {
			return new TiffDecoder(file.getParent() + File.separator, file.getName()).getTiffInfo();
		}
		catch (RuntimeException | OutOfMemoryError e) {
			throw damaged(file, String.valueOf(e.getMessage()));
		}
	}

	/** ImageJ keeps what it could inflate. */
	private static void inflate(File file, FileInfo image) throws IOException {
		byte[] out = new byte[1 << 16];
		try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
			for (int i = 0; i < image.stripOffsets.length; i++) {
				byte[] strip = new byte[image.stripLengths[i]];
				in.seek(image.stripOffsets[i] & 0xffffffffL);
				in.readFully(strip);
				Inflater inflater = new Inflater();
				inflater.setInput(strip);
				while (!inflater.finished())
					if (inflater.inflate(out) == 0 && !inflater.finished()) throw damaged(file, "strip " + (i + 1));
				inflater.end();
			}
		}
		catch (DataFormatException e) {
			throw damaged(file, "its compressed pixels");
		}
	}

	private static void png(File file) throws IOException {
		try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file.toPath()), 1 << 16))) {
			in.readLong();
			for (int type = 0; type != 0x49454e44;) {
				int length = in.readInt();
				byte[] chunk = new byte[4];
				in.readFully(chunk);
				type = ByteBuffer.wrap(chunk).getInt();
				if (length < 0 || length > file.length()) throw damaged(file, "a part of " + (length & 0xffffffffL) + " bytes");
				byte[] data = new byte[length];
				in.readFully(data);
				CRC32 crc = new CRC32();
				crc.update(chunk);
				crc.update(data, 0, length);
				if (in.readInt() != (int) crc.getValue()) throw damaged(file, "the check sum of its part " + new String(chunk, java.nio.charset.StandardCharsets.ISO_8859_1));
			}
		}
	}

	/** Markers up to the first scan; then its end is looked for, which entropy-coded data do not contain. */
	private static void jpeg(File file) throws IOException {
		byte[] all = Files.readAllBytes(file.toPath());
		int at = 2;
		for (int marker = 0; marker != 0xda;) {
			while (at < all.length && all[at] == (byte) 0xff)
				at++;
			if (at > all.length - 3) throw new EOFException();
			marker = all[at++] & 255;
			at += (all[at] & 255) << 8 | all[at + 1] & 255;
		}
		for (; at < all.length - 1; at++)
			if (all[at] == (byte) 0xff && all[at + 1] == (byte) 0xd9) return;
		throw new EOFException();
	}

	private static void gif(File file) throws IOException {
		byte[] all = Files.readAllBytes(file.toPath());
		int at = 13;
		if (all.length < at) throw new EOFException();
		if ((all[10] & 0x80) != 0) at += 3 << (all[10] & 7) + 1;
		while (at < all.length && all[at] != 0x3b) {
			if (all[at] == 0x21) at += 2;
			else if (all[at] == 0x2c && at + 9 < all.length) at += 11 + ((all[at + 9] & 0x80) != 0 ? 3 << (all[at + 9] & 7) + 1 : 0);
			else throw damaged(file, "a block of type " + (all[at] & 255));
			while (at < all.length && all[at] != 0)
				at += 1 + (all[at] & 255);
			at++;
		}
		if (at >= all.length) throw new EOFException();
	}

	private static void bmp(File file) throws IOException {
		byte[] head = new byte[54];
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file.toPath()))) {
			in.readFully(head);
		}
		ByteBuffer b = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
		long offset = b.getInt(10), width = b.getInt(18), height = Math.abs((long) b.getInt(22)), bits = b.getShort(28), compression = b.getInt(30);
		if (width < 1 || height < 1 || width * height > Integer.MAX_VALUE - 8) throw damaged(file, "a size of " + width + " x " + height);
		if (compression == 0 && offset + (width * bits + 31) / 32 * 4 * height > file.length()) throw new EOFException();
	}

	/** Binary ones: three numbers between white space and comments, then the pixels. */
	private static void netpbm(File file) throws IOException {
		byte[] head = new byte[(int) Math.min(4096, file.length())];
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file.toPath()))) {
			in.readFully(head);
		}
		int kind = head[1] - '0', at = 2, needed = kind == 4 ? 2 : 3;
		if (kind < 4) return;
		long[] numbers = new long[needed];
		for (int k = 0; k < needed; k++) {
			while (at < head.length && (Character.isWhitespace(head[at]) || head[at] == '#'))
				if (head[at++] == '#') while (at < head.length && head[at] != '\n')
					at++;
			if (at >= head.length) throw new EOFException();
			for (; at < head.length && Character.isDigit(head[at]) && numbers[k] < Integer.MAX_VALUE; at++)
				numbers[k] = 10 * numbers[k] + head[at] - '0';
		}
		long row = kind == 4 ? (numbers[0] + 7) / 8 : numbers[0] * (kind == 6 ? 3 : 1) * (numbers[2] > 255 ? 2 : 1);
		if (numbers[0] < 1 || numbers[1] < 1 || numbers[0] * numbers[1] > Integer.MAX_VALUE - 8) throw damaged(file, "a size of " + numbers[0] + " x " + numbers[1]);
		if (at + 1 + row * numbers[1] > file.length()) throw new EOFException();
	}
}
