package org.tristimulus.command.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.Failing;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.LogText;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.pictures.Scene;

/** Match Exposure through the menu door: plates of one scene at known stops, with noise of their own, clipped at white. */
class MatchExposureTest {

	private static final double[] GREY = { 1, 1, 1 };

	private final List<ImagePlus> open = new ArrayList<>();

	@BeforeEach
	void clear() {
		ResultsTable.getResultsTable().reset();
		WindowManager.setTempCurrentImage(null);
	}

	@AfterEach
	void close() {
		for (ImagePlus imp : open)
			Interpreter.removeBatchModeImage(imp);
	}

	private ImagePlus named(String title, ImagePlus imp) {
		imp.setTitle(title);
		Interpreter.addBatchModeImage(imp);
		open.add(imp);
		return imp;
	}

	private ImagePlus plate(String title, double median, double stops, long noise) {
		return named(title, new ImagePlus(title, new Scene(400, 250, median, 1.5, 7).camera(stops, 0, noise)));
	}

	private static ImagePlus run(ImagePlus imp, String options) {
		IJ.run(imp, "Match Exposure...", "reference=reference " + options);
		return WindowManager.getCurrentImage();
	}

	private static double cell(String column, int row) {
		return ResultsTable.getResultsTable().getValue(column, row);
	}

	private static void check(double truth) {
		assertEquals(truth, cell("Stops", 0), 0.01, "stops");
		assertEquals(truth, cell("Stops", 0), cell("Spread_stops", 0), "the spread covers the truth");
		assertTrue(cell("Spread_stops", 0) < 0.3, "spread " + cell("Spread_stops", 0));
		ResultsTable.getResultsTable().reset();
	}

	/** Wherever the median falls on a valid pixel: an 18 % scene at +3 stops has it beyond white, and is metered at 20 %. */
	@ParameterizedTest
	@CsvSource({ "0.05, -3", "0.05, -2", "0.05, -1", "0.05, 0", "0.05, 1", "0.05, 2", "0.05, 3", "0.18, -3", "0.18, -2", "0.18, -1", "0.18, 0", "0.18, 1", "0.18, 2", "0.18, 3" })
	void knownStopsAreRecovered(double median, double stops) {
		plate("reference", median, 0, 1);
		ImagePlus imp = plate("image", median, stops, 2);
		run(imp, "registered=true apply=false");
		check(-stops);
		if (median == 0.18 && stops == 3) assertTrue(Failing.message(imp, "Match Exposure...", "reference=reference").contains("\"image\", slice 1: The statistic falls on clipped pixels"));
		run(imp, "apply=false statistic=percentile percentile=" + (median == 0.18 && stops == 3 ? 20 : 50));
		check(-stops);
	}

	/** The same of 24-bit sRGB photographs, and the result looks like the reference. */
	@ParameterizedTest
	@CsvSource({ "-2, true", "-2, false", "1.5, true", "1.5, false" })
	void photographs(double stops, boolean registered) {
		Scene scene = new Scene(400, 250, 0.1, 1.2, 7);
		ImagePlus reference = named("reference", scene.photograph(0, 1, 1, 0.9, 0.7)), imp = named("image", scene.photograph(stops, 2, 1, 0.9, 0.7));
		ImagePlus result = run(imp, "registered=" + registered);
		check(-stops);
		assertNotSame(imp, result);
		int[] a = (int[]) reference.getProcessor().getPixels(), b = (int[]) result.getProcessor().getPixels();
		double difference = 0;
		for (int i = 0; i < a.length; i++)
			difference += ((a[i] >> 8 & 255) - (b[i] >> 8 & 255)) / (double) a.length;
		assertEquals(0, difference, stops > 0 ? 8 : 1);
	}

