package org.tristimulus.relight.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Textures of hemispherical harmonics, HSH 1.2: value = byte/255 · scale + bias; the terms of red, then of green, then of blue of a pixel; rows from the bottom up.
 */
public final class RtiFile {

	private static final int HSH = 3, CHANNELS = 3, MOST_TERMS = 25;

	private RtiFile() {}

	/** @param name of the file, for messages @throws IllegalArgumentException naming the file and what is wrong */
	public static LampTexture read(String name, byte[] bytes) {
		HeaderWords words = new HeaderWords(name, bytes);
		if (bytes.length == 0 || bytes[0] != '#') throw words.error("not a relightable picture: the first line is not #HSH1.2");
		words.skipComments();
		int type = words.whole("the type", 0, 99);
		if (type != HSH) throw words.error("its type " + type + " is not read; " + HSH + ", hemispherical harmonics, is");
		int width = words.whole("the width", 1, 1 << 20), height = words.whole("the height", 1, 1 << 20), channels = words.whole("the number of colours", 1, 99), terms = words.whole("the number of terms", 1, 999);
		int kind = words.whole("the kind of terms", 0, 99), element = words.whole("the size of a coefficient", 0, 99), order = (int) Math.sqrt(terms) - 1;
		if (channels != CHANNELS) throw words.error(channels + " colours; 3 are read");
		if ((order + 1) * (order + 1) != terms || terms > MOST_TERMS) throw words.error(terms + " terms; read are 1, 4, 9, 16 and 25");
		if (kind != 2 || element != 1) throw words.error("terms of kind " + kind + ", " + element + " bytes each; read is kind 2, one byte each");
		int from = words.endOfLine() + 8 * terms;
		int size = words.pixels(width, height, CHANNELS * terms, from, 4 * CHANNELS * terms);
		ByteBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		double[] scale = new double[terms], bias = new double[terms];
		for (int t = 0; t < terms; t++) {
			scale[t] = floats.getFloat(from - 8 * terms + 4 * t);
			bias[t] = floats.getFloat(from - 4 * terms + 4 * t);
			if (Double.isNaN(scale[t] - scale[t]) || Double.isNaN(bias[t] - bias[t])) throw words.error("scale and bias of term " + (t + 1) + " are " + scale[t] + " and " + bias[t] + ", not numbers");
		}
		float[][][] k = new float[CHANNELS][terms][size];
		for (int i = 0, at = from; i < size; i++) {
			int p = (height - 1 - i / width) * width + i % width;
			for (int c = 0; c < CHANNELS; c++)
				for (int t = 0; t < terms; t++)
					k[c][t][p] = (float) ((bytes[at++] & 255) / 255.0 * scale[t] + bias[t]);
		}
		return new LampTexture(LampTexture.Kind.HSH, width, height, k);
	}

	/** Writes a texture of hemispherical harmonics; one scale and bias a term over all channels. */
	public static void write(LampTexture texture, OutputStream out) throws IOException {
		int terms = texture.terms();
		float[] scale = new float[terms], bias = new float[terms];
		ByteBuffer floats = ByteBuffer.allocate(8 * terms).order(ByteOrder.LITTLE_ENDIAN);
		for (int t = 0; t < terms; t++) {
			float low = Float.POSITIVE_INFINITY, high = Float.NEGATIVE_INFINITY;
			for (int c = 0; c < CHANNELS; c++)
				for (float v : texture.term(c, t)) {
					low = Math.min(low, finite(v));
					high = Math.max(high, finite(v));
				}
			bias[t] = low;
			scale[t] = high > low ? Math.nextUp(high - low) : 1;
			floats.putFloat(4 * t, scale[t]).putFloat(4 * terms + 4 * t, bias[t]);
		}
		out.write(("#HSH1.2\n" + HSH + "\n" + texture.width + " " + texture.height + " " + CHANNELS + "\n" + terms + " 2 1\n").getBytes(StandardCharsets.US_ASCII));
		out.write(floats.array());
		byte[] row = new byte[CHANNELS * terms * texture.width];
		for (int y = texture.height - 1; y >= 0; y--) {
			int n = 0;
			for (int x = 0; x < texture.width; x++)
				for (int c = 0; c < CHANNELS; c++)
					for (int t = 0; t < terms; t++) {
						double v = (finite(texture.term(c, t)[y * texture.width + x]) - (double) bias[t]) / scale[t];
						row[n++] = (byte) (int) Math.max(0, Math.min(255, Math.floor(255 * v + 0.5)));
					}
			out.write(row);
		}
	}

	private static float finite(float v) {
		return v - v == 0 ? v : 0;
	}
}
