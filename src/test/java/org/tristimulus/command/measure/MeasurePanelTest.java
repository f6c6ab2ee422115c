package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.PointRoi;
import ij.process.LUT;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;
import org.tristimulus.imagej.image.HostMatrixTest;

/** Previews that touch no pixel: the map of stops over the picture, the squares of a chart, another display; each leaves the image as it was. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class MeasurePanelTest {

	private static ImagePlus sample(String name) {
		IJ.run("Open Tristimulus Sample...", "sample=" + name);
		return WindowManager.getCurrentImage();
	}

	/** What the window shows of a pixel of the image. */
	private static int shown(ImagePlus imp, int x, int y) {
		java.awt.image.BufferedImage drawn = new java.awt.image.BufferedImage(imp.getCanvas().getWidth(), imp.getCanvas().getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
		DialogDriver.onEventThread(() -> imp.getCanvas().paint(drawn.getGraphics()));
		return drawn.getRGB(imp.getCanvas().screenXD(x + 0.5), imp.getCanvas().screenYD(y + 0.5)) & 0xffffff;
	}

	/** Saturated pixels are red on the picture, pixels of the first stop in its colour of the palette; the image has no overlay afterwards. */
	@Test
	void theMapLiesOverThePicture() {
		ImagePlus imp = OnScreen.show(IJ.createImage("wedge", "16-bit black", 300, 200, 1));
		for (int y = 0; y < 200; y++)
			for (int x = 0; x < 300; x++)
				imp.getProcessor().set(x, y, x < 100 ? 65535 : x < 200 ? 45000 : 0);
		DialogDriver.onEventThread(() -> {
			imp.setDisplayRange(0, 65535);
			imp.updateAndDraw();
		});
		List<Object> before = HostImage.pixels(imp);
		PanelDriver d = PanelDriver.open("Check Exposure...");
		DialogDriver.await("no map", () -> shown(imp, 50, 100) == 0xff0000);
		assertEquals(0xfff7c5, shown(imp, 150, 100));
		assertEquals(0, shown(imp, 250, 100));
		assertTrue(d.readout().contains("33.33 % saturated"), d.readout());
		DialogDriver.picture("check-exposure");
		d.preview(false);
		DialogDriver.await("the map stays", () -> shown(imp, 50, 100) == 0xffffff);
		d.preview(true);
		DialogDriver.await("no map again", () -> shown(imp, 50, 100) == 0xff0000);
		d.end("Cancel");
		assertNull(imp.getOverlay());
		assertFalse(imp.changes);
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		assertEquals(1, WindowManager.getImageCount());
	}

	/** The map follows the slice on show. */
	@Test
	void theMapFollowsTheSlice() {
		ImagePlus imp = OnScreen.show(IJ.createImage("two", "16-bit black", 200, 150, 2));
		imp.getStack().getProcessor(1).set(65535);
		PanelDriver d = PanelDriver.open("Check Exposure...");
		DialogDriver.await("no map", () -> shown(imp, 50, 100) == 0xff0000);
		DialogDriver.onEventThread(() -> imp.setSlice(2));
		DialogDriver.await("the map of the first slice stays", () -> shown(imp, 50, 100) == 0);
		d.end("Cancel");
	}

	/** Squares with numbers are drawn where the patches are, and follow a corner that is dragged; the errors stand in the panel. */
	@Test
	void theSquaresOfAChartFollowItsCorners() {
		ImagePlus imp = sample("chart-photo");
		List<Object> before = HostImage.pixels(imp);
		DialogDriver.onEventThread(() -> imp.setRoi(new PointRoi(new float[] { 134, 486, 530, 96 }, new float[] { 96, 66, 322, 296 })));
		PanelDriver d = PanelDriver.open("Calibrate Colors...");
		DialogDriver.await("no errors: " + d.labels(), () -> d.readout().contains("left out one by one"));
		assertTrue(d.readout().contains("orientation 0"), d.readout());
		assertEquals(1, imp.getOverlay().size());
		DialogDriver.picture("calibrate-colors");
		String good = d.readout();
		DialogDriver.onEventThread(() -> imp.setRoi(new PointRoi(new float[] { 140, 486, 530, 96 }, new float[] { 100, 66, 322, 296 })));
		DialogDriver.await("the errors stay", () -> !d.readout().equals(good) && d.readout().contains("left out one by one"));
		DialogDriver.onEventThread(() -> imp.setRoi(new PointRoi(new float[] { 250, 400, 420, 240 }, new float[] { 180, 180, 300, 290 })));
		DialogDriver.await("not refused: " + d.labels(), () -> d.labels().contains("maxerror"));
		assertEquals(1, imp.getOverlay().size(), "the squares are seen where they are wrong, too");
		DialogDriver.picture("calibrate-colors-wrong");
		d.end("Cancel");
		assertNull(imp.getOverlay());
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
	}

	/** Tables, ranges and modes of grey images and composites come back exactly; OK sets what was seen. */
	@ParameterizedTest
	@ValueSource(strings = { "8-bit ramp", "16-bit ramp", "32-bit ramp", "composite" })
	void theDisplayComesBack(String type) {
		ImagePlus made = type.equals("composite") ? new CompositeImage(IJ.createHyperStack("c", 120, 90, 2, 1, 1, 16), CompositeImage.COMPOSITE) : IJ.createImage("grey", type, 120, 90, 1);
		ImagePlus imp = OnScreen.show(made);
		DialogDriver.onEventThread(() -> {
			IJ.run(imp, "Fire", "");
			imp.setDisplayRange(0.125, 0.75);
			if (imp.getBitDepth() != 32) imp.setDisplayRange(7, 201);
		});
		LUT[] luts = imp.getLuts();
		double min = imp.getDisplayRangeMin(), max = imp.getDisplayRangeMax();
		PanelDriver d = PanelDriver.open("Set Display Exposure...");
		DialogDriver.await("no preview", () -> imp.getDisplayRangeMax() != max);
		double atZero = imp.getDisplayRangeMax();
		d.type("stops", "1.5");
		DialogDriver.await("no preview of 1.5 stops", () -> imp.getDisplayRangeMax() != max && imp.getDisplayRangeMax() != atZero);
		double previewed = imp.getDisplayRangeMax();
		d.end("Cancel");
		assertDisplay(luts, min, max, imp);
		PanelDriver again = PanelDriver.open("Set Display Exposure...");
		again.type("stops", "1.5");
		DialogDriver.await("no preview", () -> imp.getDisplayRangeMax() != max);
		again.end("OK");
		DialogDriver.await("not set", () -> imp.getDisplayRangeMax() == previewed);
		assertFalse(imp.changes);
	}

	private static void assertDisplay(LUT[] luts, double min, double max, ImagePlus imp) {
		LUT[] now = imp.getLuts();
		assertEquals(luts.length, now.length);
		for (int c = 0; c < luts.length; c++) {
			assertArrayEquals(luts[c].getBytes(), now[c].getBytes(), "table of channel " + (c + 1));
			assertEquals(luts[c].min, now[c].min);
			assertEquals(luts[c].max, now[c].max);
		}
		assertEquals(min, imp.getDisplayRangeMin());
		assertEquals(max, imp.getDisplayRangeMax());
		assertFalse(imp.changes);
	}

	/** The preset of slides fills the level; the preview is that of the values. */
	@Test
	void aFlatFieldWithItsPreset() {
		ImagePlus flat = sample("shaded-flat"), imp = sample("shaded");
		WindowManager.setCurrentWindow(imp.getWindow());
		List<Object> before = HostImage.pixels(imp);
		PanelDriver d = PanelDriver.open("Correct Flat Field...");
		d.select("flat", flat.getTitle());
		d.select("preset", "Brightfield slide");
		assertEquals("97", d.number("level").getText().replaceAll("[^0-9.]", ""));
		DialogDriver.await("no preview: " + d.labels(), () -> !java.util.Arrays.equals((short[]) before.get(0), (short[]) imp.getStack().getPixels(1)));
		DialogDriver.picture("correct-flat-field");
		d.end("Cancel");
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
	}

	@Test
	void anotherLamp() {
		ImagePlus imp = sample("chart");
		List<Object> before = HostImage.pixels(imp);
		PanelDriver d = PanelDriver.open("Relight with Spectrum...");
		d.type("to", "fl11");
		DialogDriver.await("no preview: " + d.labels(), () -> !java.util.Arrays.equals((int[]) before.get(0), (int[]) imp.getProcessor().getPixels()));
		DialogDriver.picture("relight-with-spectrum");
		d.end("Cancel");
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
	}

	/** A correction that was done already is told with its keys; another command says nothing. */
	@Test
	void appliedBefore() {
		ImagePlus imp = sample("chart-photo");
		DialogDriver.onEventThread(() -> imp.setRoi(new PointRoi(new float[] { 134, 486, 530, 96 }, new float[] { 96, 66, 322, 296 })));
		PanelDriver first = PanelDriver.open("Calibrate Colors...");
		assertFalse(first.labels().contains("Applied before"), first.labels());
		first.tick("figure", false);
		first.end("OK");
		DialogDriver.await("not done", () -> String.valueOf(imp.getProp("Tristimulus.history")).contains("Calibrate Colors"));
		PanelDriver second = PanelDriver.open("Calibrate Colors...");
		assertTrue(second.labels().contains("Applied before: run(\"Calibrate Colors...\", \"from=chart"), second.labels());
		DialogDriver.picture("applied-before");
		second.end("Cancel");
		PanelDriver other = PanelDriver.open("Adjust Exposure...");
		assertFalse(other.labels().contains("Applied before"), other.labels());
		other.end("Cancel");
	}
}
