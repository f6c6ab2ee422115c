package org.tristimulus.command.exposure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Random;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.CountedStack;
import org.tristimulus.door.Failing;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.LogText;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.pictures.Scene;

/** Deflicker Exposure through the menu door. */
class DeflickerExposureTest {

	private static final int FRAMES = 120;

	@BeforeEach
	void clear() {
		ResultsTable.getResultsTable().reset();
		WindowManager.setTempCurrentImage(null);
	}

	private static ImagePlus run(ImagePlus imp, String options) {
		IJ.run(imp, "Deflicker Exposure...", options);
		return WindowManager.getCurrentImage();
	}

	private static double cell(String column, int row) {
		return ResultsTable.getResultsTable().getValue(column, row);
	}

	/** A slow drift of 0.5 stops up and down again, and flicker of up to 0.7 stops either way. */
	private static double[] truth() {
		Random random = new Random(5);
		double[] stops = new double[FRAMES];
		for (int f = 0; f < FRAMES; f++)
			stops[f] = drift(f) + 1.4 * random.nextDouble() - 0.7;
		return stops;
	}

	private static double drift(int frame) {
		return 0.5 * Math.sin(frame * Math.PI / FRAMES);
	}

	/** About 3 % of the pixels are saturated at 0 stops: the scene is 1.2 stops wide, white 1.881 times that above its median. */
	private static ImageStack flickering(int offset) {
		Scene scene = new Scene(160, 120, Math.pow(2, -1.2 * 1.881), 1.2, 11);
		double[] truth = truth();
		ImageStack stack = new ImageStack(160, 120);
		for (int f = 0; f < FRAMES; f++)
			stack.addSlice("frame " + f, scene.camera(truth[f], offset, 100 + f));
		return stack;
	}

	/**
	 * The exposure that a slice has now, measured as nobody could who does not know the truth: by the mean ratio of its
	 * pixels to the light of the scene, over those that are neither clipped nor dark in any frame.
	 */
	private static double[] exposures(ImagePlus imp) {
		ImageProcessor reference = new Scene(160, 120, Math.pow(2, -1.2 * 1.881), 1.2, 11).camera(0, 0, 1);
		double[] stops = new double[imp.getStackSize()];
		for (int i = 0; i < stops.length; i++) {
			ImageProcessor ip = imp.getStack().getProcessor(i + 1);
			double sum = 0, of = 0;
			for (int k = 0; k < ip.getPixelCount(); k++)
				if (reference.get(k) > 4000 && reference.get(k) < 12_000) {
					sum += ip.get(k);
					of += reference.get(k);
				}
			stops[i] = Math.log(sum / of) / Math.log(2);
		}
		return stops;
	}

	/** What is left of the flicker is below 0.02 stops RMS, by measurement of the pixels, and the drift is there. */
	@ParameterizedTest
	@CsvSource({ "0, false, ''", "100, false, black=100", "0, true, ''", "100, true, black=100", "100, false, black=100 statistic=percentile percentile=40" })
	void flickerGoesAndDriftStays(int offset, boolean virtual, String options) {
		ImageStack stack = flickering(offset);
		ImagePlus imp = virtual ? new CountedStack(stack).show("flicker") : new ImagePlus("flicker", stack);
		double saturated = share(stack.getProcessor(quietest()));
		assertEquals(0.03, saturated, 0.015, "saturated");
		ImagePlus result = run(imp, options);
		double[] now = exposures(result), target = new double[FRAMES];
		for (int f = 0; f < FRAMES; f++)
			target[f] = cell("Stat_after_stops", f);
		double mean = 0, residual = 0, before = 0;
		for (int f = 0; f < FRAMES; f++)
			mean += (now[f] - target[f]) / FRAMES;
		for (int f = 0; f < FRAMES; f++) {
			residual += Math.pow(now[f] - target[f] - mean, 2) / FRAMES;
			before += Math.pow(truth()[f] - drift(f), 2) / FRAMES;
		}
		assertTrue(Math.sqrt(before) > 0.35, "flicker before " + Math.sqrt(before));
		assertTrue(Math.sqrt(residual) <= 0.02, "residual flicker, RMS " + Math.sqrt(residual));
		double slope = 0, spread = 0, centre = 0.5 * 2 / Math.PI;
		for (int f = 0; f < FRAMES; f++) {
			slope += (drift(f) - centre) * now[f];
			spread += Math.pow(drift(f) - centre, 2);
		}
		assertEquals(1, slope / spread, 0.3, "drift kept");
	}

	/** A frame whose flicker is least. */
	private static int quietest() {
		double[] truth = truth();
		int best = 0;
		for (int f = 1; f < FRAMES; f++)
			if (Math.abs(truth[f]) < Math.abs(truth[best])) best = f;
		return best + 1;
	}

	private static double share(ImageProcessor ip) {
		int n = 0;
		for (int i = 0; i < ip.getPixelCount(); i++)
			if (ip.get(i) == 65535) n++;
		return n / (double) ip.getPixelCount();
	}

