package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.io.Opener;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Reference;
import org.tristimulus.door.CountedStack;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;

class MergeExposuresTest {

	private static final String COMMAND = "Merge Exposures...", FOLDER = "/org/tristimulus/measure/hdr/";

	@TempDir
	Path folder;

	private static ImagePlus open(String file) {
		return new Opener().openImage(Path.of("src/test/resources" + FOLDER + file).toAbsolutePath().toString());
	}

	@ParameterizedTest
	@CsvSource({ "three,'-4,-2,0'", "five-grey,'-6,-4,-2,0,2'", "nominal,'-3.93,-2.05,0,2.04'" })
	void mergedAsTheIndependentProgramDoes(String name, String stops) {
		Door.run(open(name + ".tif"), COMMAND, "stops=" + stops + " black=256 white=16383 plot=false");
		ImagePlus merged = WindowManager.getCurrentImage(), expected = open(name + "_merged.tif");
		assertEquals(expected.getStackSize(), merged.getStackSize());
		for (int s = 1; s <= merged.getStackSize(); s++)
			for (int i = 0; i < merged.getWidth() * merged.getHeight(); i++) {
				double e = expected.getStack().getProcessor(s).getf(i);
				assertEquals(e, merged.getStack().getProcessor(s).getf(i), 1e-5 * Math.abs(e) + 1e-7);
			}
		List<Map<String, String>> rows = Door.rows();
		List<Reference> listed = Reference.rows(FOLDER + "brackets.csv");
		listed.removeIf(r -> !r.text("file").equals(name));
		for (int f = 0; f < rows.size(); f++) {
			assertEquals(listed.get(f).number("used_%"), Double.parseDouble(rows.get(f).get("Used_%")), 0.05);
			if (f > 0) assertEquals(listed.get(f).number("linearity_stops"), Double.parseDouble(rows.get(f).get("Linearity_stops")), 0.002);
		}
	}

