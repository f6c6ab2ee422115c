package org.tristimulus.relight.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a Radiance picture: linear Rec. 709, new run-lengths from a width of 8 to 32767, else flat. m = floor(256 v / 2^k), k the exponent of the largest
 * component; negative light and what is not a number is 0, and what the format cannot hold its largest value; both are counted.
 */
public final class RadianceWriter {

	private static final float LARGEST = Math.nextDown(Math.scalb(1f, 127));

	private final OutputStream out;
	private final int width;
	private final byte[][] line;
	private final byte[] packed;
	private long negative, beyond;

	/** Writes the header. @param software named in it; one line */
	public RadianceWriter(OutputStream out, int width, int height, String software) throws IOException {
		this.out = out;
		this.width = width;
		line = new byte[4][width];
		packed = new byte[2 * width + 2];
		out.write(("#?RADIANCE\nSOFTWARE=" + software + "\nFORMAT=32-bit_rle_rgbe\n\n-Y " + height + " +X " + width + "\n").getBytes(StandardCharsets.US_ASCII));
	}

	/** Writes the next row, from the top. @param rgb red, green and blue of its pixels */
	public void row(float[][] rgb) throws IOException {
		for (int x = 0; x < width; x++) {
			double r = fit(rgb[0][x]), g = fit(rgb[1][x]), b = fit(rgb[2][x]), largest = Math.max(r, Math.max(g, b));
			int k = Math.getExponent(largest) + 1;
			if (largest == 0 || k < -127) {
				line[0][x] = line[1][x] = line[2][x] = line[3][x] = 0;
				continue;
			}
			double scale = Math.scalb(256.0, -k);
			line[0][x] = (byte) (int) (r * scale);
			line[1][x] = (byte) (int) (g * scale);
			line[2][x] = (byte) (int) (b * scale);
			line[3][x] = (byte) (k + 128);
		}
		if (width < 8 || width > 32767) flat();
		else {
			out.write(new byte[] { 2, 2, (byte) (width >> 8), (byte) width });
			for (byte[] component : line)
				out.write(packed, 0, pack(component));
		}
	}

	private double fit(float v) {
		if (v > 0 && v <= LARGEST) return v;
		if (v > LARGEST) {
			beyond++;
			return LARGEST;
		}
		if (v != 0) negative++;
		return 0;
	}

	private void flat() throws IOException {
		byte[] row = new byte[4 * width];
		for (int x = 0; x < width; x++)
			for (int c = 0; c < 4; c++)
				row[4 * x + c] = line[c][x];
		out.write(row);
	}

	/** Runs of four bytes or more are packed. @return how many bytes */
	private int pack(byte[] row) {
		int n = 0;
		for (int from = 0; from < width;) {
			int run = run(row, from);
			if (run >= 4) {
				packed[n++] = (byte) (128 + run);
				packed[n++] = row[from];
				from += run;
				continue;
			}
			int to = from;
			while (to < width && to - from < 128 && run(row, to) < 4)
				to++;
			packed[n++] = (byte) (to - from);
			System.arraycopy(row, from, packed, n, to - from);
			n += to - from;
			from = to;
		}
		return n;
	}

	private static int run(byte[] row, int from) {
		int to = from + 1;
		while (to < row.length && to - from < 127 && row[to] == row[from])
			to++;
		return to - from;
	}

	/** How many components were below 0 or not a number. */
	public long negative() {
		return negative;
	}

	/** How many components were larger than the format can hold. */
	public long beyond() {
		return beyond;
	}
}