	/** Each channel by stops of its own: a tint goes. The Note names the channel. The median of a channel is known to half an 8-bit code, 0.025 stops here. */
	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void byChannel(boolean registered) {
		Scene scene = new Scene(400, 250, 0.05, 1.2, 7);
		named("reference", scene.photograph(0, 1, GREY));
		ImagePlus imp = named("image", scene.photograph(0, 2, 1, 0.5, 1.414)), result = run(imp, "by=channel registered=" + registered);
		assertTrue(LogText.of(() -> run(imp, "by=channel apply=false registered=" + registered)).contains("each channel would be exposed by stops of its own, which changes colours"));
		assertFalse(LogText.of(() -> run(imp, "apply=false registered=" + registered)).contains("changes colours"));
		double[] expected = { 0, 1, -0.5 };
		String[] names = { "red", "green", "blue" };
		for (int c = 0; c < 3; c++) {
			assertEquals(expected[c], cell("Stops", c), registered ? 0.012 : 0.025, names[c]);
			assertEquals(names[c], ResultsTable.getResultsTable().getStringValue("Note", c));
		}
		int[] p = (int[]) result.getProcessor().getPixels();
		double[] mean = new double[3];
		for (int v : p)
			for (int c = 0; c < 3; c++)
				mean[c] += (v >> 16 - 8 * c & 255) / (double) p.length;
		assertEquals(mean[0], mean[1], 1);
		assertEquals(mean[0], mean[2], 1);
	}

	/** Channels that are not one colour, in 16 bit: each sample is brought to the code that the exact product rounds to. */
	@Test
	void byChannelOfComposites() {
		ImageStack mine = new ImageStack(300, 200), other = new ImageStack(300, 200);
		for (int c = 0; c < 2; c++) {
			Scene scene = new Scene(300, 200, 0.1, 1, 7 + c);
			mine.addSlice(scene.camera(c - 1, 0, 3 + c));
			other.addSlice(scene.camera(0, 0, 5 + c));
		}
		ImagePlus imp = named("image", new ImagePlus("image", mine)), reference = named("reference", new ImagePlus("reference", other));
		imp.setDimensions(2, 1, 1);
		reference.setDimensions(2, 1, 1);
		ImagePlus result = run(imp, "by=channel registered=true");
		for (int c = 0; c < 2; c++) {
			assertEquals(1 - c, cell("Stops", c), 0.01);
			assertEquals("channel " + (c + 1), ResultsTable.getResultsTable().getStringValue("Note", c));
			double gain = Math.pow(2, cell("Stops", c));
			for (int i = 0; i < 60_000; i++)
				assertEquals(Math.min(65535, Math.floor(mine.getProcessor(c + 1).get(i) * gain + 0.5)), result.getStack().getProcessor(c + 1).get(i), 1e-9);
		}
	}

	@Test
	void stacks() {
		ImageStack mine = new ImageStack(400, 250), other = new ImageStack(400, 250);
		for (int i = 0; i < 3; i++) {
			Scene scene = new Scene(400, 250, 0.1, 1, 7 + i);
			mine.addSlice(scene.camera(i - 1.5, 0, 3 + i));
			other.addSlice(scene.camera(0, 0, 13 + i));
		}
		ImagePlus imp = named("image", new ImagePlus("image", mine));
		named("reference", new ImagePlus("reference", other));
		run(imp, "scope=per-slice registered=true");
		for (int i = 0; i < 3; i++) {
			assertEquals(1.5 - i, cell("Stops", i), 0.01);
			assertEquals(i + 1, cell("Slice", i));
		}
		run(imp, "scope=per-slice");
		for (int i = 0; i < 3; i++)
			assertEquals(1.5 - i, cell("Stops", 3 + i), 0.01);
		run(imp, "");
		assertEquals("all", ResultsTable.getResultsTable().getStringValue("Slice", 6));
		assertEquals(0.5, cell("Stops", 6), 0.1);
	}

