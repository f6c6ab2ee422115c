package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.Opener;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.Reference;
import org.tristimulus.door.Door;

class CheckExposureTest {

	private static final String COMMAND = "Check Exposure...", FOLDER = "/org/tristimulus/measure/audit/";

	private static ImagePlus open(String file) {
		return new Opener().openImage("src/test/resources" + FOLDER + file);
	}

	@Test
	void countsAreThoseOfNumpy() {
		for (Reference row : Reference.rows(FOLDER + "audit.csv")) {
			Door.run(open(row.text("file")), COMMAND, "map=false histogram=false white=65535");
			Map<String, String> found = Door.rows().get(0);
			for (String column : new String[] { "N", "Min", "Max", "Levels", "Code_step" })
				assertEquals(row.number(column), Double.parseDouble(found.get(column)), 0, column);
			for (String column : new String[] { "At_black_%", "Saturated_%", "At_white_%", "P01_stops", "Median_stops", "P999_stops" })
				if (row.has(column)) assertEquals(row.number(column), Double.parseDouble(found.get(column)), 1e-6, column);
				else assertEquals("", found.get(column), column);
		}
	}

	@Test
	void theMapHasTheColoursOfThePalette() {
		List<Reference> palette = Reference.rows(FOLDER + "palette.csv");
		FloatProcessor light = new FloatProcessor(20, 1);
		for (int k = 1; k <= 16; k++)
			light.setf(k, 0, (float) (0.7 * Math.pow(2, 1 - k)));
		light.setf(0, 0, 1);
		light.setf(18, 0, 1e-7f);
		ImagePlus imp = new ImagePlus("stops", light);
		Door.run(imp, COMMAND, "white=1 histogram=false");
		ImagePlus map = WindowManager.getCurrentImage();
		assertTrue(map.getTitle().matches("stops, stops(-\\d+)?"), map.getTitle() + ": numbered where another test left one open");
		assertEquals(0xff0000, map.getProcessor().get(0) & 0xffffff);
		for (Reference row : palette) {
			int code = (int) row.number("R") << 16 | (int) row.number("G") << 8 | (int) row.number("B");
			assertEquals(code, map.getProcessor().get((int) row.number("band")) & 0xffffff, row.toString());
		}
		assertEquals(0, map.getProcessor().get(17) & 0xffffff);
		assertEquals(0, map.getProcessor().get(18) & 0xffffff);
		assertTrue(map.getOverlay().size() > 18);
		assertTrue(!imp.changes && imp.getProp("Tristimulus.history") == null);
	}

	@Test
	void coloursHaveARowOfLuminanceAndOnlyTheSelectionCounts() {
		ImagePlus photo = Door.rgb(2, 0xffffff, 0x808080, 0x000000, 0xff0000);
		Door.run(photo, COMMAND, "map=false histogram=true");
		List<Map<String, String>> rows = Door.rows();
		assertEquals(4, rows.size());
		assertEquals("luminance", rows.get(3).get("Channel"));
		assertEquals("50.0", String.valueOf(Double.parseDouble(rows.get(3).get("Saturated_%"))));
		assertEquals("4", String.valueOf((int) Double.parseDouble(rows.get(0).get("N"))));
		photo.setRoi(1, 0, 1, 1);
		Door.run(photo, COMMAND, "map=false histogram=false");
		assertEquals(1, Double.parseDouble(Door.rows().get(0).get("N")));
		// sRGB code 128 is 0.215861 of white (IEC 61966-2-1)
		assertEquals(Math.log(0.2158605) / Math.log(2), Double.parseDouble(Door.rows().get(3).get("Median_stops")), 1e-4);
	}

	@Test
	void notANumberAndInfinityAreCountedApart() {
		FloatProcessor light = new FloatProcessor(4, 1, new float[] { Float.NaN, 0.5f, Float.POSITIVE_INFINITY, 0.25f });
		Door.run(new ImagePlus("odd", light), COMMAND, "map=false histogram=false white=1");
		assertEquals(2, Door.number("N"));
		assertEquals(50, Door.number("Not_finite_%"), 1e-9);
		assertEquals(-2, Door.number("P01_stops"), 1e-9);
	}

	@Test
	void a32BitImageWithoutWhiteIsNamed() {
		ImagePlus imp = IJ.createImage("bright", "32-bit", 4, 4, 1);
		imp.getProcessor().set(7);
		String message = Door.failure(imp, COMMAND, "");
		assertTrue(message.contains("white"), message);
	}
}
