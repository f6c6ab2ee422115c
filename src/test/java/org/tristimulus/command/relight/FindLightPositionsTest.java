package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.measure.ResultsTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.relight.Figures;
import org.tristimulus.relight.file.LampText;
import org.tristimulus.relight.fit.Lamps;

/** Find Light Positions through the menu door. */
class FindLightPositionsTest {

	private static final String FIND = "Find Light Positions...";

	@TempDir
	Path folder;

	private static ImagePlus ball() {
		ImagePlus imp = RelightImages.image("ball_160_stack.tif", "ball.tif");
		imp.setRoi(new OvalRoi(20, 20, 120, 120));
		return imp;
	}

	private static double angle(double[] a, double[] b) {
		return Math.toDegrees(2 * Math.asin(Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2])) / 2));
	}

	@Test
	void everyLamp() throws IOException {
		ResultsTable.getResultsTable().reset();
		Path file = folder.resolve("ball.lp");
		RelightImages.run(FIND, "decode=srgb white=255 save=" + file, ball());
		Lamps truth = LampText.parse("", Figures.text("ball_160_lights.lp")), saved = LampText.parse("", Files.readString(file));
		double[] degrees = new double[16];
		for (int k = 0; k < 16; k++) {
			Map<String, String> row = RelightImages.row(k);
			double[] found = { Double.parseDouble(row.get("x")), Double.parseDouble(row.get("y")), Double.parseDouble(row.get("z")) };
			degrees[k] = angle(truth.direction(k), saved.direction(k));
			assertEquals(0, angle(found, saved.direction(k)), 1e-3);
			assertTrue(degrees[k] <= 0.6, k + ": " + degrees[k]);
			assertEquals(Math.toDegrees(Math.atan2(found[1], found[0])), Double.parseDouble(row.get("Azimuth")), 1e-3);
		}
		Arrays.sort(degrees);
		assertTrue((degrees[7] + degrees[8]) / 2 <= 0.35);
		RelightImages.open("ball, lamps");
		RelightImages.open("ball, highlights");
	}

	/** A slice without highlight has empty cells, and 0 0 0 in the file. */
	@Test
	void aLampThatDidNotShine() throws IOException {
		ResultsTable.getResultsTable().reset();
		ImagePlus imp = ball();
		imp.getStack().getProcessor(3).multiply(0);
		Path file = folder.resolve("ball.lp");
		RelightImages.run(FIND, "decode=srgb white=255 plot=false save=" + file, imp);
		Map<String, String> row = RelightImages.row(2);
		assertEquals("", row.get("x"));
		assertEquals("no highlight", row.get("Note"));
		assertTrue(Files.readAllLines(file).get(3).endsWith(" 0 0 0"));
	}

	@Test
	void selections() {
		ImagePlus imp = ball();
		imp.deleteRoi();
		assertTrue(MenuDoor.failure(FIND, "", imp).contains("no area selected"));
		imp.setRoi(new OvalRoi(100, 100, 100, 100));
		assertTrue(MenuDoor.failure(FIND, "", imp).contains("leaves the image"));
		imp.setRoi(new OvalRoi(10, 10, 9, 9));
		assertTrue(MenuDoor.failure(FIND, "", imp).contains("10 pixels across"));
		assertTrue(MenuDoor.failure(FIND, "save=" + folder.resolve("x.txt"), ball()).contains("has to end in .lp"));
	}
}
