package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.ImagePlus;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.io.Opener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;

class CalibrateColorsTest {

	private static final String COMMAND = "Calibrate Colors...", CORNERS = "corners=60,52;236,30;262,178;38,150";

	@TempDir
	Path folder;

	private static ImagePlus open(String file) {
		return new Opener().openImage("src/test/resources/org/tristimulus/measure/chart/" + file);
	}

	private static short[] plane(ImagePlus imp, int channel) {
		return (short[]) imp.getStack().getPixels(channel);
	}

	@Test
	void coloursBecomeThoseOfTheChart() {
		ImagePlus imp = open("tilted.tif");
		Door.run(imp, COMMAND, CORNERS + " method=matrix figure=false");
		assertTrue(Door.number("DE00_loo_mean") > 0 && Door.number("DE00_loo_mean") < Door.number("DE00_balanced_mean"));
		assertEquals("matrix", Door.rows().get(0).get("Method"));
		assertEquals("0", Door.rows().get(0).get("Orientation"));
		assertEquals(0, Door.number("Left_out"));
		// what was the chart is that chart: almost the identity
		double before = Door.number("DE00_fit_mean");
		Door.run(imp, COMMAND, CORNERS + " method=matrix figure=false apply=false");
		assertEquals(before, Door.number("DE00_balanced_mean"), before);
		assertEquals(0, Door.number("Stops"), 0.1);
	}

	@Test
	void anySelectionOfTheCornersGivesTheSameBytes() {
		ImagePlus expected = open("tilted.tif");
		Door.run(expected, COMMAND, CORNERS + " figure=false");
		Roi[] rois = { new PointRoi(new float[] { 60, 236, 262, 38 }, new float[] { 52, 30, 178, 150 }), new PolygonRoi(new float[] { 262, 38, 60, 236 }, new float[] { 178, 150, 52, 30 }, Roi.POLYGON),
			new PointRoi(new float[] { 38, 262, 236, 60 }, new float[] { 150, 178, 30, 52 }) };
		for (Roi roi : rois) {
			ImagePlus imp = open("tilted.tif");
			imp.setRoi(roi);
			Door.run(imp, COMMAND, "figure=false");
			for (int c = 1; c <= 3; c++)
				assertArrayEquals(plane(expected, c), plane(imp, c));
		}
	}

	@Test
	void aRecipeGivesTheSameBytes() {
		for (String method : new String[] { "matrix", "affine", "root-2", "root-3" }) {
			Path recipe = folder.resolve(method + ".txt");
			ImagePlus first = open("tilted.tif"), second = open("tilted.tif");
			Door.run(first, COMMAND, CORNERS + " figure=false method=" + method + " save=[" + recipe + "]");
			Door.run(second, COMMAND, "from=recipe recipe=[" + recipe + "]");
			for (int c = 1; c <= 3; c++)
				assertArrayEquals(plane(first, c), plane(second, c), method);
			assertEquals(method, Door.rows().get(0).get("Method"));
		}
	}

	@Test
	void measuredPatchesMatchACameraToAnotherPicture() {
		Path patches = folder.resolve("patches.csv");
		Door.run(open("frontal.tif"), COMMAND, "corners=45,40;255,40;255,166;45,166 figure=false apply=false measured=[" + patches + "]");
		ImagePlus same = open("frontal.tif");
		Door.run(same, COMMAND, "corners=45,40;255,40;255,166;45,166 figure=false method=matrix reference=[" + patches + "]");
		assertEquals(0, Door.number("DE00_fit_max"), 1e-6);
		short[] before = plane(open("frontal.tif"), 1), after = plane(same, 1);
		for (int i = 0; i < before.length; i++)
			assertEquals(before[i] & 0xffff, after[i] & 0xffff, 1);
	}

	/** On 32 bit, twice the light gives twice the result by an old recipe, for all but affine. */
	@ParameterizedTest
	@ValueSource(strings = { "matrix", "root-2", "root-3" })
	void aStopBrighterIsTwiceTheLight(String method) {
		Path recipe = folder.resolve("r.txt");
		Door.run(open("tilted.tif"), COMMAND, CORNERS + " figure=false method=" + method + " save=[" + recipe + "]");
		double[][] colors = { { 0.1, 0.2, 0.3 }, { 0.7, 0.2, 0.05 }, { 0.001, 0.02, 0.1 }, { 1.5, 1.2, 0.9 } }, twice = new double[4][3];
		for (int i = 0; i < 4; i++)
			for (int c = 0; c < 3; c++)
				twice[i][c] = 2 * colors[i][c];
		ImagePlus a = Door.light(4, colors), b = Door.light(4, twice);
		Door.run(a, COMMAND, "from=recipe recipe=[" + recipe + "]");
		Door.run(b, COMMAND, "from=recipe recipe=[" + recipe + "]");
		for (int i = 0; i < 4; i++)
			for (int c = 0; c < 3; c++)
				assertEquals(2 * Door.pixel(a, 0, i)[c], Door.pixel(b, 0, i)[c], 1e-6 * Math.max(1, Math.abs(Door.pixel(b, 0, i)[c])));
	}

