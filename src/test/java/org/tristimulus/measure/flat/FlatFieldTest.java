package org.tristimulus.measure.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.TransferFunction;

class FlatFieldTest {

	private static double[][] light(String file) {
		ImagePlus image = new Opener().openImage("src/test/resources/org/tristimulus/measure/flat/" + file + ".tif");
		int n = image.getWidth() * image.getHeight();
		double[][] light = new double[3][n];
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < n; i++)
				light[c][i] = image.getBitDepth() == 24 ? TransferFunction.SRGB.decode((image.getProcessor().get(i) >> 16 - 8 * c & 255) / 255.0)
					: image.getBitDepth() == 16 ? image.getStack().getProcessor(c + 1).get(i) / 65535.0 : image.getStack().getProcessor(c + 1).getf(i);
		return light;
	}

	@ParameterizedTest
	@CsvSource({ "brightfield,true,own,keep,0", "brightfield,true,own,90,0.9", "brightfield,true,neutral,90,0.9", "brightfield,true,neutral,keep,0", "photo-srgb,false,own,keep,0", "photo-srgb,false,own,90,0.9",
		"photo-srgb,false,neutral,keep,0", "photo-srgb,false,neutral,90,0.9" })
	void asTheIndependentProgramDoes(String name, boolean hasDark, String color, String end, double level) {
		double[][] image = light(name + "_image"), flat = light(name + "_flat"), expected = light(name + "_" + color + "_" + end);
		int n = image[0].length;
		double[][] dark = hasDark ? light(name + "_dark") : new double[3][n];
		double[] means = new double[3];
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < n; i++) {
				image[c][i] -= dark[c][i];
				flat[c][i] -= dark[c][i];
				means[c] += flat[c][i] / n;
			}
		FlatField field = new FlatField(means, true, color.equals("neutral"), level, 16);
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < n; i++)
				assertEquals(expected[c][i], image[c][i] * field.gain(c, flat[c][i]), 1e-5, c + " " + i);
	}

	@Test
	void theFieldItselfEndsAtTheLevel() {
		double[] flat = { 0.31, 0.4, 0.2 };
		FlatField field = new FlatField(flat, true, true, 0.9, 16);
		for (int c = 0; c < 3; c++)
			assertEquals(0.9, flat[c] * field.gain(c, flat[c]), 1e-15);
		FlatField channels = new FlatField(new double[] { 0.1, 0.5 }, false, true, 0, 16);
		assertEquals(0.1, channels.target(0), 0);
		assertEquals(0.5, channels.target(1), 0);
	}

	@Test
	void theGainEndsWhereItIsLimited() {
		FlatField field = new FlatField(new double[] { 0.5 }, false, false, 0, 4);
		assertEquals(4, field.gain(0, 0.1), 0);
		assertEquals(4, field.gain(0, -1), 0);
		assertTrue(field.isLimited(0, 0) && !field.isLimited(0, 0.125));
		assertThrows(IllegalArgumentException.class, () -> new FlatField(new double[] { 0 }, false, false, 0, 4));
	}
}
