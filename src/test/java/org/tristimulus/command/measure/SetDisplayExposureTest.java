package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;

import org.junit.jupiter.api.Test;
import org.tristimulus.door.Door;

class SetDisplayExposureTest {

	private static final String COMMAND = "Set Display Exposure...";

	@Test
	void rangeAndTableChangeAndNoValueDoes() {
		ImagePlus imp = IJ.createImage("grey", "16-bit ramp", 64, 4, 1);
		short[] before = ((short[]) imp.getProcessor().getPixels()).clone();
		Door.run(imp, COMMAND, "stops=2 white=4095 black=95");
		assertEquals(95, imp.getDisplayRangeMin(), 0.5);
		assertEquals(95 + 1000, imp.getDisplayRangeMax(), 0.5);
		// entry 55 of 255 is the light of sRGB code 128 within the rounding of both (IEC 61966-2-1)
		assertEquals(128, imp.getProcessor().getLut().getRGB(55) & 255, 1);
		org.junit.jupiter.api.Assertions.assertArrayEquals(before, (short[]) imp.getProcessor().getPixels());
		assertNull(imp.getProp("Tristimulus.history"));
		Door.run(imp, COMMAND, "reset=true white=4095 black=95");
		assertEquals(128, imp.getProcessor().getLut().getRGB(128) & 255, 1);
		assertEquals(4095, imp.getDisplayRangeMax(), 0.5);
	}

	@Test
	void coloursStayColours() {
		ImagePlus imp = Door.light(6, colors());
		Door.run(imp, COMMAND, "stops=-1");
		CompositeImage composite = (CompositeImage) imp;
		for (int c = 1; c <= 3; c++) {
			assertEquals(0xff << 24 - 8 * c, composite.getChannelLut(c).getRGB(255) & 0xffffff);
			assertEquals(4, composite.getChannelLut(c).max, 1e-6, "no white: the largest value");
		}
		Door.run(imp, "White Balance...", "from=grey-world");
		assertTrue(Door.number("N") > 0, "it is red, green and blue as before");
	}

	private static double[][] colors() {
		double[][] colors = new double[36][];
		for (int i = 0; i < 36; i++)
			colors[i] = new double[] { 0.1 + i / 36.0, 0.2 + i / 72.0, 0.3 };
		colors[35] = new double[] { 2, 1, 0.5 };
		return colors;
	}

	@Test
	void encodedImagesAreRefused() {
		assertTrue(Door.failure(Door.rgb(2, 0, 0, 0, 0), COMMAND, "").contains("Adjust Exposure"));
	}
}
