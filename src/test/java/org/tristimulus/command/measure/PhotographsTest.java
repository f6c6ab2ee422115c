package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.FolderOpener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Reference;
import org.tristimulus.door.Door;
import org.tristimulus.door.Failing;

/** Exposures by EXIF, of JPEG files that are the slices of a stack as Import &gt; Image Sequence opens it. */
class PhotographsTest {

	private static final Path FILES = Path.of("src/test/resources/org/tristimulus/measure/exif");

	@TempDir
	Path folder;

	/** Of a folder with pictures that have the tags of some of the photographs, in this order. */
	private ImagePlus sequence(boolean virtual, String... names) throws IOException {
		for (int i = 0; i < names.length; i++)
			Files.write(folder.resolve((i + 1) + "-" + names[i]), picture(40 + 60 * i, Files.readAllBytes(FILES.resolve(names[i]))));
		FolderOpener opener = new FolderOpener();
		opener.openAsVirtualStack(virtual);
		return opener.openFolder(folder.toString());
	}

	/** A JPEG of colours from 10 to a brightest one, with the APP1 segment of a photograph. */
	private static byte[] picture(int brightest, byte[] photograph) throws IOException {
		BufferedImage image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 24; y++)
			for (int x = 0; x < 32; x++)
				image.setRGB(x, y, 10 + x * (brightest - 10) / 31 << 16 | 10 + y * (brightest - 10) / 23 << 8 | 60);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "jpg", out);
		int at = indexOf(photograph, new byte[] { (byte) 0xff, (byte) 0xe1 }), length = 2 + ((photograph[at + 2] & 255) << 8 | photograph[at + 3] & 255);
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.write(out.toByteArray(), 0, 2);
		all.write(photograph, at, length);
		all.write(out.toByteArray(), 2, out.size() - 2);
		return all.toByteArray();
	}

	private static Map<String, Double> stops() {
		Map<String, Double> stops = new HashMap<>();
		for (Reference row : Reference.rows("/org/tristimulus/measure/exif/exif.csv"))
			if (!row.text("stops").equals("error")) stops.put(row.text("file"), row.number("stops"));
		return stops;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aBracketIsMergedByTheTimesInItsFiles(boolean virtual) throws IOException {
		ImagePlus imp = sequence(virtual, "big-endian.jpg", "plain.jpg", "long.jpg");
		Door.run(imp, "Merge Exposures...", "stops=exif plot=false");
		List<Map<String, String>> rows = Door.rows();
		String[] names = { "big-endian.jpg", "plain.jpg", "long.jpg" };
		List<String> recorded = new ArrayList<>(List.of(Door.keys(WindowManager.getCurrentImage()).get("stops").split(",")));
		for (int i = 0; i < 3; i++) {
			double expected = stops().get(names[i]) - stops().get("long.jpg");
			assertEquals(expected, Double.parseDouble(rows.get(i).get("Stops")), 1e-6);
			assertEquals(expected, Double.parseDouble(recorded.get(i)), 1e-6);
			assertEquals((i + 1) + "-" + names[i], rows.get(i).get("Label"));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void slicesAreBroughtToTheExposureOfTheFirst(boolean virtual) throws IOException {
		ImagePlus imp = sequence(virtual, "plain.jpg", "big-endian.jpg", "apex.jpg");
		Door.run(imp, "Tween Exposure...", "keys=exif output=new-32bit gamut=none decode=linear");
		ImagePlus result = WindowManager.getCurrentImage();
		String[] names = { "plain.jpg", "big-endian.jpg", "apex.jpg" }, keys = Door.keys(result).get("keys").split(",");
		for (int i = 0; i < 3; i++) {
			double expected = stops().get("plain.jpg") - stops().get(names[i]);
			assertEquals((i + 1) + "", keys[i].split(":")[0]);
			assertEquals(expected, Double.parseDouble(keys[i].split(":")[1]), 1e-6);
			double before = imp.getStack().getProcessor(i + 1).get(200) >> 16 & 255;
			assertEquals(before * Math.pow(2, expected), result.getStack().getProcessor(3 * i + 1).getf(200), 1e-5 * before * Math.pow(2, expected));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "nothing.jpg | 2-nothing.jpg: no exposure time", "zero-denominator.jpg | 2-zero-denominator.jpg: the exposure time in EXIF is", "no-iso.jpg | EXIF has the ISO in some frames only: 1 and 2 differ" })
	void whatAFileDoesNotTellIsNamed(String name, String words) throws IOException {
		ImagePlus imp = sequence(false, "plain.jpg", name);
		String tween = Failing.message(imp, "Tween Exposure...", "keys=exif"), merge = Failing.message(imp, "Merge Exposures...", "stops=exif");
		assertTrue(tween.contains("keys=exif: ") && tween.contains(words), tween);
		assertTrue(merge.contains("stops=exif: ") && merge.contains(words), merge);
	}

	@Test
	void aLabelThatNamesNoFileIsNamed() throws IOException {
		ImagePlus imp = sequence(false, "plain.jpg", "long.jpg");
		imp.getStack().setSliceLabel("renamed", 2);
		for (String message : List.of(Failing.message(imp, "Tween Exposure...", "keys=exif"), Failing.message(imp, "Merge Exposures...", "stops=exif")))
			assertTrue(message.contains("no file is known for \"renamed\""), message);
	}

	/** A directory that is cut off, or that points to itself, stops with the file's name. */
	@Test
	void damagedFiles() throws IOException {
		ImagePlus imp = sequence(false, "plain.jpg", "long.jpg");
		Path second = folder.resolve("2-long.jpg");
		byte[] bytes = Files.readAllBytes(second);
		Files.write(second, java.util.Arrays.copyOf(bytes, 60));
		String cut = Failing.message(imp, "Merge Exposures...", "stops=exif");
		assertTrue(cut.contains("2-long.jpg: EXIF ends in the middle"), cut);
		int exif = indexOf(bytes, new byte[] { 'E', 'x', 'i', 'f', 0, 0 }) + 6;
		boolean little = bytes[exif] == 'I';
		byte[] pointer = little ? new byte[] { 0x69, (byte) 0x87, 4, 0, 1, 0, 0, 0 } : new byte[] { (byte) 0x87, 0x69, 0, 4, 0, 0, 0, 1 };
		int at = indexOf(bytes, pointer) + 8;
		for (int k = 0; k < 4; k++)
			bytes[at + k] = bytes[exif + 4 + k];
		Files.write(second, bytes);
		String loop = Failing.message(imp, "Merge Exposures...", "stops=exif");
		assertTrue(loop.contains("2-long.jpg: EXIF directories point to each other"), loop);
	}

	private static int indexOf(byte[] bytes, byte[] part) {
		for (int i = 0; i + part.length <= bytes.length; i++)
			if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) return i;
		throw new AssertionError("not there");
	}
}
