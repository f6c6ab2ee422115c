package org.tristimulus.command.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.Failing;
import org.tristimulus.pictures.Scene;

/** Auto Exposure through the menu door. */
class AutoExposureTest {

	private static final double GREY = -2.474;

	@BeforeEach
	void clear() {
		ResultsTable.getResultsTable().reset();
		WindowManager.setTempCurrentImage(null);
	}

	private static ImagePlus run(ImagePlus imp, String options) {
		IJ.run(imp, "Auto Exposure...", options);
		return WindowManager.getCurrentImage();
	}

	private static ImagePlus plate(double stops) {
		return new ImagePlus("plate", new Scene(200, 100, 0.18, 1.5, 1).camera(stops, 0, 2));
	}

	/** log2 of the median of 16-bit codes, relative to white. */
	private static double median(ImageProcessor ip) {
		double[] codes = new double[ip.getPixelCount()];
		for (int i = 0; i < codes.length; i++)
			codes[i] = ip.get(i);
		Arrays.sort(codes);
		return Math.log((codes[codes.length / 2 - 1] + codes[codes.length / 2]) / 2 / 65535) / Math.log(2);
	}

	private static double cell(String column, int row) {
		return ResultsTable.getResultsTable().getValue(column, row);
	}

	@ParameterizedTest
	@CsvSource({ "-2.9, ''", "-1, ''", "0.5, ''", "-2, target=-4", "0, target=-1", "1, target=-5.25 limit=10" })
	void theMedianComesToTheTarget(double stops, String options) {
		ImagePlus imp = plate(stops), result = run(imp, options);
		assertNotSame(imp, result);
		double target = options.contains("target=") ? Double.parseDouble(options.replaceAll(".*target=(\\S+).*", "$1")) : GREY;
		assertEquals(target, median(result.getProcessor()), 2e-3);
		assertEquals(median(imp.getProcessor()), cell("Stat_before_stops", 0), 1e-4);
		assertEquals(target, cell("Stat_after_stops", 0), 1e-9);
		assertEquals(target - cell("Stat_before_stops", 0), cell("Stops", 0), 1e-9);
		assertEquals(0, cell("Limited", 0));
		assertEquals(1, cell("Slice", 0));
		assertEquals("Image\tSlice\tStat_before_stops\tStops\tStat_after_stops\tClipped_before_%\tClipped_after_%\tSpread_stops\tLimited\tNote", ResultsTable.getResultsTable().getColumnHeadings().trim());
	}

	@Test
	void neverFurtherThanTheLimit() {
		ImagePlus imp = plate(-6);
		double before = median(imp.getProcessor());
		run(imp, "");
		assertEquals(3, cell("Stops", 0));
		assertEquals(1, cell("Limited", 0));
		assertTrue(ResultsTable.getResultsTable().getStringValue("Note", 0).startsWith(String.format("%+.3f", GREY - before)), ResultsTable.getResultsTable().getStringValue("Note", 0));
		run(imp, "limit=0.5 target=-9.5");
		assertEquals(-0.5, cell("Stops", 1));
		run(imp, "limit=0");
		assertEquals(0, cell("Stops", 2));
	}

	/** Counted by hand: samples at 65535, before and after. */
	@Test
	void clippedShares() {
		ImagePlus imp = plate(0), result = run(imp, "target=-1");
		assertEquals(share(imp.getProcessor()), cell("Clipped_before_%", 0), 1e-9);
		assertEquals(share(result.getProcessor()), cell("Clipped_after_%", 0), 1e-9);
		assertTrue(cell("Clipped_after_%", 0) > cell("Clipped_before_%", 0));
	}

	private static double share(ImageProcessor ip) {
		int n = 0;
		for (int i = 0; i < ip.getPixelCount(); i++)
			if (ip.get(i) == 65535) n++;
		return 100.0 * n / ip.getPixelCount();
	}

