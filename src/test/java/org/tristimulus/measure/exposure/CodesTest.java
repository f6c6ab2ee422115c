package org.tristimulus.measure.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.io.Opener;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.Reference;

class CodesTest {

	private static Codes codes(String file) {
		ImagePlus image = new Opener().openImage("src/test/resources/org/tristimulus/measure/audit/" + file);
		long[] counts = new long[65536];
		for (int i = 0; i < image.getWidth() * image.getHeight(); i++)
			counts[image.getProcessor().get(i)]++;
		return new Codes(counts);
	}

	@Test
	void countsOfPictures() {
		for (Reference row : Reference.rows("/org/tristimulus/measure/audit/audit.csv")) {
			Codes codes = codes(row.text("file"));
			double white = row.number("white"), n = codes.size();
			assertEquals(row.number("N"), n);
			assertEquals(row.number("Min"), codes.min());
			assertEquals(row.number("Max"), codes.max());
			assertEquals(row.number("At_black_%"), 100 * codes.count(v -> v <= 0) / n, 1e-7);
			assertEquals(row.number("Saturated_%"), 100 * codes.count(v -> v / white >= 0.98) / n, 1e-7);
			assertEquals(row.number("At_white_%"), 100 * codes.count(v -> v >= white) / n, 1e-7);
			assertEquals(row.number("Levels"), codes.levels());
			assertEquals(row.number("Code_step"), codes.step());
			String[] columns = { "P01_stops", "Median_stops", "P999_stops" };
			double[] percents = { 0.1, 50, 99.9 };
			for (int k = 0; k < 3; k++) {
				int value = codes.percentile(percents[k]);
				if (row.has(columns[k])) assertEquals(row.number(columns[k]), Math.log(value / white) / Math.log(2), 1e-6);
				else assertEquals(0, value);
			}
		}
	}

	@Test
	void pixelsOfEachStop() {
		for (String name : new String[] { "linear16", "stretched16" }) {
			Codes codes = codes(name + ".tif");
			for (Reference row : Reference.rows("/org/tristimulus/measure/audit/" + name + "_bands.csv")) {
				if (row.text("band_from_stops").equals("white")) assertEquals(row.number("pixels"), codes.count(v -> v / 65535.0 >= 0.98));
				if (!row.text("band_from_stops").startsWith("-")) continue;
				int band = -(int) row.number("band_from_stops");
				assertEquals(row.number("pixels"), codes.count(v -> v > 0 && v < 65535 && StopColors.band(v / 65535.0) == band), name + " " + row);
			}
		}
	}

	@Test
	void colours() {
		StopColors colors = new StopColors();
		for (Reference row : Reference.rows("/org/tristimulus/measure/audit/palette.csv"))
			assertEquals(row.text("R") + " " + row.text("G") + " " + row.text("B"), text(colors.color((int) row.number("band"))));
		assertEquals(0, colors.color(17));
		assertEquals(1, StopColors.band(1));
		assertEquals(1, StopColors.band(0.5));
		assertEquals(2, StopColors.band(Math.nextDown(0.5)));
		assertEquals(17, StopColors.band(1e-30));
	}

	private static String text(int rgb) {
		return (rgb >> 16) + " " + (rgb >> 8 & 255) + " " + (rgb & 255);
	}
}
