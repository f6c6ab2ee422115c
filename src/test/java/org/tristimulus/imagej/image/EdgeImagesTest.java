package org.tristimulus.imagej.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Random;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.LogText;

/** Images at the edge: tiny, long, not finite, closed or stopped while work goes on. */
class EdgeImagesTest {

	private static final float NAN = Float.NaN, INF = Float.POSITIVE_INFINITY;

	@ParameterizedTest
	@ValueSource(strings = { "RGB", "8-bit", "16-bit", "32-bit" })
	void onePixelAndOneLongRow(String type) {
		for (int width : new int[] { 1, 40000 })
			for (String gamut : type.equals("RGB") ? new String[] { "clip", "oklch", "rolloff" } : new String[] { "clip" }) {
				ImagePlus imp = IJ.createImage("row", type + " black", width, 1, 1);
				if (type.equals("RGB")) imp.getProcessor().set(width - 1, 0x0a0a0a);
				else imp.getProcessor().setf(width - 1, type.equals("32-bit") ? 0.25f : 10);
				IJ.run(imp, "Adjust Exposure...", "stops=1 gamut=" + gamut);
				if (type.equals("RGB")) assertEquals(0x121212, imp.getProcessor().get(width - 1) & 0xffffff);
				else assertEquals(type.equals("32-bit") ? 0.5 : 20, imp.getProcessor().getf(width - 1));
			}
	}

	/** Unchanged and counted; a colour with one stays whole where channels are mixed. */
	@ParameterizedTest
	@ValueSource(strings = { "stops=1", "stops=1 white=1 decode=srgb", "stops=1 white=1 gamut=clip", "stops=1 white=1 gamut=rolloff", "stops=1 output=new" })
	void notFinite(String options) {
		float[] values = { NAN, INF, -INF, 0.25f, 0, NAN };
		ImagePlus imp = new ImagePlus("float", new FloatProcessor(6, 1, values.clone()));
		WindowManager.setTempCurrentImage(imp);
		String log = LogText.of(() -> IJ.run("Adjust Exposure...", options));
		float[] after = (float[]) WindowManager.getCurrentImage().getProcessor().getPixels();
		WindowManager.setTempCurrentImage(null);
		for (int i : new int[] { 0, 1, 2, 4, 5 })
			assertEquals(values[i], after[i], options + " pixel " + i);
		assertTrue(after[3] > 0.3f, options);
		assertTrue(log.contains("4 samples are NaN or infinite"), log);
	}

	@ParameterizedTest
	@ValueSource(strings = { "desaturate", "scale", "oklch" })
	void aColourThatIsNotFiniteStaysWhole(String gamut) {
		ImageStack stack = new ImageStack(4, 1);
		float[][] planes = { { NAN, 0.7f, 0.7f, 0.1f }, { 0.2f, INF, 0.2f, 0.2f }, { 0.9f, 0.9f, -INF, 0.3f } };
		for (float[] plane : planes)
			stack.addSlice(null, plane.clone());
		ImagePlus imp = new ImagePlus("float", stack);
		imp.setDimensions(3, 1, 1);
		String log = LogText.of(() -> IJ.run(imp, "Adjust Exposure...", "stops=1 white=1 model=rgb gamut=" + gamut));
		for (int c = 0; c < 3; c++) {
			float[] after = (float[]) imp.getStack().getPixels(c + 1);
			assertArrayEquals(new float[] { planes[c][0], planes[c][1], planes[c][2], 2 * planes[c][3] }, after, 1e-5f, gamut);
		}
		assertTrue(log.contains("3 samples are NaN or infinite"), log);
	}

	/** The second of four pixels is clipped; that another one is not a number changes nothing about it. */
	@ParameterizedTest
	@CsvSource({ "1, channels", "3, channels", "3, rgb" })
	void whatIsClippedBesideNaNCounts(int channels, String model) {
		for (float other : new float[] { 10, NAN }) {
			ImageStack stack = new ImageStack(4, 1);
			for (int c = 0; c < channels; c++)
				stack.addSlice(null, new float[] { 100, 250, other, 0 });
			ImagePlus imp = new ImagePlus("float", stack);
			imp.setDimensions(channels, 1, 1);
			String log = LogText.of(() -> IJ.run(imp, "Adjust Exposure...", "stops=1 white=255 decode=srgb gamut=clip model=" + model));
			assertTrue(log.contains(": 25.0 % of the pixels newly clipped"), log);
		}
	}

	@Test
	void aStackWithoutLabels() {
		ImageStack stack = new ImageStack(2, 1);
		for (int i = 0; i < 3; i++)
			stack.addSlice(null, new byte[] { 10, 20 });
		ImagePlus imp = new ImagePlus("bare", stack);
		WindowManager.setTempCurrentImage(imp);
		IJ.run("Adjust Exposure...", "stops=1 output=new");
		ImagePlus result = WindowManager.getCurrentImage();
		WindowManager.setTempCurrentImage(null);
		for (int i = 1; i <= 3; i++) {
			assertEquals(null, result.getStack().getSliceLabel(i));
			assertArrayEquals(new byte[] { 20, 40 }, (byte[]) result.getStack().getPixels(i));
		}
	}

