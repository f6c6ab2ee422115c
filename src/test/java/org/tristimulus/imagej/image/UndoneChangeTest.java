package org.tristimulus.imagej.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.Executer;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Undo;
import ij.WindowManager;
import ij.gui.PointRoi;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;

/** ImageJ's Undo after a change in place: what it brings back, and what is said about it then. */
class UndoneChangeTest {

	@AfterEach
	void noImage() {
		WindowManager.setTempCurrentImage(null);
	}

	/** Undo as from the menu, and another command, which sees what Undo has left. */
	private static void undo(ImagePlus imp) {
		new Executer("Undo").run();
		IJ.run(imp, "Select None", "");
		WindowManager.setTempCurrentImage(imp);
	}

	private static ImagePlus image(String type, int slices) {
		ImagePlus imp = IJ.createImage("ramp", type + " ramp", 40, 30, slices);
		WindowManager.setTempCurrentImage(imp);
		return imp;
	}

	/** Outside macros ImageJ swaps the pixels with those that it keeps: a second Undo takes the first back. */
	@ParameterizedTest
	@ValueSource(strings = { "RGB", "8-bit", "16-bit", "32-bit" })
	void whatIsSaidGoesWithThePixels(String type) {
		ImagePlus imp = image(type, 1);
		imp.setProp(ImageProperties.WHITE, "200");
		Object before = ImagePlusStore.copy(imp.getProcessor().getPixels());
		IJ.run(imp, "Adjust Exposure...", "stops=-1");
		String history = imp.getProp(ImageProperties.HISTORY);
		Object after = ImagePlusStore.copy(imp.getProcessor().getPixels());
		WindowManager.setTempCurrentImage(imp);
		undo(imp);
		assertEqualPixels(before, imp.getProcessor().getPixels());
		assertNull(imp.getProp(ImageProperties.HISTORY));
		assertEquals("200", imp.getProp(ImageProperties.WHITE));
		undo(imp);
		assertEqualPixels(after, imp.getProcessor().getPixels());
		assertEquals(history, imp.getProp(ImageProperties.HISTORY));
		IJ.run(imp, "Adjust Exposure...", "stops=-0.5");
		assertEquals(2, imp.getProp(ImageProperties.HISTORY).split("\n").length);
	}

	/** Two changes that cancel out are two changes, whoever makes them. */
	@Test
	void pixelsThatComeBackByAChange() {
		ImagePlus imp = image("32-bit", 1);
		IJ.run(imp, "Adjust Exposure...", "stops=-1");
		IJ.run(imp, "Adjust Exposure...", "stops=1");
		IJ.run(imp, "Adjust Exposure...", "stops=-1");
		IJ.run(imp, "Multiply...", "value=2");
		IJ.run(imp, "Select None", "");
		assertEquals(3, imp.getProp(ImageProperties.HISTORY).split("\n").length);
	}

	/** What was declared after a change, or by others, is not the change's to take back. */
	@Test
	void whatWasSaidSinceStays() {
		ImagePlus imp = image("8-bit", 1);
		IJ.run(imp, "Adjust Exposure...", "stops=-1");
		IJ.run(imp, "Declare Encoding...", "encoding=srgb white=200");
		WindowManager.setTempCurrentImage(imp);
		new Executer("Undo").run();
		IJ.run(imp, "Select None", "");
		assertEquals("srgb", imp.getProp(ImageProperties.ENCODING));
		assertEquals("200", imp.getProp(ImageProperties.WHITE));
		String history = imp.getProp(ImageProperties.HISTORY);
		assertEquals(1, history.split("\n").length);
		assertTrue(history.contains("Declare Encoding"), history);
	}

	/** A few bright pixels in the dark, and a point selected, which is no area. */
	@Test
	void fewPixels() {
		ImagePlus imp = IJ.createImage("stars", "8-bit black", 1000, 1000, 1);
		for (int i = 0; i < 12; i++)
			imp.getProcessor().set(37 * i + 5, 71 * i + 3, 90);
		imp.setProp(ImageProperties.BLACK, "5");
		imp.setRoi(new PointRoi(500, 500));
		WindowManager.setTempCurrentImage(imp);
		IJ.run(imp, "Adjust Exposure...", "stops=1");
		assertNull(imp.getProp(ImageProperties.BLACK));
		WindowManager.setTempCurrentImage(imp);
		undo(imp);
		assertEquals("5", imp.getProp(ImageProperties.BLACK));
		assertNull(imp.getProp(ImageProperties.HISTORY));
	}

	/** Of a stack, a change of the plane on show can be undone; after any other, Undo leaves it alone. */
	@ParameterizedTest
	@ValueSource(strings = { "RGB", "8-bit", "16-bit", "32-bit" })
	void onePlaneOfAStack(String type) {
		ImagePlus imp = image(type, 3);
		imp.setSlice(2);
		imp.getProcessor().snapshot();
		Object before = ImagePlusStore.copy(imp.getStack().getPixels(2));
		double max = imp.getDisplayRangeMax();
		IJ.run(imp, "Adjust Exposure...", "stops=-1 slices=current");
		assertNotEquals(sum(before), sum(imp.getStack().getPixels(2)));
		WindowManager.setTempCurrentImage(imp);
		undo(imp);
		assertEqualPixels(before, imp.getStack().getPixels(2));
		assertEquals(max, imp.getDisplayRangeMax());
		assertNull(imp.getProp(ImageProperties.HISTORY));
		imp.getProcessor().snapshot();
		imp.getProcessor().invert();
		IJ.run(imp, "Adjust Exposure...", "stops=-1");
		Object all = ImagePlusStore.copy(imp.getStack().getPixels(2));
		WindowManager.setTempCurrentImage(imp);
		Undo.undo();
		assertEqualPixels(all, imp.getStack().getPixels(2));
	}

	private static int sum(Object pixels) {
		return java.util.Arrays.deepHashCode(new Object[] { pixels });
	}

	private static void assertEqualPixels(Object expected, Object pixels) {
		assertArrayEquals(new Object[] { expected }, new Object[] { pixels });
	}

	/** A channel of a composite alone is not a colour: nothing that a single plane could bring back. */
	@Test
	void aPositionOfChannels() {
		ImageStack stack = new ImageStack(4, 4);
		for (int i = 0; i < 6; i++)
			stack.addSlice(null, new byte[] { 10, 20, 30, 40, 10, 20, 30, 40, 10, 20, 30, 40, 10, 20, 30, 40 });
		ImagePlus imp = Door.composite(stack);
		WindowManager.setTempCurrentImage(imp);
		imp.getProcessor().snapshot();
		IJ.run(imp, "Adjust Exposure...", "stops=1 slices=current");
		WindowManager.setTempCurrentImage(imp);
		Undo.undo();
		for (int c = 1; c <= 3; c++)
			assertEquals(20, ((byte[]) imp.getStack().getPixels(c))[0]);
	}
}