	/** 32-bit counts in units of their own: the ratio needs no white. */
	@Test
	void counts() {
		FloatProcessor a = new FloatProcessor(100, 100), b = new FloatProcessor(100, 100);
		for (int i = 0; i < 10_000; i++) {
			a.setf(i, 100 + i % 977);
			b.setf(i, 3 * (100 + i % 977));
		}
		ImagePlus imp = named("image", new ImagePlus("image", a));
		named("reference", new ImagePlus("reference", b));
		for (String registered : new String[] { "true", "false" }) {
			ImagePlus result = run(imp, "registered=" + registered);
			assertEquals(Math.log(3) / Math.log(2), cell("Stops", 0), 1e-4);
			assertEquals(b.getf(55), result.getProcessor().getf(55), 1e-4 * b.getf(55));
			ResultsTable.getResultsTable().reset();
		}
	}

	/** Images with curves and whites of their own. */
	@Test
	void differentEncodings() {
		Scene scene = new Scene(400, 250, 0.1, 1, 7);
		named("reference", scene.photograph(0, 1, GREY));
		ImagePlus camera = new ImagePlus("image", scene.camera(-1, 0, 2));
		camera.getProcessor().multiply(1 / 16.0);
		run(named("image", camera), "apply=false decode=linear,srgb white=4095,255");
		assertEquals(1, cell("Stops", 0), 0.01);
	}

	@Test
	void onlyReported() {
		plate("reference", 0.1, 0, 1);
		ImagePlus imp = plate("image", 0.1, 1, 2);
		IJ.run(imp, "Match Exposure...", "reference=reference apply=false output=same");
		assertTrue(!imp.changes);
		assertNull(imp.getProp(ImageProperties.HISTORY));
		assertEquals("not applied", ResultsTable.getResultsTable().getStringValue("Note", 0));
		assertEquals(1, ResultsTable.getResultsTable().size());
	}

	/** Against a copy of itself nothing changes; against itself there is nothing to match. */
	@Test
	void itself() {
		ImagePlus imp = plate("image", 0.1, 0, 1);
		assertTrue(Failing.message(imp, "Match Exposure...", "reference=image").contains("are the same image, \"image\"; two are needed"));
		named("reference", plate("reference", 0.1, 0, 1));
		IJ.run(imp, "Match Exposure...", "reference=reference output=same registered=true");
		assertEquals(0, cell("Stops", 0));
		HostMatrixTest.assertPlanes(HostImage.pixels(plate("again", 0.1, 0, 1)), HostImage.pixels(imp), "pixels");
	}

	@Test
	void badInput() {
		ImagePlus imp = plate("image", 0.1, 0, 1);
		assertTrue(Failing.message(imp, "Match Exposure...", "").contains("The key \"reference\" is missing"));
		assertTrue(Failing.message(imp, "Match Exposure...", "reference=nobody").contains("reference=nobody is neither an open image nor a file"));
		named("small", IJ.createImage("small", "16-bit ramp", 50, 40, 1));
		assertEquals("registered=true: \"image\" is 400 × 250 pixels and \"small\" is 50 × 40; registered images are of one size", Failing.message(imp, "Match Exposure...", "reference=small registered=true"));
		named("night", IJ.createImage("night", "16-bit black", 400, 250, 1));
		assertEquals("\"night\", slice 1: All 100000 pixels are black: no exposure statistic", Failing.message(imp, "Match Exposure...", "reference=night"));
		assertEquals("\"image\", slice 1: Only 0 pixels are valid in both images, fewer than 100: no match", Failing.message(imp, "Match Exposure...", "reference=night registered=true"));
		named("colour", IJ.createImage("colour", "RGB ramp", 400, 250, 1));
		assertTrue(Failing.message(imp, "Match Exposure...", "reference=colour by=channel").contains("\"image\" has 1 channels and \"colour\" has 3"));
		named("three", IJ.createImage("three", "16-bit ramp", 400, 250, 3));
		ImagePlus two = named("two", IJ.createImage("two", "16-bit ramp", 400, 250, 2));
		assertEquals("scope=per-slice: \"two\" has 2 slices and \"three\" has 3; as many are needed, or one", Failing.message(two, "Match Exposure...", "reference=three scope=per-slice"));
		assertEquals("registered=true: \"two\" has 2 slices and \"three\" has 3; as many are needed, or one", Failing.message(two, "Match Exposure...", "reference=three registered=true"));
	}
}
