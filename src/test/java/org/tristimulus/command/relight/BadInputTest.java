package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.relight.Figures;

/** Files and images that are wrong, through the menu door: one message that names file and place, and nothing is made; or a result that says what it met. */
class BadInputTest {

	private static final String FIT = "Fit Reflectance...", LAMP = "Relight with Lamp...", REPORT = "Environment Light Report...";

	@TempDir
	Path folder;

	private static ImagePlus stack() {
		return RelightImages.image("rti_lambert48_stack.tif", "relief.tif");
	}

	private Path file(String name, String text) throws IOException {
		return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
	}

	private String refused(String command, String key, Path file, ImagePlus... open) {
		String message = MenuDoor.failure(command, key + "=" + file, open);
		assertTrue(message.contains(file.getFileName().toString()) && message.length() < 600, message);
		return message;
	}

	private static String[] lines() {
		return Figures.text("rti_lambert48_lights.lp").split("\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0|slice000.tif 0.1 0.2 0.9|line 1", "3|slice003.tif 0.1 x 0.9|line 4", "5|slice005.tif 0,1 0,2 0,9|line 6", "7|slice007.tif 0.1 0.2|line 8" })
	void linesOfLamps(int line, String text, String place) throws IOException {
		String[] lines = lines();
		lines[line] = text;
		assertTrue(refused(FIT, "lights", file("bad.lp", String.join("\n", lines)), stack()).contains(place));
	}

	@Test
	void tooFewLines() throws IOException {
		String[] lines = lines();
		refused(FIT, "lights", file("short.lp", String.join("\n", Arrays.copyOf(lines, 20))), stack());
		refused(FIT, "lights", file("empty.lp", ""), stack());
	}

	/** Tabs, a byte order mark, carriage returns, names with blanks, other lengths of the vectors. */
	@Test
	void lampsOfWindows() throws IOException {
		StringBuilder text = new StringBuilder("\uFEFF24\r\n");
		for (String line : Arrays.asList(lines()).subList(1, 25)) {
			String[] words = line.trim().split("\\s+");
			text.append("C:\\my photographs\\lamp one.jpg");
			for (int c = words.length - 3; c < words.length; c++)
				text.append('\t').append(3 * Double.parseDouble(words[c]));
			text.append("\r\n");
		}
		RelightImages.run(FIT, "lights=" + file("windows.lp", text.toString()), stack());
		float[] z = RelightImages.slice(RelightImages.open("relief, normals"), 3), truth = RelightImages.slice(Figures.image("rti_lambert48_normals.tif"), 3);
		for (int i = 0; i < z.length; i++)
			assertEquals(truth[i], z[i], 1e-3);
	}

	@Test
	void tenThousandLamps() throws IOException {
		StringBuilder text = new StringBuilder("10000\n");
		for (int k = 0; k < 10000; k++)
			text.append("lamp ").append(k).append(" 0.1 0.2 0.9\n");
		String message = MenuDoor.failure(FIT, "lights=" + file("many.lp", text.toString()), stack());
		assertTrue(message.contains("24 slices") && message.contains("10000"), message);
	}

	@ParameterizedTest
	@CsvSource({ "ptm,5,6", "'hsh order=1',3,4", "hsh,8,9", "'hsh order=3',15,16" })
	void fewerLampsThanTerms(String method, int lamps, int needed) throws IOException {
		String[] lines = lines();
		for (int k = lamps + 1; k <= 24; k++)
			lines[k] = "none 0 0 0";
		String message = MenuDoor.failure(FIT, "method=" + method + " lights=" + file("few.lp", String.join("\n", lines)), stack());
		assertTrue(message.contains(String.valueOf(needed)) && message.contains(lamps + " of 24"), message);
	}

	@Test
	void lampsThatAreEqual() throws IOException {
		StringBuilder text = new StringBuilder("24\n");
		for (int k = 0; k < 24; k++)
			text.append("same 0.1 0.2 0.9\n");
		assertTrue(MenuDoor.failure(FIT, "lights=" + file("same.lp", text.toString()), stack()).contains("condition"));
	}

	/** They are kept, and said. */
	@Test
	void lampsBelowTheHorizon() throws IOException {
		String[] lines = lines();
		lines[2] = "below 0.6 0.3 -0.2";
		RelightImages.run(FIT, "lights=" + file("below.lp", String.join("\n", lines)), stack());
		assertEquals("24", RelightImages.lastRow().get("Lights"));
		assertTrue(RelightImages.lastRow().get("Note").contains("1 of the lights stand below the horizon"), RelightImages.lastRow().get("Note"));
	}