	/** What drifts and does not flicker stays as it is, away from the ends. */
	@Test
	void driftAloneStays() {
		Scene scene = new Scene(160, 120, 0.2, 1.2, 11);
		ImageStack stack = new ImageStack(160, 120);
		for (int f = 0; f < FRAMES; f++)
			stack.addSlice(scene.camera(drift(f), 0, 100 + f));
		run(new ImagePlus("drift", stack), "");
		for (int f = 14; f < FRAMES - 14; f++)
			assertEquals(0, cell("Stops", f), 0.01, "frame " + f);
	}

	/** A slice is read once for the statistic and once for the correction, and a virtual stack is not changed. */
	@ParameterizedTest
	@ValueSource(strings = { "white=65535", "", "output=new-32bit gamut=none", "window=0 output=same", "gamut=rolloff" })
	void slicesAreReadTwice(String options) {
		ImageStack pixels = flickering(0);
		List<Object> before = HostImage.pixels(new ImagePlus("", pixels));
		CountedStack stack = new CountedStack(pixels);
		ImagePlus imp = stack.show("flicker"), result = run(imp, options);
		for (int i = 1; i <= FRAMES; i++)
			assertEquals(2, stack.reads(i), "slice " + i);
		assertNotSame(imp, result);
		assertEquals(FRAMES, result.getStackSize());
		assertEquals("frame 7", result.getStack().getSliceLabel(8));
		HostMatrixTest.assertPlanes(before, HostImage.pixels(new ImagePlus("", pixels)), "the files");
	}

	/** The same bytes from a virtual stack, in place, and in memory. */
	@Test
	void sameBytesFromEverywhere() {
		ImageStack stack = flickering(0);
		List<Object> virtual = HostImage.pixels(run(new CountedStack(stack).show("flicker"), "")), fresh = HostImage.pixels(run(new ImagePlus("flicker", stack), ""));
		ImagePlus imp = new ImagePlus("flicker", stack);
		IJ.run(imp, "Deflicker Exposure...", "output=same");
		assertTrue(imp.changes);
		HostMatrixTest.assertPlanes(virtual, fresh, "new");
		HostMatrixTest.assertPlanes(virtual, HostImage.pixels(imp), "in place");
	}

	/** Rows are the steps; after = before + stops; what hits the limit says so. */
	@Test
	void tableAndLimit() {
		String log = LogText.of(() -> run(new ImagePlus("flicker", flickering(0)), "limit=0.3"));
		int limited = 0;
		StringBuilder names = new StringBuilder();
		assertEquals(FRAMES, ResultsTable.getResultsTable().size());
		for (int f = 0; f < FRAMES; f++) {
			assertEquals(f + 1, cell("Slice", f));
			assertEquals(cell("Stat_before_stops", f) + cell("Stops", f), cell("Stat_after_stops", f), 1e-12);
			assertTrue(Math.abs(cell("Stops", f)) <= 0.3);
			if (cell("Limited", f) == 1 && limited++ < 3) names.append(f + 1).append(", ");
			assertEquals(cell("Limited", f) == 1, Math.abs(cell("Stops", f)) == 0.3);
			assertEquals(cell("Limited", f) == 1, ResultsTable.getResultsTable().getStringValue("Note", f).contains("would reach the target"));
		}
		assertTrue(limited > 20 && limited < 100, limited + " limited");
		assertTrue(log.contains(limited + " of 120 slices limited to 0.3 stops: " + names), log);
	}

