package org.tristimulus.relight.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Polynomial texture maps, PTM 1.2 (HP Labs 2001): PTM_FORMAT_RGB is read and written, PTM_FORMAT_LRGB read. value = (byte - bias) scale in codes 0 to 255; rows
 * from the bottom up.
 */
public final class PtmFile {

	private static final int TERMS = 6;

	private PtmFile() {}

	/** @param name of the file, for messages @throws IllegalArgumentException naming the file and what is wrong */
	public static LampTexture read(String name, byte[] bytes) {
		HeaderWords words = new HeaderWords(name, bytes);
		String version = words.next("PTM_1.2"), format = version.startsWith("PTM_1.") ? words.next("the format") : "";
		if (!version.startsWith("PTM_1.")) throw words.error("not a polynomial texture map: the first word is not PTM_1.2");
		boolean rgb = format.equals("PTM_FORMAT_RGB");
		if (!rgb && !format.equals("PTM_FORMAT_LRGB")) throw words.error("its format " + format + " is not read; PTM_FORMAT_RGB and PTM_FORMAT_LRGB are");
		int width = words.whole("the width", 1, 1 << 20), height = words.whole("the height", 1, 1 << 20);
		double[] scale = new double[TERMS], bias = new double[TERMS];
		for (int t = 0; t < TERMS; t++) {
			scale[t] = words.number("a scale");
			if (!(scale[t] > 0)) throw words.error("the scale of term " + (t + 1) + " is " + scale[t] + ", not above 0");
		}
		for (int t = 0; t < TERMS; t++)
			bias[t] = words.number("a bias");
		int from = words.endOfLine(), size = words.pixels(width, height, rgb ? 18 : 9, from, 72);
		float[][][] k = new float[3][TERMS][size];
		for (int i = 0; i < size; i++) {
			int p = (height - 1 - i / width) * width + i % width;
			for (int c = 0; c < 3; c++) {
				int at = from + TERMS * (rgb ? c * size + i : i);
				double color = rgb ? 1 : (bytes[from + TERMS * size + 3 * i + c] & 255) / 255.0;
				for (int t = 0; t < TERMS; t++)
					k[c][t][p] = (float) (((bytes[at + t] & 255) - bias[t]) * scale[t] * color / 255);
			}
		}
		return new LampTexture(LampTexture.Kind.PTM, width, height, k);
	}

	/** Writes a texture of six terms as PTM_FORMAT_RGB; one scale and bias a term over all channels. */
	public static void write(LampTexture texture, OutputStream out) throws IOException {
		float[] scale = new float[TERMS];
		int[] bias = new int[TERMS];
		StringBuilder scales = new StringBuilder(), biases = new StringBuilder();
		for (int t = 0; t < TERMS; t++) {
			double low = 0, high = 0;
			for (int c = 0; c < 3; c++)
				for (float v : texture.term(c, t)) {
					low = Math.min(low, finite(v));
					high = Math.max(high, finite(v));
				}
			// 254 steps, so that the ends stay within a byte when the bias is rounded.
			scale[t] = high > low ? Math.max((float) (255 * (high - low) / 254), Float.MIN_NORMAL) : 1;
			bias[t] = (int) Math.floor(-255 * low / scale[t] + 0.5);
			scales.append(t == 0 ? "" : " ").append(scale[t]);
			biases.append(t == 0 ? "" : " ").append(bias[t]);
		}
		out.write(("PTM_1.2\nPTM_FORMAT_RGB\n" + texture.width + "\n" + texture.height + "\n" + scales + "\n" + biases + "\n").getBytes(StandardCharsets.US_ASCII));
		byte[] row = new byte[TERMS * texture.width];
		for (int c = 0; c < 3; c++)
			for (int y = texture.height - 1; y >= 0; y--) {
				for (int x = 0; x < texture.width; x++)
					for (int t = 0; t < TERMS; t++)
						row[TERMS * x + t] = toByte(255 * finite(texture.term(c, t)[y * texture.width + x]) / scale[t] + bias[t]);
				out.write(row);
			}
	}

	private static double finite(float v) {
		return v - v == 0 ? v : 0;
	}

	private static byte toByte(double v) {
		return (byte) (int) Math.max(0, Math.min(255, Math.floor(v + 0.5)));
	}
}