	/** Where nothing reflects there is no normal, and no number is made up. */
	@Test
	void noAlbedo() throws IOException {
		ImagePlus stack = stack();
		for (int k = 1; k <= stack.getStackSize(); k++)
			stack.getStack().getProcessor(k).setf(7, 0);
		RelightImages.run(FIT, "lights=" + file("l.lp", Figures.text("rti_lambert48_lights.lp")), stack);
		for (int c = 1; c <= 3; c++)
			assertEquals(0, RelightImages.slice(RelightImages.open("relief, normals"), c)[7]);
		assertEquals(0, RelightImages.slice(RelightImages.open("relief, albedo"), 1)[7]);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "PTM_FORMAT_JPEG_RGB|PTM_FORMAT_JPEG_RGB", "PTM_FORMAT_LUM|PTM_FORMAT_LUM", "PTM_FORMAT_LUT|PTM_FORMAT_LUT" })
	void texturesOfOtherForms(String format, String named) throws IOException {
		assertTrue(refused(LAMP, "surface", file("other.ptm", "PTM_1.2\n" + format + "\n2\n2\n1 1 1 1 1 1\n0 0 0 0 0 0\n0123456789")).contains(named));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PTM_1.2\nPTM_FORMAT_RGB\n2\n2\n0 1 1 1 1 1\n0 0 0 0 0 0\n", "PTM_1.2\nPTM_FORMAT_RGB\n2000\n2000\n1 1 1 1 1 1\n0 0 0 0 0 0\nabc", "PTM_1.2\nPTM_FORMAT_RGB\n2\n", "PTM_1.2\nPTM_FORMAT_RGB\n-2\n2\n1 1 1 1 1 1\n0 0 0 0 0 0\n", "GIF89a", "" })
	void texturesCutShort(String text) throws IOException {
		refused(LAMP, "surface", file("cut.ptm", text));
		refused(LAMP, "surface", file("cut.rti", text.replace("PTM_1.2\nPTM_FORMAT_RGB", "#HSH1.2\n3")));
	}

	private static byte[] radiance(String head, int... bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] text = head.getBytes(StandardCharsets.US_ASCII);
		out.write(text, 0, text.length);
		for (int b : bytes)
			out.write(b);
		return out.toByteArray();
	}

	/** Cut in the middle of a run, of a size that no file holds, without the blank line, with a run over the end of its row. */
	@Test
	void radiancePictures() throws IOException {
		String head = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 8 +X 16\n";
		byte[][] files = { radiance(head, 2, 2, 0, 16, 128 + 16, 7, 128 + 16), radiance("#?RADIANCE\n\n-Y 100000 +X 100000\n", 2, 2, 0, 16), radiance("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n-Y 8 +X 16\n", 1, 2, 3, 4), radiance(head, 2, 2, 0, 16, 128 + 100, 7), new byte[0] };
		for (int i = 0; i < files.length; i++) {
			Path file = Files.write(folder.resolve("bad" + i + ".hdr"), files[i]);
			refused(REPORT, "environment", file);
			refused("Open Radiance Picture...", "path", file);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "l,m,R,G\n0,0,1,1\n", "l,m,R,G,B\n0,0,1,1,one\n", "l,m,R,G,B\n0,0,1,1,1\n1,0,1,1,1\n", "l,m,R,G,B\n0,0,1,1,1\n1,-1,1,1,1\n1,0,1,1,1\n1,0,1,1,1\n", "# kind=irradiance\nl,m,R,G,B\n0,0,1,1,1\n", "nothing", "" })
	void coefficients(String text) throws IOException {
		refused(REPORT, "environment", file("bad.csv", text));
	}

	/** Values that are places in a palette are no light. */
	@Test
	void indexedPanorama() {
		byte[] palette = new byte[256], other = new byte[256];
		new java.util.Random(3).nextBytes(palette);
		new java.util.Random(4).nextBytes(other);
		byte[] pixels = new byte[64 * 32];
		Arrays.fill(pixels, (byte) 100);
		ImagePlus indexed = new ImagePlus("indexed", new ByteProcessor(64, 32, pixels, new java.awt.image.IndexColorModel(8, 256, palette, other, palette)));
		assertTrue(MenuDoor.failure(REPORT, "", indexed).contains("indexed colour"));
	}

	@Test
	void sizesThatDoNotFit() {
		ImageStack three = new ImageStack(8, 8);
		for (int c = 0; c < 3; c++)
			three.addSlice("", new FloatProcessor(8, 8));
		ImagePlus normals = new ImagePlus("normals", three), small = new ImagePlus("small", new ByteProcessor(4, 4));
		assertTrue(MenuDoor.failure(LAMP, "surface=#a albedo=#b", normals, small).contains("of one size"));
		assertTrue(MenuDoor.failure("Estimate Environment Light...", "image=#b normals=#a", normals, small).contains("of one size"));
	}
}
