package org.tristimulus.command.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.Reference;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Color Difference through the menu door: the map against published figures, and its statistics. */
class ColorDifferenceMapTest {

	private final List<ImagePlus> open = new ArrayList<>();

	@AfterEach
	void close() {
		open.forEach(Interpreter::removeBatchModeImage);
		WindowManager.setTempCurrentImage(null);
		ResultsTable.getResultsTable().reset();
	}

	private ImagePlus open(ImagePlus imp, String title) {
		imp.setTitle(title);
		Interpreter.addBatchModeImage(imp);
		open.add(imp);
		return imp;
	}

	private ImagePlus run(ImagePlus first, ImagePlus second, String options) {
		open(first, "first");
		open(second, "second");
		ImagePlus map = RunInColorSpaceTest.run(first, "Color Difference...", "first=first second=second " + options);
		open.add(map);
		return map;
	}

	/** Results that were made of one image have titles of their own in a headless or batch macro too, as with windows. */
	@ParameterizedTest
	@CsvSource(value = { "a;a, -1 stops;a, -2 stops", "a.tif;a, -1 stops;a, -2 stops", "a-9;a-9, -1 stops;a-9, -2 stops" }, delimiter = ';')
	void titlesOfResults(String title, String first, String second) {
		String expose = "selectImage('" + title + "'); run('Adjust Exposure...', 'stops=-%d output=new');";
		int status = HeadlessMacro.run("newImage('" + title + "', 'RGB white', 30, 20, 1);" + String.format(expose, 1) + String.format(expose, 2) +
			"run('Color Difference...', 'first=[" + first + "] second=[" + second + "]'); while (nImages > 0) close();", "");
		assertEquals(0, status, System.getProperty(HeadlessMacro.FAILURE));
		assertTrue(ResultsTable.getResultsTable().getValue("Mean", 0) > 10);
	}

	/** In the Results table a cell is empty where its row's command had nothing to say, before as after. */
	@Test
	void cellsOfOtherReports() {
		ResultsTable table = ResultsTable.getResultsTable();
		table.incrementCounter();
		table.addValue("Area", 7);
		ImagePlus grey = RunInColorSpaceTest.image("RGB");
		run(grey, grey.duplicate(), "");
		IJ.run(IJ.createImage("ramp", "8-bit ramp", 64, 64, 1), "Auto Exposure...", "");
		assertEquals(7, table.getValue("Area", 0));
		assertEquals("", table.getStringValue("Mean", 0));
		assertEquals("", table.getStringValue("Stops", 1));
		assertEquals("", table.getStringValue("Mean", 2));
		assertTrue(Double.isNaN(table.getValue("Stops", 0)));
	}

	/** The pairs of Sharma, Wu and Dalal and of Little CMS, as images of L*a*b*. */
	@ParameterizedTest
	@CsvSource({ "ciede2000,de2000", "cie76,de76" })
	void pairsOfLab(String metric, String column) {
		List<Reference> rows = Reference.rows("deltae_lab.csv");
		ImagePlus a = ConvertColorSpaceTest.rgb(rows.stream().map(r -> r.numbers("", "L1", "a1", "b1")).toList()), b = ConvertColorSpaceTest.rgb(rows.stream().map(r -> r.numbers("", "L2", "a2", "b2")).toList());
		a.setProp(ImageProperties.SPACE, "lab-d65");
		b.setProp(ImageProperties.SPACE, "lab-d65");
		float[] map = (float[]) run(a, b, "metric=" + metric).getProcessor().getPixels();
		for (int i = 0; i < map.length; i++) {
			assertEquals(rows.get(i).number(column), map[i], 1e-5 * Math.max(1, map[i]), rows.get(i).toString());
			if (metric.equals("ciede2000") && rows.get(i).has("de2000_published")) assertEquals(rows.get(i).number("de2000_published"), map[i], 6e-5, rows.get(i).toString());
		}
	}

	@Test
	void pairsOfSrgbInOklab() {
		List<Reference> rows = Reference.rows("deltae_ok.csv");
		ImagePlus a = ConvertColorSpaceTest.rgb(rows.stream().map(r -> r.numbers("", "r1", "g1", "b1")).toList()), b = ConvertColorSpaceTest.rgb(rows.stream().map(r -> r.numbers("", "r2", "g2", "b2")).toList());
		float[] map = (float[]) run(a, b, "metric=oklab decode=srgb white=1").getProcessor().getPixels();
		for (int i = 0; i < map.length; i++)
			assertEquals(rows.get(i).number("deok"), map[i], 1e-6, rows.get(i).toString());
	}

