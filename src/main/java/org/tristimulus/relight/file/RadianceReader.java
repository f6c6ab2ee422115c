package org.tristimulus.relight.file;

import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;

/**
 * Reads a Radiance picture (Ward, "Real Pixels", 1991): value = (m + ½) 2^(e - 136), e = 0 is black; flat, old and new run-lengths, all eight orders of axes. The
 * whole file is gone through before any picture is made, so that a file cut short claims no memory.
 */
public final class RadianceReader {

	private final byte[] bytes;
	private final RadianceHeader header;
	private final byte[][] line;
	private int at;

	private RadianceReader(String name, byte[] bytes) {
		this.bytes = bytes;
		header = new RadianceHeader(name, bytes);
		long count = (long) header.lines * header.pixels;
		if (count > Integer.MAX_VALUE - 8) throw header.error("a size of " + header.pixels + " × " + header.lines + " is more than a picture can hold");
		// A scan line takes four bytes at the least, so that its number is bounded before anything is made.
		if (4L * header.lines > bytes.length - header.end) throw header.error("the file is cut short: " + header.lines + " scan lines do not fit in " + (bytes.length - header.end) + " bytes");
		if (12 * count > Runtime.getRuntime().maxMemory() / 2) throw header.error("a size of " + header.pixels + " × " + header.lines + " takes " + 12 * count / (1 << 20) + " MB, more than half of the memory");
		line = new byte[4][header.pixels];
	}

	/**
	 * @param name of the file, for messages
	 * @param bytes all of it
	 * @throws IllegalArgumentException naming the file, and the scan line where there is one
	 */
	public static RadiancePicture read(String name, byte[] bytes) {
		return new RadianceReader(name, bytes).read();
	}

	private RadiancePicture read() {
		at = header.end;
		for (int i = 0; i < header.lines; i++)
			readLine(i);
		int width = header.rows ? header.pixels : header.lines, height = header.rows ? header.lines : header.pixels;
		float[][] rgb = new float[3][width * height];
		double[] powers = new double[256];
		for (int e = 1; e < 256; e++)
			powers[e] = Math.scalb(1.0, e - 136);
		Matrix3 fromXyz = RgbSpace.SRGB.fromXyz();
		double[] color = new double[3];
		at = header.end;
		for (int i = 0; i < header.lines; i++) {
			readLine(i);
			int outer = header.linesBackwards ? header.lines - 1 - i : i;
			for (int j = 0; j < header.pixels; j++) {
				int inner = header.pixelsBackwards ? header.pixels - 1 - j : j, p = header.rows ? outer * width + inner : inner * width + outer;
				double power = powers[line[3][j] & 255];
				if (power == 0) continue;
				for (int c = 0; c < 3; c++)
					color[c] = ((line[c][j] & 255) + 0.5) * power / header.exposure[c];
				if (header.isXyz) fromXyz.apply(color);
				for (int c = 0; c < 3; c++)
					rgb[c][p] = (float) color[c];
			}
		}
		return new RadiancePicture(width, height, rgb, header.notes);
	}

	private void readLine(int i) {
		int n = header.pixels;
		need(i, 4);
		if (n >= 8 && n <= 32767 && bytes[at] == 2 && bytes[at + 1] == 2 && bytes[at + 2] >= 0) {
			int length = bytes[at + 2] << 8 | bytes[at + 3] & 255;
			if (length != n) throw error(i, "it says " + length + " pixels, and the picture has " + n);
			at += 4;
			for (int c = 0; c < 4; c++)
				readRuns(i, line[c]);
		}
		else readPixels(i);
	}

	/** New run-lengths: above 128 a run of one byte, else so many bytes. */
	private void readRuns(int i, byte[] row) {
		for (int j = 0; j < row.length;) {
			need(i, 2);
			int count = bytes[at++] & 255;
			boolean run = count > 128;
			if (run) count -= 128;
			if (count == 0 || count > row.length - j) throw error(i, "a run of " + count + " pixels goes over its end");
			if (run) java.util.Arrays.fill(row, j, j + count, bytes[at++]);
			else {
				need(i, count);
				System.arraycopy(bytes, at, row, j, count);
				at += count;
			}
			j += count;
		}
	}

	/** Flat, or old run-lengths: a pixel 1 1 1 n repeats the one before it, and more of them in sequence count in higher bytes. */
	private void readPixels(int i) {
		int shift = 0;
		for (int j = 0; j < header.pixels; at += 4) {
			need(i, 4);
			if (bytes[at] == 1 && bytes[at + 1] == 1 && bytes[at + 2] == 1) {
				long count = (bytes[at + 3] & 255L) << Math.min(shift, 32);
				if (j == 0 || count > header.pixels - j) throw error(i, "a run of " + count + " pixels " + (j == 0 ? "repeats none" : "goes over its end"));
				for (byte[] row : line)
					java.util.Arrays.fill(row, j, j + (int) count, row[j - 1]);
				j += (int) count;
				shift += 8;
			}
			else {
				for (int c = 0; c < 4; c++)
					line[c][j] = bytes[at + c];
				j++;
				shift = 0;
			}
		}
	}

	private void need(int i, int count) {
		if (bytes.length - at < count) throw error(i, "the file is cut short");
	}

	private IllegalArgumentException error(int i, String what) {
		return header.error("scan line " + (i + 1) + " of " + header.lines + ": " + what);
	}
}
