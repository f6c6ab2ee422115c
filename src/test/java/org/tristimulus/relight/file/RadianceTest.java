package org.tristimulus.relight.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.relight.Figures;

class RadianceTest {

	private static byte[] write(int width, int height, float[][] rgb) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RadianceWriter writer = new RadianceWriter(out, width, height, "test");
		for (int y = 0; y < height; y++) {
			float[][] row = new float[3][width];
			for (int c = 0; c < 3; c++)
				System.arraycopy(rgb[c], y * width, row[c], 0, width);
			writer.row(row);
		}
		return out.toByteArray();
	}

	/** Every mantissa pair and every exponent that a normalised pixel can have, at widths with and without run-lengths. */
	@ParameterizedTest
	@ValueSource(ints = { 7, 8, 256, 1000 })
	void everyFloatOfTheFormatComesBack(int width) throws IOException {
		int count = 255 * 128, height = (count + width - 1) / width;
		float[][] rgb = new float[3][width * height];
		Random random = new Random(1);
		for (int i = 0; i < count; i++) {
			int e = 1 + i / 128, m = 128 + i % 128;
			rgb[i % 3][i] = (float) ((m + .5) * Math.scalb(1.0, e - 136));
			rgb[(i + 1) % 3][i] = (float) ((random.nextInt(m + 1) + .5) * Math.scalb(1.0, e - 136));
			rgb[(i + 2) % 3][i] = (float) ((random.nextInt(m + 1) + .5) * Math.scalb(1.0, e - 136));
		}
		RadiancePicture read = RadianceReader.read("x.hdr", write(width, height, rgb));
		for (int c = 0; c < 3; c++)
			assertArrayEquals(rgb[c], read.channel(c));
	}

	/** Files of OpenImageIO and ImageMagick: half a code of 1/256 of the power of two above the largest component. */
	@ParameterizedTest
	@ValueSource(strings = { "openimageio", "imagemagick" })
	void filesOfOtherPrograms(String name) {
		RadiancePicture read = RadianceReader.read(name, Figures.bytes(name + ".hdr"));
		List<Figures.Row> rows = Figures.rows(name + "_hdr.csv");
		assertEquals(37, read.width);
		assertEquals(11, read.height);
		for (int i = 0; i < rows.size(); i++) {
			Figures.Row row = rows.get(i);
			double[] expected = { row.number("R"), row.number("G"), row.number("B") };
			double code = Math.scalb(1.0, Math.getExponent(Math.max(expected[0], Math.max(expected[1], expected[2]))) + 1 - 8);
			for (int c = 0; c < 3; c++)
				assertEquals(expected[c], read.channel(c)[i], 0.5001 * code, i + "." + c);
		}
	}

	private static byte[] file(String header, String size, int... pixels) {
		byte[] head = ("#?RADIANCE\n" + header + "\n" + size + "\n").getBytes(StandardCharsets.US_ASCII), all = java.util.Arrays.copyOf(head, head.length + pixels.length);
		for (int i = 0; i < pixels.length; i++)
			all[head.length + i] = (byte) pixels[i];
		return all;
	}

	/** Three by two pixels whose red mantissas are 1 to 6 in the order of the file. */
	@ParameterizedTest
	@CsvSource({ "-Y 2 +X 3,123456", "-Y 2 -X 3,321654", "+Y 2 +X 3,456123", "+Y 2 -X 3,654321", "+X 3 -Y 2,135246", "+X 3 +Y 2,246135", "-X 3 -Y 2,531642", "-X 3 +Y 2,642531" })
	void eightOrdersOfAxes(String size, String expected) {
		int[] pixels = new int[24];
		for (int i = 0; i < 6; i++) {
			pixels[4 * i] = i + 1;
			pixels[4 * i + 1] = 9;
			pixels[4 * i + 3] = 136;
		}
		RadiancePicture read = RadianceReader.read("x.hdr", file("FORMAT=32-bit_rle_rgbe\n", size, pixels));
		assertEquals(3, read.width);
		StringBuilder found = new StringBuilder();
		for (float v : read.channel(0))
			found.append((int) v);
		assertEquals(expected, found.toString());
		assertEquals(9.5f, read.channel(1)[0]);
		assertEquals(0.5f, read.channel(2)[0]);
	}

	@Test
	void whatTheHeaderSaysOfTheValues() {
		int[] pixel = { 128, 64, 32, 136 };
		RadiancePicture plain = RadianceReader.read("x", file("", "-Y 1 +X 1", pixel));
		assertEquals(128.5f, plain.channel(0)[0]);
		RadiancePicture exposed = RadianceReader.read("x", file("EXPOSURE=2\nCOLORCORR=1 2 4\nEXPOSURE=4\nPRIMARIES=1 0 0 1 0 0 .3 .3\n", "-Y 1 +X 1", pixel));
		assertArrayEquals(new float[] { 128.5f / 8, 64.5f / 16, 32.5f / 32 }, new float[] { exposed.channel(0)[0], exposed.channel(1)[0], exposed.channel(2)[0] });
		assertTrue(exposed.notes().get(0).startsWith("PRIMARIES="));
		RadiancePicture xyz = RadianceReader.read("x", file("FORMAT=32-bit_rle_xyze\n", "-Y 1 +X 1", pixel));
		double[] rgb = RgbSpace.SRGB.fromXyz().times(128.5, 64.5, 32.5);
		assertEquals(rgb[1], xyz.channel(1)[0], 1e-4);
		assertEquals(0, RadianceReader.read("x", file("", "-Y 1 +X 1", 128, 64, 32, 0)).channel(0)[0]);
	}

	@Test
	void oldRunLengths() {
		RadiancePicture read = RadianceReader.read("x", file("", "-Y 1 +X 300", 200, 0, 0, 136, 1, 1, 1, 42, 1, 1, 1, 1, 100, 0, 0, 136));
		assertEquals(200.5f, read.channel(0)[298]);
		assertEquals(100.5f, read.channel(0)[299]);
		assertEquals(200.5f, read.channel(0)[0]);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "-Y 100000 +X 100000|more than a picture can hold", "-Y 30000 +X 30000|cut short", "-Y 4 -Y 4|the line of the size", "-Y 0 +X 4|a size of", "-Y 1 +X 2000000|allowed are", "-Y 2 +X 1|cut short", "hello|the line of the size" })
	void sizesThatCannotBe(String size, String message) {
		String said = assertThrows(IllegalArgumentException.class, () -> RadianceReader.read("a name.hdr", file("", size, 1, 2, 3, 4))).getMessage();
		assertTrue(said.startsWith("a name.hdr: ") && said.contains(message), said);
	}

	@Test
	void brokenFiles() throws IOException {
		float[][] rgb = new float[3][64 * 4];
		Random random = new Random(2);
		for (float[] row : rgb)
			for (int i = 0; i < row.length; i++)
				row[i] = random.nextFloat();
		byte[] whole = write(64, 4, rgb);
		String cut = assertThrows(IllegalArgumentException.class, () -> RadianceReader.read("x", java.util.Arrays.copyOf(whole, whole.length - 70))).getMessage();
		assertTrue(cut.matches("x: scan line 4 of 4: the file is cut short"), cut);
		String run = assertThrows(IllegalArgumentException.class, () -> RadianceReader.read("x", file("", "-Y 1 +X 8", 2, 2, 0, 8, 128 + 9, 1, 1, 1))).getMessage();
		assertTrue(run.contains("scan line 1 of 1: a run of 9 pixels goes over its end"), run);
		for (String text : new String[] { "", "P6", "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n-Y 1 +X 1\nabcd", "#?RADIANCE\n", "#?RADIANCE\nFORMAT=float\n\n-Y 1 +X 1\nabcd", "#?RADIANCE\nEXPOSURE=0\n\n-Y 1 +X 1\nabcd" })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> RadianceReader.read("x", text.getBytes(StandardCharsets.US_ASCII)), text).getMessage().startsWith("x: "), text);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RadianceReader.read("x.exr", new byte[] { 0x76, 0x2f, 0x31, 1, 2, 0, 0, 0 })).getMessage().contains("OpenEXR"));
	}

	@Test
	void whatTheFormatCannotHoldIsCounted() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RadianceWriter writer = new RadianceWriter(out, 3, 1, "test");
		writer.row(new float[][] { { -1, Float.NaN, 1e-45f }, { 1, Float.POSITIVE_INFINITY, 0 }, { 0.5f, Float.MAX_VALUE, 0 } });
		assertEquals(2, writer.negative());
		assertEquals(2, writer.beyond());
		RadiancePicture read = RadianceReader.read("x", out.toByteArray());
		assertEquals(Math.scalb(255.5f, 119), read.channel(2)[1]);
		assertEquals(0, read.channel(0)[2]);
	}
}