	/** The selection is the sample; the whole image is changed. */
	@Test
	void bySelection() {
		ImagePlus imp = plate(0);
		imp.setRoi(new Roi(0, 0, 100, 100));
		for (int y = 0; y < 100; y++)
			for (int x = 0; x < 100; x++)
				imp.getProcessor().set(x, y, 6000 + x);
		ImagePlus result = run(imp, "method=roi target=-2");
		double gain = 0.25 * 65535 / 6049.5;
		assertEquals(Math.log(gain) / Math.log(2), cell("Stops", 0), 1e-4);
		assertEquals(imp.getProcessor().get(150, 50) * gain, result.getProcessor().get(150, 50), 2);
	}

	/** Without method=roi only the selection is metered and changed. */
	@Test
	void withinTheSelection() {
		ImagePlus imp = plate(-1);
		imp.setRoi(new Roi(0, 0, 100, 100));
		ImagePlus result = run(imp, "");
		result.setRoi(new Roi(0, 0, 100, 100));
		assertEquals(GREY, median(result.crop().getProcessor()), 2e-3);
		assertEquals(imp.getProcessor().get(150, 50), result.getProcessor().get(150, 50));
	}

	@Test
	void wholeStackOrEachSlice() {
		ImageStack stack = new ImageStack(200, 100);
		for (int i = 0; i < 4; i++)
			stack.addSlice(plate(i - 2.5).getProcessor());
		ImagePlus imp = new ImagePlus("stack", stack), each = run(imp, "scope=per-slice");
		for (int i = 1; i <= 4; i++) {
			assertEquals(GREY, median(each.getStack().getProcessor(i)), 2e-3);
			assertEquals(i, cell("Slice", i - 1));
		}
		ImagePlus all = run(imp, "");
		assertEquals(5, ResultsTable.getResultsTable().size());
		assertEquals("all", ResultsTable.getResultsTable().getStringValue("Slice", 4));
		for (int i = 1; i <= 4; i++)
			assertEquals(median(stack.getProcessor(i)) + cell("Stops", 4), median(all.getStack().getProcessor(i)), 2e-3);
	}

	/** A 32-bit image of scene light has values above white, which are light like any other. */
	@Test
	void lightAboveWhite() {
		FloatProcessor light = new FloatProcessor(100, 100);
		for (int i = 0; i < 10_000; i++)
			light.setf(i, 1 + i);
		ImagePlus result = run(new ImagePlus("scene", light), "white=1 limit=10 target=-2");
		double before = Math.log(5000.5) / Math.log(2);
		assertEquals(before, cell("Stat_before_stops", 0), 1e-4);
		assertEquals(-10, cell("Stops", 0));
		assertEquals(5000 / 1024f, result.getProcessor().getf(4999), 1e-4);
	}

	@Test
	void badInput() {
		ImagePlus black = IJ.createImage("night", "16-bit black", 20, 20, 3);
		black.getStack().getProcessor(1).add(500);
		black.getStack().getProcessor(3).add(500);
		assertEquals("\"night\", slice 2: All 400 pixels are black: no exposure statistic", Failing.message(black, "Auto Exposure...", "scope=per-slice"));
		ImagePlus plate = plate(2);
		assertTrue(Failing.message(plate, "Auto Exposure...", "statistic=percentile percentile=100").matches("\"plate\", slice 1: The statistic falls on clipped pixels \\(\\d+ of 20000\\)"));
		for (int i = 0; i < 12_000; i++)
			plate.getProcessor().set(i, 0);
		assertEquals("\"plate\", slice 1: The statistic falls on black pixels (12000 of 20000)", Failing.message(plate, "Auto Exposure...", ""));
		plate.setRoi(0, 80, 9, 11);
		assertTrue(Failing.message(plate, "Auto Exposure...", "method=roi").matches("\"plate\", slice 1: Only \\d+ valid pixels, fewer than 100 .*"));
		plate.deleteRoi();
		assertTrue(Failing.message(plate, "Auto Exposure...", "method=roi").contains("method=roi meters the selection, and \"plate\" has no area selected"));
		assertTrue(Failing.message(plate, "Auto Exposure...", "target=1").contains("target=1 is out of range; allowed: a number from -16 to 0"));
		assertTrue(Failing.message(plate, "Auto Exposure...", "limit=11").contains("limit=11 is out of range"));
	}
}
