package org.tristimulus.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.io.Opener;
import ij.process.ColorProcessor;
import ij.process.ShortProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.MenuDoor;

/** Charts, recipes, flats and lamps that do not do: each is named, and nothing changes. */
class MeasureBadInputTest {

	private static final String CALIBRATE = "Calibrate Colors...", FLAT = "Correct Flat Field...", CORNERS = "corners=60,52;236,30;262,178;38,150";

	/** Twelve patches, L*a*b* of D50. */
	private static final String CHART = "name,L,a,b\n" + "a,20,0,0\nb,40,0,0\nc,60,0,0\nd,80,0,0\ne,95,0,0\nf,50,40,20\ng,50,-40,20\nh,50,20,-40\ni,70,30,60\nj,70,-30,30\nk,30,10,-30\nl,60,50,-10\n";

	@TempDir
	Path folder;

	private static ImagePlus tilted() {
		return new Opener().openImage("src/test/resources/org/tristimulus/measure/chart/tilted.tif");
	}

	private String refused(ImagePlus imp, String options) {
		return Door.failure(imp, CALIBRATE, options + " figure=false");
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	@Test
	void selectionsThatAreNotFourCorners() {
		Roi[] rois = { new PointRoi(new float[] { 60, 236, 262 }, new float[] { 52, 30, 178 }), new PolygonRoi(new int[] { 60, 236, 262, 100, 38 }, new int[] { 52, 30, 178, 160, 150 }, 5, Roi.POLYGON), new Line(60, 52, 236, 30) };
		String[] words = { "the selection has 3 points", "the selection has 5 points", "has no selection that tells where the chart is" };
		for (int i = 0; i < rois.length; i++) {
			ImagePlus imp = tilted();
			imp.setRoi(rois[i]);
			String message = refused(imp, "");
			assertTrue(message.contains(words[i]), message);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "header | a,20,0,0~b,40,0,0~ | 6 | header", "five | name,L,a,b~a,20,0,0~b,40,0,0~c,60,0,0~d,80,0,0~e,95,0,0~ | 5 | 5 patches", "missing | name,L,a,b~a,20,0,0~b,40,,0~c,60,0,0~d,80,0,0~e,95,0,0~f,1,2,3~ | 6 | line 3",
		"words | name,L,a,b~a,20,0,0~b,40,x,0~c,60,0,0~d,80,0,0~e,95,0,0~f,1,2,3~ | 6 | line 3", "white | name,X,Y,Z~a,.1,.1,.1~b,.2,.2,.2~c,.3,.3,.3~d,.4,.4,.4~e,.5,.5,.5~f,.6,.6,.6~ | 6 | white", "columns | chart | 5 | columns=5 does not divide the 12 patches" })
	void chartsThatCannotBeRead(String name, String text, int columns, String words) throws IOException {
		Path chart = file(name + ".csv", text.equals("chart") ? CHART : text.replace('~', '\n'));
		String message = refused(tilted(), CORNERS + " reference=[" + chart + "] columns=" + columns);
		assertTrue(message.contains(words) && message.contains(name + ".csv"), message);
	}

	/** 13 terms need 18 patches. */
	@Test
	void tooFewPatchesForTheMethod() throws IOException {
		Path chart = file("twelve.csv", CHART);
		String message = refused(tilted(), CORNERS + " reference=[" + chart + "] columns=4 method=root-3 maxerror=100");
		assertTrue(message.contains("root-3") && message.contains("18"), message);
	}

	@Test
	void recipesThatAreNotWhole() throws IOException {
		Path recipe = folder.resolve("camera.txt");
		Door.run(tilted(), CALIBRATE, CORNERS + " figure=false save=[" + recipe + "]");
		String text = Files.readString(recipe);
		String[][] damaged = { { text.substring(0, text.length() - 20), "its last line is missing: the file was cut" }, { text.replace("version: 1", "version: 2"), "it is of version 2" }, { text.replaceFirst("g: \\S+", "g: x"), "\"x\", not a number" },
			{ text.replaceFirst("terms: R", "terms: Q"), "its terms are not those of" }, { "PNG", "not key: value" } };
		for (String[] each : damaged) {
			Path file = file("damaged.txt", each[0]);
			String message = refused(tilted(), "from=recipe recipe=[" + file + "]");
			assertTrue(message.contains("The recipe damaged.txt cannot be used: ") && message.contains(each[1]), message);
		}
		assertTrue(refused(tilted(), "from=recipe recipe=[" + folder.resolve("none.txt") + "]").contains("there is no such file"));
		Door.run(tilted(), CALIBRATE, "from=recipe decode=srgb recipe=[" + recipe + "]");
		String note = Door.rows().get(0).get("Note");
		assertTrue(note.contains("the recipe was made with decode=linear, and this picture is taken as srgb"), note);
	}

	private static ImagePlus grey(String title, int value, int width) {
		ShortProcessor ip = new ShortProcessor(width, 20);
		ip.set(value);
		for (int i = 0; i < 20 * width; i++)
			ip.set(i, value);
		return new ImagePlus(title, ip);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "30000 | 24 | none | \"flat\" is 24 x 20", "65535 | 20 | none | saturated", "0 | 20 | none | black", "1000 | 20 | 2000 | no light above its dark frame in 100 %" })
	void flatsThatDoNotDo(int value, int width, String dark, String words) {
		ImagePlus image = grey("image", 20000, 20), flat = grey("flat", value, width), darkness = grey("dark", dark.equals("none") ? 0 : Integer.parseInt(dark), 20);
		String message = MenuDoor.failure(FLAT, "image=#a flat=#b dark=" + (dark.equals("none") ? "none" : "#c"), image, flat, darkness);
		assertTrue(message.contains(words), message);
		assertEquals(20000, image.getProcessor().get(5));
	}

	@Test
	void aGreyFlatOfColoursAndTheImageItself() {
		ColorProcessor colors = new ColorProcessor(20, 20);
		colors.set(0xff406080);
		for (int i = 0; i < 400; i++)
			colors.set(i, 0xff406080);
		ImagePlus photo = new ImagePlus("photo", colors);
		String message = MenuDoor.failure(FLAT, "image=#a flat=#b", photo, grey("flat", 20000, 20));
		ij.measure.ResultsTable.getResultsTable().reset();
		assertTrue(message.contains("\"flat\""), message);
		MenuDoor.run(FLAT, "image=#a flat=#a", photo);
		assertTrue(Door.rows().get(0).get("Note").contains("the flat is the image itself"), Door.rows().toString());
	}

	/** A lamp of which red is not known. */
	@Test
	void aSpectrumThatEndsAt700() throws IOException {
		StringBuilder text = new StringBuilder("nm,W\n");
		for (int nm = 380; nm <= 700; nm += 10)
			text.append(nm).append(",1\n");
		Path lamp = file("short.csv", text.toString());
		String message = Door.failure(Door.rgb(2, 0, 1, 2, 3), "Relight with Spectrum...", "to=[" + lamp + "]");
		assertTrue(message.contains("short.csv") && message.contains("700"), message);
	}

	/** NaN and infinities are counted apart; nothing is left is told. */
	@Test
	void nothingToCheck() {
		ImagePlus imp = new ImagePlus("nan", new ij.process.FloatProcessor(4, 4, new float[16]));
		for (int i = 0; i < 16; i++)
			imp.getProcessor().setf(i, i % 2 == 0 ? Float.NaN : Float.POSITIVE_INFINITY);
		Door.run(imp, "Check Exposure...", "white=1 map=false histogram=false");
		assertEquals(100, Door.number("Not_finite_%"));
	}
}