	/** A long run that is stopped with Esc ends at once, and no pixel has changed. The best of a few tries, for a busy machine. */
	@ParameterizedTest
	@ValueSource(strings = { "stops=1.5 gamut=oklch", "stops=1.5 gamut=oklch output=new" })
	void escape(String options) throws Exception {
		int[] pixels = new Random(1).ints(16_000_000).toArray(), before = pixels.clone();
		ImagePlus imp = new ImagePlus("large", new ColorProcessor(4000, 4000, pixels));
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < 5 && least > 200; i++) {
			Thread run = start(imp, options);
			long start = System.nanoTime();
			IJ.setKeyDown(KeyEvent.VK_ESCAPE);
			run.join(20_000);
			least = Math.min(least, (System.nanoTime() - start) / 1e6);
			IJ.resetEscape();
			assertArrayEquals(before, pixels);
			assertFalse(imp.isLocked());
			assertFalse(imp.changes);
		}
		assertTrue(least <= 200, "stopped after " + least + " ms");
	}

	/** An image that is closed while work goes on is no problem. */
	@Test
	void closed() throws Exception {
		ImagePlus imp = IJ.createImage("large", "RGB noise", 1000, 1000, 1);
		Thread[] run = { null };
		String log = LogText.of(() -> {
			run[0] = start(imp, "stops=1.5 gamut=oklch");
			imp.close();
			try {
				run[0].join(60_000);
			}
			catch (InterruptedException e) {
				throw new AssertionError(e);
			}
		});
		assertFalse(run[0].isAlive());
		assertFalse(imp.isLocked());
		assertFalse(log.contains("problem") || log.contains("xception"), log);
	}

	/** Runs the command in a thread of its own, and returns when it has locked the image. */
	private static Thread start(ImagePlus imp, String options) {
		Thread run = new Thread(() -> IJ.run(imp, "Adjust Exposure...", options));
		run.setUncaughtExceptionHandler((t, e) -> {
			if (!ij.Macro.MACRO_CANCELED.equals(e.getMessage())) e.printStackTrace(System.out);
		});
		run.start();
		for (int ms = 0; ms < 10_000 && !imp.isLocked(); ms++)
			IJ.wait(1);
		IJ.wait(100);
		assertTrue(imp.isLocked(), "the run is over");
		return run;
	}

	/** A black that was declared is subtracted once, and not again by the next command; where a part was changed, it is kept. */
	@ParameterizedTest
	@ValueSource(strings = { "output=same", "output=new", "output=new-32bit" })
	void declaredBlack(String output) {
		ImagePlus imp = IJ.createImage("dark", "16-bit", 4, 3, 2);
		for (int i = 1; i <= 2; i++)
			imp.getStack().getProcessor(i).add(110);
		imp.setProp(ImageProperties.BLACK, "100");
		WindowManager.setTempCurrentImage(imp);
		IJ.run("Adjust Exposure...", "stops=1 " + output);
		IJ.run("Adjust Exposure...", "stops=1");
		ImagePlus result = WindowManager.getCurrentImage();
		WindowManager.setTempCurrentImage(null);
		assertEquals(40, result.getStack().getProcessor(2).getf(0));
		assertEquals(null, result.getProp(ImageProperties.BLACK));
	}

	@Test
	void declaredBlackOfAPart() {
		ImagePlus imp = IJ.createImage("dark", "16-bit", 4, 3, 2);
		imp.setProp(ImageProperties.BLACK, "100");
		IJ.run(imp, "Adjust Exposure...", "stops=1 slices=current");
		assertEquals("100", imp.getProp(ImageProperties.BLACK));
		imp.setRoi(0, 0, 2, 2);
		IJ.run(imp, "Adjust Exposure...", "stops=1");
		assertEquals("100", imp.getProp(ImageProperties.BLACK));
	}

	/** The selection is nowhere in the image: nothing is done, and that is said. */
	@Test
	void selectionOutside() {
		ImagePlus imp = IJ.createImage("stack", "16-bit ramp", 5, 4, 3);
		imp.setRoi(new OvalRoi(-20, -20, 5, 5));
		List<Object> before = HostImage.pixels(imp);
		String log = LogText.of(() -> {
			try {
				IJ.run(imp, "Adjust Exposure...", "stops=1");
			}
			catch (RuntimeException e) {
				assertEquals(ij.Macro.MACRO_CANCELED, e.getMessage());
			}
		});
		assertTrue(log.contains("outside"), log);
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
	}
}