	/** Two kinds of image of the same scene, a stack of them, and the row of statistics against a sort. */
	@Test
	void statisticsOfAStack() {
		ImagePlus a = RunInColorSpaceTest.image("RGB stack"), b = RunInColorSpaceTest.image("RGB stack");
		for (int z = 1; z <= 4; z++)
			for (int i = 0; i < 37 * 29; i++)
				if ((i + z) % 3 == 0) ((int[]) b.getStack().getPixels(z))[i] ^= 0x0f3011;
		ImagePlus map = run(a, b, "metric=ciede2000");
		assertEquals("1 4 1 32", map.getNChannels() + " " + map.getNSlices() + " " + map.getNFrames() + " " + map.getBitDepth());
		double[] all = new double[4 * 37 * 29];
		for (int z = 0; z < 4; z++)
			for (int i = 0; i < 37 * 29; i++) {
				double expected = ColorDifference.CIEDE2000.between(lab(((int[]) a.getStack().getPixels(z + 1))[i]), lab(((int[]) b.getStack().getPixels(z + 1))[i]));
				all[z * 37 * 29 + i] = expected;
				assertEquals(expected, ((float[]) map.getStack().getPixels(z + 1))[i], 1e-5 * Math.max(1, expected));
			}
		Arrays.sort(all);
		ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		assertEquals(Arrays.stream(all).average().getAsDouble(), table.getValue("Mean", 0), 1e-5);
		assertEquals((all[all.length / 2 - 1] + all[all.length / 2]) / 2, table.getValue("Median", 0), 1e-5);
		assertEquals(quantile(all, 0.95), table.getValue("P95", 0), 1e-5);
		assertEquals(all[all.length - 1], table.getValue("Max", 0), 1e-5);
		assertEquals(all.length, table.getValue("N", 0));
		assertEquals(0, map.getDisplayRangeMin());
		assertEquals(all[all.length - 1], map.getDisplayRangeMax(), 1e-5);
		assertNotNull(map.getOverlay(), "the calibration bar");
		int[] lut = new int[256];
		for (int i = 0; i < 256; i++)
			lut[i] = map.getProcessor().getLut().getRGB(i);
		for (int i = 1; i < 256; i++)
			assertTrue(oklab(lut[i])[0] > oklab(lut[i - 1])[0] - 1e-3, "lightness rises at " + i);
	}

	private static double quantile(double[] sorted, double q) {
		double at = q * (sorted.length - 1);
		int i = (int) at;
		return sorted[i] + (at - i) * (sorted[Math.min(i + 1, sorted.length - 1)] - sorted[i]);
	}

	private static double[] lab(int rgb) {
		double[] c = { (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0 };
		Spaces.SRGB.to(Spaces.LAB_D65).apply(c);
		return c;
	}

	private static double[] oklab(int rgb) {
		double[] c = { (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0 };
		Spaces.SRGB.to(Spaces.OKLAB).apply(c);
		return c;
	}

	/** An image does not differ from itself; the selection is what is counted. */
	@Test
	void ofItselfAndOfASelection() {
		ImagePlus a = RunInColorSpaceTest.image("RGB"), b = RunInColorSpaceTest.image("RGB");
		ImagePlus map = run(a, b, "metric=cie76");
		assertEquals(0, map.getStatistics().max);
		a.setRoi(2, 2, 5, 4);
		RunInColorSpaceTest.run(a, "Color Difference...", "first=first second=second metric=cie76");
		assertEquals(20, ResultsTable.getResultsTable().getValue("N", 1));
	}

	@Test
	void ofTwoSizesIsRefused() {
		open(RunInColorSpaceTest.image("RGB"), "first");
		open(IJ.createImage("second", "RGB", 30, 29, 1), "second");
		String message = WrongColorSpaceMacroTest.failureOf("run('Color Difference...', 'first=first second=second');");
		assertTrue(message.contains("37 × 29") && message.contains("30 × 29"), message);
	}
}
