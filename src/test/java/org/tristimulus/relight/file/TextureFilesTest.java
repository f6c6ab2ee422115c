package org.tristimulus.relight.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Scanner;

import org.junit.jupiter.api.Test;

/** Files that are written are read back by a small reader of this test, which knows the layout from its description alone. */
class TextureFilesTest {

	private static LampTexture random(LampTexture.Kind kind, int terms, int width, int height) {
		Random random = new Random(terms);
		float[][][] k = new float[3][terms][width * height];
		for (float[][] channel : k)
			for (int t = 0; t < terms; t++)
				for (int i = 0; i < channel[t].length; i++)
					channel[t][i] = (float) (t == 3 ? 0.2 + random.nextDouble() : t == 1 ? 0 : random.nextGaussian());
		return new LampTexture(kind, width, height, k);
	}

	@Test
	void ptm() throws IOException {
		LampTexture texture = random(LampTexture.Kind.PTM, 6, 5, 3);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PtmFile.write(texture, out);
		byte[] bytes = out.toByteArray();
		Scanner lines = new Scanner(new String(bytes, StandardCharsets.ISO_8859_1));
		assertEquals("PTM_1.2", lines.nextLine());
		assertEquals("PTM_FORMAT_RGB", lines.nextLine());
		assertEquals(5, Integer.parseInt(lines.nextLine()));
		assertEquals(3, Integer.parseInt(lines.nextLine()));
		String[] scales = lines.nextLine().split(" "), biases = lines.nextLine().split(" ");
		int from = bytes.length - 3 * 6 * 15;
		assertEquals('\n', bytes[from - 1]);
		LampTexture read = PtmFile.read("x", bytes);
		for (int c = 0; c < 3; c++)
			for (int t = 0; t < 6; t++)
				for (int i = 0; i < 15; i++) {
					int x = i % 5, y = i / 5, code = bytes[from + 6 * (15 * c + 5 * (2 - y) + x) + t] & 255;
					double scale = Double.parseDouble(scales[t]), value = (code - Integer.parseInt(biases[t])) * scale;
					assertEquals(255 * texture.term(c, t)[i], value, 0.5001 * scale, "value");
					assertEquals(value / 255, read.term(c, t)[i], 1e-6);
				}
		for (String bias : biases)
			assertTrue(Integer.parseInt(bias) >= 0 && Integer.parseInt(bias) <= 255);
	}

	@Test
	void luminanceTimesColour() {
		byte[] head = "PTM_1.2\nPTM_FORMAT_LRGB\n2 1\n1 1 1 1 1 2\n0 0 0 0 0 10\n".getBytes(StandardCharsets.US_ASCII), all = java.util.Arrays.copyOf(head, head.length + 18);
		int at = head.length;
		all[at + 5] = 60;
		all[at + 11] = 110;
		all[at + 12] = (byte) 255;
		all[at + 13] = 51;
		all[at + 17] = (byte) 255;
		LampTexture read = PtmFile.read("x", all);
		assertEquals(100 / 255f, read.term(0, 5)[0]);
		assertEquals(20 / 255f, read.term(1, 5)[0], 1e-7);
		assertEquals(200 / 255f, read.term(2, 5)[1]);
		assertEquals(0, read.term(0, 5)[1]);
	}

	@Test
	void rti() throws IOException {
		for (int terms : new int[] { 4, 9 }) {
			LampTexture texture = random(LampTexture.Kind.HSH, terms, 4, 3);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			RtiFile.write(texture, out);
			byte[] bytes = out.toByteArray();
			String head = "#HSH1.2\n3\n4 3 3\n" + terms + " 2 1\n";
			assertEquals(head, new String(bytes, 0, head.length(), StandardCharsets.US_ASCII));
			ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
			in.position(head.length());
			float[] scale = new float[terms], bias = new float[terms];
			for (int t = 0; t < terms; t++)
				scale[t] = in.getFloat();
			for (int t = 0; t < terms; t++)
				bias[t] = in.getFloat();
			LampTexture read = RtiFile.read("x", bytes);
			for (int y = 2; y >= 0; y--)
				for (int x = 0; x < 4; x++)
					for (int c = 0; c < 3; c++)
						for (int t = 0; t < terms; t++) {
							float value = (in.get() & 255) / 255f * scale[t] + bias[t];
							assertEquals(texture.term(c, t)[4 * y + x], value, 0.501 * scale[t] / 255);
							assertEquals(value, read.term(c, t)[4 * y + x], 1e-5);
						}
			assertEquals(0, in.remaining());
		}
	}

	private static void refuses(String text, String message, boolean ptm) {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		String said = assertThrows(IllegalArgumentException.class, () -> {
			if (ptm) PtmFile.read("a.ptm", bytes);
			else RtiFile.read("a.rti", bytes);
		}, text).getMessage();
		assertTrue(said.contains(message) && said.startsWith(ptm ? "a.ptm: " : "a.rti: "), said);
	}

	@Test
	void refusals() {
		refuses("PTM_1.2\nPTM_FORMAT_JPEG_RGB\n2\n2\n", "PTM_FORMAT_JPEG_RGB is not read", true);
		refuses("PTM_1.2\nPTM_FORMAT_LUM\n2\n2\n", "PTM_FORMAT_LUM is not read", true);
		refuses("PTM_1.2\nPTM_FORMAT_RGB\n2\n2\n1 1 1 0 1 1\n0 0 0 0 0 0\n", "the scale of term 4 is 0.0", true);
		refuses("PTM_1.2\nPTM_FORMAT_RGB\n2\n2\n1 1 1 1 1 1\n0 0 0 0 0 0\nabc", "cut short", true);
		refuses("PTM_1.2\nPTM_FORMAT_RGB\n200000\n200000\n1 1 1 1 1 1\n0 0 0 0 0 0\nabc", "cut short", true);
		refuses("P6", "the file is cut short", true);
		refuses("P6\n", "not a polynomial texture map", true);
		refuses("#HSH1.2\n2\n", "its type 2 is not read", false);
		refuses("#HSH1.2\n3\n2 2 3\n9 2 1\nabc", "cut short", false);
		refuses("#HSH1.2\n3\n2 2 3\n5 2 1\n", "5 terms", false);
		refuses("HSH", "the first line is not #HSH1.2", false);
	}
}
