package org.tristimulus.command.exposure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.CountedStack;
import org.tristimulus.door.Failing;
import org.tristimulus.door.HostImage;
import org.tristimulus.imagej.image.HostMatrixTest;

/** Tween Exposure through the menu door. */
class TweenExposureTest {

	private static final String KEYS = "keys=1:0,50:-1.5,100:2";

	@BeforeEach
	void clear() {
		ResultsTable.getResultsTable().reset();
		WindowManager.setTempCurrentImage(null);
	}

	private static ImagePlus run(ImagePlus imp, String options) {
		IJ.run(imp, "Tween Exposure...", options);
		return WindowManager.getCurrentImage();
	}

	/** 100 slices of 32-bit ones; every second has a label, of two lines. */
	private static ImagePlus ones() {
		ImageStack stack = new ImageStack(3, 2);
		for (int i = 1; i <= 100; i++)
			stack.addSlice(i % 2 == 0 ? "slice " + i + "\nmore" : null, new FloatProcessor(3, 2, new float[] { 1, 1, 1, 1, 1, 1 }));
		return new ImagePlus("ones", stack);
	}

	private static double stopsOfLabel(String label) {
		String line = label.split("\n")[0];
		assertTrue(line.endsWith(" stops"), line);
		return Double.parseDouble(line.replaceAll("^.*; ", "").replace(" stops", ""));
	}

	/** Slices 25, 50 and 75 by hand: 24/49 of the way to -1.5; the key; half way from -1.5 to 2. */
	@ParameterizedTest
	@CsvSource({ "1, 0", "25, -0.734693877551020", "50, -1.5", "75, 0.25", "100, 2" })
	void interpolatesInStops(int slice, double stops) {
		ImagePlus result = run(ones(), KEYS);
		assertEquals(stops, stopsOfLabel(result.getStack().getSliceLabel(slice)), 1e-9);
		assertEquals(stops, ResultsTable.getResultsTable().getValue("Stops", slice - 1), 1e-9);
		assertEquals(Math.pow(2, stops), result.getStack().getProcessor(slice).getf(1), 1e-6 * Math.pow(2, stops));
	}

	@Test
	void labels() {
		ImagePlus imp = ones();
		IJ.run(imp, "Tween Exposure...", KEYS + " output=same");
		assertEquals("slice 50; -1.5 stops\nmore", imp.getStack().getSliceLabel(50));
		assertEquals("+0 stops", imp.getStack().getSliceLabel(1));
		assertEquals("slice 2; -0.0306122449 stops\nmore", imp.getStack().getSliceLabel(2));
		ImagePlus single = new ImagePlus("single", new FloatProcessor(3, 2, new float[6]));
		assertEquals("+1.25 stops", run(single, "keys=1:1.25").getProp("Slice_Label"));
	}

	@ParameterizedTest
	@CsvSource({ "smooth, 26, -0.772956", "step, 49, 0", "step, 50, -1.5", "step, 99, -1.5" })
	void eases(String ease, int slice, double stops) {
		run(ones(), KEYS + " ease=" + ease);
		double t = (slice - 1) / 49.0;
		assertEquals(ease.equals("smooth") ? -1.5 * t * t * (3 - 2 * t) : stops, ResultsTable.getResultsTable().getValue("Stops", slice - 1), 1e-9);
		assertEquals(stops, ResultsTable.getResultsTable().getValue("Stops", slice - 1), 1e-4);
	}

	/** Every slice as Adjust Exposure would have it. */
	@ParameterizedTest
	@CsvSource({ "RGB, ''", "8-bit, decode=srgb", "16-bit, gamut=rolloff" })
	void asAdjustExposure(String type, String options) {
		ImagePlus imp = IJ.createImage("ramp", type + " ramp", 300, 2, 4), result = run(imp, "keys=1:-2,4:1.5 " + options);
		for (int i = 1; i <= 4; i++) {
			ImagePlus slice = new ImagePlus("slice", imp.getStack().getProcessor(i).duplicate());
			IJ.run(slice, "Adjust Exposure...", "stops=" + ResultsTable.getResultsTable().getValue("Stops", i - 1) + " " + options);
			HostMatrixTest.assertPlanes(HostImage.pixels(slice), List.of(result.getStack().getProcessor(i).getPixels()), "slice " + i);
		}
	}

	@Test
	void alongTimeOrDepth() {
		ImageStack stack = new ImageStack(1, 1);
		for (int i = 0; i < 6; i++)
			stack.addSlice(new FloatProcessor(1, 1, new float[] { 1 }));
		ImagePlus imp = new ImagePlus("zt", stack);
		imp.setDimensions(1, 2, 3);
		assertArrayEquals(new double[] { 1, 1, 2, 2, 4, 4 }, values(run(imp, "keys=1:0,3:2")));
		assertArrayEquals(new double[] { 1, 8, 1, 8, 1, 8 }, values(run(imp, "keys=1:0,2:3 axis=z")));
		assertTrue(Failing.message(imp, "Tween Exposure...", "keys=3:0 axis=z").contains("there is no slice 3, slices are 1 to 2"));
	}

	private static double[] values(ImagePlus imp) {
		double[] v = new double[imp.getStackSize()];
		for (int i = 0; i < v.length; i++)
			v[i] = imp.getStack().getProcessor(i + 1).getf(0);
		return v;
	}

	/** Read once each, and not changed. */
	@Test
	void virtualStack() {
		CountedStack stack = new CountedStack(ones().getStack());
		ImagePlus result = run(stack.show("ones"), KEYS);
		for (int i = 1; i <= 100; i++)
			assertEquals(1, stack.reads(i), "slice " + i);
		ImageProcessor last = result.getStack().getProcessor(100);
		assertEquals(4, last.getf(0));
		assertEquals("slice 100\nmore", stack.getSliceLabel(100));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"1:0,x | keys=1:0,x: key 2 \"x\" at character 5 is not slice:stops",
		"1:0,,3:1 | keys=1:0,,3:1: key 2 \"\" at character 5 is not slice:stops",
		"1:0,50 | keys=1:0,50: key 2 \"50\" at character 5 is not slice:stops",
		"50:0,1:2 | keys=50:0,1:2: key 2 \"1:2\" at character 6 is out of order: slice 1 after 50",
		"1:0,1:2 | keys=1:0,1:2: key 2 \"1:2\" at character 5: slice 1 has a key already",
		"1:0,101:2 | keys=1:0,101:2: key 2 \"101:2\" at character 5: there is no slice 101, slices are 1 to 100",
		"1:20.5 | keys=1:20.5: key 1 \"1:20.5\" at character 1: 20.5 is out of range, stops are -20.0 to 20.0" })
	void badKeys(String keys, String message) {
		assertEquals(message, Failing.message(ones(), "Tween Exposure...", "output=same keys=" + keys));
	}
}
