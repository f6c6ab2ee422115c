package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.Opener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.Door;

class CorrectFlatFieldTest {

	private static final String COMMAND = "Correct Flat Field...";
	private static final Path FOLDER = Path.of("src/test/resources/org/tristimulus/measure/flat").toAbsolutePath();

	private static ImagePlus open(String file) {
		return new Opener().openImage(FOLDER.resolve(file).toString());
	}

	@ParameterizedTest
	@CsvSource({ "brightfield,own,keep,linear", "brightfield,neutral,90,linear", "photo-srgb,own,90,srgb", "photo-srgb,neutral,keep,srgb" })
	void asTheIndependentProgramDoes(String name, String color, String end, String decode) {
		ImagePlus imp = open(name + "_image.tif");
		String dark = name.equals("brightfield") ? " dark=[" + FOLDER.resolve(name + "_dark.tif") + "]" : "";
		Door.run(imp, COMMAND, "flat=[" + FOLDER.resolve(name + "_flat.tif") + "]" + dark + " neutral=" + color.equals("neutral") + " level=" + (end.equals("90") ? 90 : 0) + " output=new-32bit gamut=none decode=" + decode);
		ImagePlus made = WindowManager.getCurrentImage(), expected = open(name + "_" + color + "_" + end + ".tif");
		double white = name.equals("brightfield") ? 65535 : 255;
		for (int c = 1; c <= 3; c++)
			for (int i = 0; i < made.getWidth() * made.getHeight(); i++) {
				double v = made.getStack().getProcessor(c).getf(i) / white;
				if (decode.equals("srgb")) v = org.tristimulus.color.TransferFunction.SRGB.decode(v);
				assertEquals(expected.getStack().getProcessor(c).getf(i), v, 1e-5, c + " " + i);
			}
	}

	@Test
	void theFieldItselfEndsAtTheLevel() {
		ImagePlus imp = open("photo-srgb_flat.tif");
		Door.run(imp, COMMAND, "flat=[" + FOLDER.resolve("photo-srgb_flat.tif") + "] level=90 output=same");
		// 0.9 of light is sRGB code 243.4 (IEC 61966-2-1)
		for (int i = 0; i < imp.getWidth() * imp.getHeight(); i++)
			for (int c = 0; c < 3; c++)
				assertEquals(243, Door.pixel(imp, 0, i)[c], 1);
		assertEquals(90, Door.number("Level_%"), 1e-6);
	}

	@Test
	void aSelectionAloneIsCorrectedAndGreyHasOneChannel() {
		ImagePlus imp = IJ.createImage("grey", "16-bit black", 8, 8, 1), flat = IJ.createImage("flat", "16-bit black", 8, 8, 1);
		for (int i = 0; i < 64; i++) {
			imp.getProcessor().set(i, 10000);
			flat.getProcessor().set(i, i < 32 ? 20000 : 40000);
		}
		String path = System.getProperty("java.io.tmpdir") + "/tristimulus-flat-" + System.nanoTime() + ".tif";
		IJ.saveAsTiff(flat, path);
		imp.setRoi(0, 0, 8, 4);
		Door.run(imp, COMMAND, "flat=[" + path + "] output=same");
		new java.io.File(path).delete();
		assertEquals(15000, imp.getProcessor().get(0), 1);
		assertEquals(10000, imp.getProcessor().get(63), 0);
		assertEquals(1, Door.number("Falloff_stops"), 1e-9);
	}

	@ParameterizedTest
	@CsvSource({ "brightfield_flat.tif,same channels", "photo-srgb_image.tif,flat" })
	void whatDoesNotFitIsNamed(String flat, String word) {
		ImagePlus imp = flat.startsWith("photo") ? IJ.createImage("other", "RGB", 10, 10, 1) : IJ.createImage("other", "16-bit", 64, 48, 1);
		String message = Door.failure(imp, COMMAND, "flat=[" + FOLDER.resolve(flat) + "]");
		assertTrue(message.contains(word), message);
	}
}