	/** Esc while slices are metered or changed: nothing is changed and there is no result. */
	@Test
	void escape() throws Exception {
		ImageStack stack = new ImageStack(1200, 1000);
		for (int i = 0; i < 24; i++)
			stack.addSlice(new Scene(1200, 1000, 0.1, 1, 3).camera(i % 3 * 0.2, 0, i));
		ImagePlus imp = new ImagePlus("large", stack);
		List<Object> before = HostImage.pixels(imp);
		int stopped = 0;
		for (int delay : new int[] { 30, 100, 200, 300 }) {
			Throwable[] end = { null };
			Thread run = new Thread(() -> run(imp, "output=same"));
			run.setUncaughtExceptionHandler((t, e) -> end[0] = e);
			run.start();
			for (int ms = 0; ms < 10_000 && !imp.isLocked(); ms++)
				IJ.wait(1);
			IJ.wait(delay);
			IJ.setKeyDown(KeyEvent.VK_ESCAPE);
			run.join(60_000);
			IJ.resetEscape();
			if (end[0] == null) break;
			stopped++;
			HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "after " + delay + " ms");
			assertTrue(!imp.changes && !imp.isLocked());
			assertEquals(0, ResultsTable.getResultsTable().size());
		}
		assertTrue(stopped > 0, "never stopped");
	}

	/** The selection is metered, the whole image is changed: a black sky does not matter. */
	@Test
	void bySelection() {
		ImageStack stack = flickering(0);
		for (int f = 1; f <= FRAMES; f++)
			for (int i = 0; i < 160 * 80; i++)
				stack.getProcessor(f).set(i, 0);
		ImagePlus imp = new ImagePlus("flicker", stack);
		String problem = Failing.message(imp, "Deflicker Exposure...", "");
		assertTrue(problem.matches("\"flicker\", slice 1: The statistic falls on black pixels \\(\\d+ of 19200\\)"), problem);
		imp.setRoi(10, 85, 140, 30);
		ImagePlus result = run(imp, "area=roi");
		double[] now = exposures(result);
		for (int f = 1; f < FRAMES; f++)
			assertEquals(now[f - 1], now[f], 0.1, "frame " + f);
	}

	/** In a hyperstack time goes by frames; each has one correction for all its slices. */
	@Test
	void alongTime() {
		ImageStack frames = flickering(0), stack = new ImageStack(160, 120);
		for (int f = 1; f <= 20; f++)
			for (int z = 0; z < 2; z++) {
				ImageProcessor ip = frames.getProcessor(f).duplicate();
				if (z == 1) ip.multiply(0.5);
				stack.addSlice(ip);
			}
		ImagePlus imp = new ImagePlus("zt", stack);
		imp.setDimensions(1, 2, 20);
		ImagePlus result = run(imp, "window=5");
		assertEquals(20, ResultsTable.getResultsTable().size());
		assertArrayEquals(new int[] { 160, 120, 1, 2, 20 }, result.getDimensions());
		for (int f = 0; f < 20; f++) {
			double gain = Math.pow(2, cell("Stops", f));
			for (int z = 1; z <= 2; z++) {
				int i = imp.getStackIndex(1, z, f + 1), k = darkest(imp.getStack().getProcessor(i));
				assertEquals(imp.getStack().getProcessor(i).get(k) * gain, result.getStack().getProcessor(i).get(k), 0.51);
			}
		}
		assertTrue(result.getProp(ImageProperties.HISTORY).contains("\"axis\":\"t\""), result.getProp(ImageProperties.HISTORY));
		ResultsTable.getResultsTable().reset();
		run(imp, "axis=z");
		assertEquals(2, ResultsTable.getResultsTable().size());
	}

	/** A pixel that is neither black nor near white. */
	private static int darkest(ImageProcessor ip) {
		for (int i = 0; i < ip.getPixelCount(); i++)
			if (ip.get(i) > 3000 && ip.get(i) < 9000) return i;
		throw new AssertionError();
	}

	/** 32-bit counts have no white and need none. */
	@Test
	void countsWithoutWhite() {
		ImageStack stack = new ImageStack(160, 120), flicker = flickering(0);
		for (int f = 1; f <= 12; f++)
			stack.addSlice(flicker.getProcessor(f).convertToFloat());
		ImagePlus result = run(new ImagePlus("counts", stack), "window=0");
		double after = cell("Stat_after_stops", 0);
		for (int f = 0; f < 12; f++) {
			assertEquals(after, cell("Stat_after_stops", f), 1e-9);
			assertEquals("", ResultsTable.getResultsTable().getStringValue("Clipped_before_%", f).replace("NaN", ""));
			float[] in = (float[]) stack.getPixels(f + 1), out = (float[]) result.getStack().getPixels(f + 1);
			assertEquals(in[77] * Math.pow(2, cell("Stops", f)), out[77], 1e-6 * out[77]);
		}
	}

	@Test
	void badInput() {
		ImagePlus imp = new ImagePlus("flicker", flickering(0));
		assertEquals("window=14 is even; allowed: an odd number from 1 to 999, or 0 for the whole stack", Failing.message(imp, "Deflicker Exposure...", "window=14"));
		assertTrue(Failing.message(imp, "Deflicker Exposure...", "window=1001").contains("window=1001 is out of range; allowed: a whole number from 0 to 999"));
		assertTrue(Failing.message(imp, "Deflicker Exposure...", "window=2.5").contains("window=2.5 is not a whole number"));
		assertTrue(Failing.message(imp, "Deflicker Exposure...", "area=roi").contains("has no area selected; select one first"));
		assertTrue(Failing.message(imp, "Deflicker Exposure...", "axis=t").contains("has one image along axis=t"));
		assertTrue(Failing.message(IJ.createImage("single", "8-bit ramp", 50, 50, 1), "Deflicker Exposure...", "").contains("a stack is needed"));
		imp.getStack().getProcessor(41).multiply(0);
		assertEquals("\"flicker\", slice 41: All 19200 pixels are black: no exposure statistic", Failing.message(imp, "Deflicker Exposure...", "output=same"));
		imp.getStack().getProcessor(17).add(65535);
		assertTrue(Failing.message(imp, "Deflicker Exposure...", "").contains("slice 17: Only 0 valid pixels, fewer than 100 (0 black, 19200 clipped)"));
	}
}
