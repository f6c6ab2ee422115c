package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.Opener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.Reference;
import org.tristimulus.door.Door;

class MergeExposuresTest {

	private static final String COMMAND = "Merge Exposures...", FOLDER = "/org/tristimulus/measure/hdr/";

	private static ImagePlus open(String file) {
		return new Opener().openImage(Path.of("src/test/resources" + FOLDER + file).toAbsolutePath().toString());
	}

	@ParameterizedTest
	@CsvSource({ "three,'-4,-2,0'", "five-grey,'-6,-4,-2,0,2'", "nominal,'-3.93,-2.05,0,2.04'" })
	void mergedAsTheIndependentProgramDoes(String name, String stops) {
		Door.run(open(name + ".tif"), COMMAND, "stops=" + stops + " black=256 white=16383 plot=false");
		ImagePlus merged = WindowManager.getCurrentImage(), expected = open(name + "_merged.tif");
		assertEquals(expected.getStackSize(), merged.getStackSize());
		for (int s = 1; s <= merged.getStackSize(); s++)
			for (int i = 0; i < merged.getWidth() * merged.getHeight(); i++) {
				double e = expected.getStack().getProcessor(s).getf(i);
				assertEquals(e, merged.getStack().getProcessor(s).getf(i), 1e-5 * Math.abs(e) + 1e-7);
			}
		List<Map<String, String>> rows = Door.rows();
		List<Reference> listed = Reference.rows(FOLDER + "brackets.csv");
		listed.removeIf(r -> !r.text("file").equals(name));
		for (int f = 0; f < rows.size(); f++) {
			assertEquals(listed.get(f).number("used_%"), Double.parseDouble(rows.get(f).get("Used_%")), 0.05);
			if (f > 0) assertEquals(listed.get(f).number("linearity_stops"), Double.parseDouble(rows.get(f).get("Linearity_stops")), 0.002);
		}
	}

	@Test
	void theSampleIsEstimatedAndTheErrorIsASecondImage() {
		IJ.run("Open Tristimulus Sample...", "sample=bracket");
		Door.run(WindowManager.getCurrentImage(), COMMAND, "uncertainty=true plot=false");
		List<Map<String, String>> rows = Door.rows();
		assertEquals(5, rows.size());
		for (int f = 0; f < 5; f++)
			assertEquals(-8 + 2 * f, Double.parseDouble(rows.get(f).get("Stops")), 0.02);
		assertEquals("1/1024 s", rows.get(0).get("Label"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "stops=0,0,0|same exposure", "stops=-2,0|2 numbers for 3", "stops=x|not a number", "stops=exif|exif", "response=recover|8-bit", "images=nothing.tif|nothing.tif" })
	void whatIsWrongIsNamed(String options, String word) {
		String message = Door.failure(open("three.tif"), COMMAND, options + " white=16383");
		assertTrue(message.contains(word), message);
	}

	@Test
	void oneFrameIsRefused() {
		assertTrue(Door.failure(IJ.createImage("one", "16-bit", 8, 8, 1), COMMAND, "").contains("one frame"));
	}
}