	@Test
	void calibratedAgainChangesNothing() {
		ImagePlus imp = open("frontal.tif");
		Door.run(imp, COMMAND, "corners=45,40;255,40;255,166;45,166 figure=false method=matrix output=new-32bit gamut=none");
		ImagePlus once = ij.WindowManager.getCurrentImage();
		float[] before = ((float[]) once.getStack().getPixels(1)).clone();
		Door.run(once, COMMAND, "corners=45,40;255,40;255,166;45,166 figure=false method=matrix");
		float[] after = (float[]) once.getStack().getPixels(1);
		for (int i = 0; i < before.length; i++)
			assertEquals(before[i] / 65535, after[i] / 65535, 1e-3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "no-chart.tif|corners=45,40;255,40;255,166;45,166|maxerror", "tilted.tif|figure=false|selection", "tilted.tif|corners=1,2;3|point 2", "tilted.tif|corners=60,52;60,52;262,178;38,150|1 and 2",
		"tilted.tif|corners=10,10;20,20;30,30;38,150|line", "tilted.tif|corners=60,52;236,30;262,178|3 points", "tilted.tif|corners=60,52;236,30;262,178;38,150 reference=nothing.csv|nothing.csv",
		"tilted.tif|corners=60,52;236,30;262,178;38,150 neutral=true method=affine|affine", "tilted.tif|from=recipe|recipe", "tilted.tif|corners=60,52;236,30;262,178;38,150 white=14000|patches" })
	void whatIsWrongIsNamedAndNothingChanges(String file, String options, String word) {
		ImagePlus imp = open(file);
		short[] before = plane(imp, 1).clone();
		String message = Door.failure(imp, COMMAND, options);
		assertTrue(message.contains(word), message);
		assertArrayEquals(before, plane(imp, 1));
	}

	@Test
	void aGreyImageAndAForeignRecipeAreRefused() throws Exception {
		ImagePlus grey = ij.IJ.createImage("grey", "16-bit", 10, 10, 1);
		assertTrue(Door.failure(grey, COMMAND, "").contains("grey"));
		ImagePlus photo = Door.rgb(8, new int[64]);
		photo.setRoi(0, 0, 8, 8);
		Path balance = folder.resolve("balance.txt");
		Files.writeString(balance, "format: Tristimulus white balance\nversion: 1\n");
		assertTrue(Door.failure(open("tilted.tif"), COMMAND, "from=recipe recipe=[" + balance + "]").contains("it is a recipe of White Balance: use White Balance with from=recipe"));
	}

	/** And White Balance names this command for its recipes. */
	@Test
	void whiteBalanceNamesThisCommand() throws Exception {
		Path recipe = folder.resolve("camera.txt");
		Door.run(open("frontal.tif"), COMMAND, "corners=45,40;255,40;255,166;45,166 figure=false save=[" + recipe + "]");
		String message = Door.failure(open("tilted.tif"), "White Balance...", "from=recipe recipe=[" + recipe + "]");
		assertTrue(message.contains("it is a recipe of Calibrate Colors: use Calibrate Colors with from=recipe"), message);
	}

	/** What the sample's info says: one stop dark, its corners, the chart; the patches are made from its printed colours, so that a good fit leaves little. */
	@Test
	void theSampleIsWhatItsInfoSays() {
		ij.IJ.run("Open Tristimulus Sample...", "sample=chart-photo");
		ImagePlus photo = ij.WindowManager.getCurrentImage();
		Matcher corners = Pattern.compile("corners=(\\S+?)\\.").matcher((String) photo.getProperty("Info"));
		assertTrue(corners.find());
		Door.run(photo, COMMAND, "corners=" + corners.group(1));
		assertEquals(1, Door.number("Stops"), 0.02);
		assertEquals("0", Door.rows().get(0).get("Orientation"));
		assertTrue(Door.number("DE00_loo_mean") < 2.5 && Door.number("DE00_loo_mean") < 0.3 * Door.number("DE00_balanced_mean"), Door.rows().toString());
	}
}