	@Test
	void theSampleIsEstimatedAndTheErrorIsASecondImage() {
		IJ.run("Open Tristimulus Sample...", "sample=bracket");
		Door.run(WindowManager.getCurrentImage(), COMMAND, "uncertainty=true plot=false");
		List<Map<String, String>> rows = Door.rows();
		assertEquals(5, rows.size());
		for (int f = 0; f < 5; f++)
			assertEquals(-8 + 2 * f, Double.parseDouble(rows.get(f).get("Stops")), 0.02);
		assertEquals("1/1024 s", rows.get(0).get("Label"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "stops=0,0,0|same exposure", "stops=-2,0|2 numbers for 3", "stops=x|not a number", "stops=exif|exif", "response=recover|8-bit", "images=nothing.tif|nothing.tif", "stops=-65,0,1|-65" })
	void whatIsWrongIsNamed(String options, String word) {
		String message = Door.failure(open("three.tif"), COMMAND, options + " white=16383");
		assertTrue(message.contains(word), message);
	}

	@Test
	void oneFrameIsRefused() {
		assertTrue(Door.failure(IJ.createImage("one", "16-bit", 8, 8, 1), COMMAND, "").contains("one frame"));
	}

	/** The curve of the camera, saved, within what the issue allows of the curve that the pictures were taken through; the merge is made with it. */
	@ParameterizedTest
	@ValueSource(strings = { "srgb", "camera" })
	void aCurveIsRecoveredAndSaved(String name) throws IOException {
		Path file = folder.resolve("curve.csv");
		Door.run(open("curve-" + name + ".tif"), COMMAND, "stops=-4,-2,0,2 response=recover white=255 plot=false save=[" + file + "]");
		ImagePlus merged = WindowManager.getCurrentImage(), truth = open("curve-" + name + "_radiance.tif");
		List<String> lines = Files.readAllLines(file);
		assertEquals("code,light_R,light_G,light_B", lines.get(0));
		assertEquals(257, lines.size());
		double[] squares = new double[3], most = new double[3];
		int n = 0;
		for (Reference row : Reference.rows(FOLDER + "curves.csv")) {
			int z = (int) row.number("code");
			if (!row.text("curve").equals(name) || z < 20 || z > 240) continue;
			n++;
			for (int c = 0; c < 3; c++) {
				double d = Math.log(Double.parseDouble(lines.get(z + 1).split(",")[c + 1]) / row.number("light")) / Math.log(2);
				squares[c] += d * d;
				most[c] = Math.max(most[c], Math.abs(d));
			}
		}
		for (int c = 0; c < 3; c++) {
			assertTrue(Math.sqrt(squares[c] / n) <= 0.02 && most[c] <= 0.06, name + " " + c + " rms " + Math.sqrt(squares[c] / n) + " most " + most[c]);
			double[] stops = new double[merged.getWidth() * merged.getHeight()];
			for (int i = 0; i < stops.length; i++)
				stops[i] = Math.abs(Math.log(merged.getStack().getProcessor(c + 1).getf(i) / truth.getStack().getProcessor(c + 1).getf(i)) / Math.log(2));
			Arrays.sort(stops);
			assertTrue(stops[stops.length / 2] < 0.06, "the median error is " + stops[stops.length / 2] + " stops");
		}
		Files.write(file, "something else".getBytes());
		String message = Door.failure(open("curve-" + name + ".tif"), COMMAND, "stops=-4,-2,0,2 response=recover white=255 save=[" + file + "]");
		assertTrue(message.contains("curve.csv"), message);
		assertEquals("something else", new String(Files.readAllBytes(file)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "save=x.csv | the curve is saved that response=recover finds", "response=recover stops=-1,0,1 | needs a range of 3 stops" })
	void aCurveNeedsMore(String options, String words) {
		ImagePlus three = open("curve-srgb.tif");
		three.getStack().deleteLastSlice();
		three = new ImagePlus("three", three.getStack());
		String message = Door.failure(three, COMMAND, options + " white=255");
		assertTrue(message.contains(words), message);
	}

	/** Frames of a virtual stack are read once, whether exposures are given or measured. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "stops=-6,-4,-2,0,2", "stops=estimate" })
	void framesOnDiskAreReadOnce(String options) {
		ImagePlus held = open("five-grey.tif");
		CountedStack stack = new CountedStack(held.getStack());
		ImagePlus imp = stack.show("five");
		Door.run(imp, COMMAND, options + " black=256 white=16383 plot=false");
		for (int i = 1; i <= 5; i++)
			assertEquals(1, stack.reads(i), "slice " + i);
		float[] virtual = (float[]) WindowManager.getCurrentImage().getProcessor().getPixels();
		Door.run(held, COMMAND, options + " black=256 white=16383 plot=false");
		assertArrayEquals((float[]) WindowManager.getCurrentImage().getProcessor().getPixels(), virtual);
	}

	/** Frames without light in common, and frames of another size or type. */
	@Test
	void framesThatDoNotGoTogether() {
		ImageStack dark = new ImageStack(20, 20);
		dark.addSlice(new FloatProcessor(20, 20));
		FloatProcessor bright = new FloatProcessor(20, 20);
		bright.set(0.5);
		dark.addSlice(bright);
		String message = Door.failure(new ImagePlus("dark", dark), COMMAND, "white=1");
		assertTrue(message.contains("Frames 1 and 2: only 0 samples"), message);
		ImagePlus a = IJ.createImage("a", "16-bit ramp", 20, 20, 1), small = IJ.createImage("small", "16-bit ramp", 20, 10, 1), bytes = IJ.createImage("bytes", "8-bit ramp", 20, 20, 1);
		String size = MenuDoor.failure(COMMAND, "images=#a;#b stops=-1,0", a, small), type = MenuDoor.failure(COMMAND, "images=#a;#b stops=-1,0", a, bytes);
		assertTrue(size.contains("\"small\" is 20 x 10 pixels") && size.contains("frames are of one size and type"), size);
		assertTrue(type.contains("\"bytes\" is 20 x 20 pixels of 8-bit"), type);
	}
}
