package org.tristimulus.command.relight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.gui.OvalRoi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.MenuDoor;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Figures;

/** Estimate Environment Light through the menu door. */
class EstimateEnvironmentLightTest {

	private static final String ESTIMATE = "Estimate Environment Light...";
	private static final EnvironmentLight GRACE = Figures.light(Figures.rows("lightest_grace64_expected.csv"));

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "robust=true", "robust=false" })
	void aSphereOfKnownNormals(String robust) throws IOException {
		Path file = folder.resolve("grace.csv");
		RelightImages.run(ESTIMATE, "image=#a normals=#b albedo=0.8 deshade show=all save=" + file + " " + robust, RelightImages.image("lightest_grace64_image.tif", "ball.tif"), RelightImages.image("lightest_grace64_normals.tif", "n"));
		EnvironmentLight light = RelightImages.saved(file);
		for (int c = 0; c < 3; c++)
			assertArrayEquals(GRACE.channel(c), light.channel(c), 1e-5);
		assertEquals(39, RelightImages.last("Condition"), 0.5);
		assertEquals(104.993, RelightImages.last("Light_azimuth"), 2e-3);
		ImagePlus deshaded = RelightImages.open("ball, deshaded");
		assertEquals(0.8, deshaded.getStack().getProcessor(2).getf(32, 32), 1e-4);
		assertTrue(Float.isNaN(deshaded.getStack().getProcessor(2).getf(0, 0)));
		RelightImages.open("ball, irradiance");
	}

	/** The selection as the outline of a ball; noise and a covered side are left out. */
	@Test
	void aBall() throws IOException {
		ImagePlus ball = RelightImages.image("lightest_grace64_image.tif", "ball");
		float[] x = RelightImages.slice(Figures.image("lightest_grace64_normals.tif"), 1);
		for (int c = 1; c <= 3; c++)
			for (int i = 0; i < x.length; i++)
				if (x[i] > 0.55) ball.getStack().getProcessor(c).setf(i, 0.3f * ball.getStack().getProcessor(c).getf(i));
		int[] box = { 64, 64, 0, 0 };
		float[] light = RelightImages.slice(ball, 2);
		for (int i = 0; i < light.length; i++)
			if (light[i] > 0) box = new int[] { Math.min(box[0], i % 64), Math.min(box[1], i / 64), Math.max(box[2], i % 64 + 1), Math.max(box[3], i / 64 + 1) };
		ball.setRoi(new OvalRoi(box[0], box[1], box[2] - box[0], box[3] - box[1]));
		Path file = folder.resolve("ball.csv");
		RelightImages.run(ESTIMATE, "albedo=0.8 show=none save=" + file, ball);
		EnvironmentLight found = RelightImages.saved(file);
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < 9; i++)
				assertEquals(GRACE.channel(c)[i], found.channel(c)[i], 0.03, c + " " + i);
		assertTrue(RelightImages.last("Excluded_%") > 10);
		ball.deleteRoi();
		assertTrue(MenuDoor.failure(ESTIMATE, "", ball).contains("no area selected"));
		ball.setRoi(new OvalRoi(0, 0, 5, 5));
		assertTrue(MenuDoor.failure(ESTIMATE, "", ball).contains("10 pixels across"));
		ball.setRoi(new OvalRoi(-5, 0, 30, 30));
		assertTrue(MenuDoor.failure(ESTIMATE, "", ball).contains("leaves the image"));
		ball.setRoi(new OvalRoi(5, 5, 30, 30));
		assertTrue(MenuDoor.failure(ESTIMATE, "albedo=2", ball).contains("albedo=2 is out of range"));
		assertTrue(MenuDoor.failure(ESTIMATE, "albedo=nothing", ball).contains("albedo=nothing"));
	}
}
