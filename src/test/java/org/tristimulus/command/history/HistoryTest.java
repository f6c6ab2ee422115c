package org.tristimulus.command.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;
import org.tristimulus.door.LogText;
import org.tristimulus.door.MenuDoor;

class HistoryTest {

	@TempDir
	Path folder;

	private static ImagePlus photo() {
		int[] codes = new int[400];
		for (int i = 0; i < codes.length; i++)
			codes[i] = 40 + i / 4 << 16 | 60 + i / 5 << 8 | 90 + i / 6;
		return Door.rgb(20, codes);
	}

	private static ImagePlus noise() {
		return Door.rgb(40, new java.util.Random(5).ints(1600, 0x202020, 0xd0d0d0).toArray());
	}

	private static int[] pixels(ImagePlus imp) {
		return (int[]) imp.getProcessor().getPixels();
	}

	/** Three steps, two of them with selections. */
	private static ImagePlus changed() {
		ImagePlus imp = photo();
		imp.setRoi(2, 3, 10, 9);
		Door.run(imp, "White Balance...", "");
		imp.setRoi(new OvalRoi(4, 4, 11, 7));
		Door.run(imp, "Adjust Exposure...", "stops=0.5");
		imp.setRoi(new PolygonRoi(new int[] { 1, 17, 12 }, new int[] { 2, 5, 18 }, 3, Roi.POLYGON));
		Door.run(imp, "Color Temperature...", "kelvin=4000");
		imp.deleteRoi();
		return imp;
	}

	private static String saved(ImagePlus imp, String format, Path file) throws Exception {
		Door.run(imp, "Show History...", "format=" + format + " save=[" + file + "]");
		return Files.readString(file);
	}

	@Test
	void theMacroGivesTheSameBytes() throws Exception {
		ImagePlus imp = changed();
		String macro = saved(imp, "macro", folder.resolve("m.ijm"));
		assertTrue(macro.contains("makeRectangle(2, 3, 10, 9);") && macro.contains("makeOval(4, 4, 11, 7);") && macro.contains("makePolygon("), macro);
		ImagePlus again = photo();
		WindowManager.setTempCurrentImage(again);
		IJ.runMacro(macro);
		assertArrayEquals(pixels(imp), pixels(again));
		assertEquals(macro, saved(again, "macro", folder.resolve("m2.ijm")), "the same history gives the same text");
	}

	@Test
	void methodsAndJson() throws Exception {
		ImagePlus imp = changed();
		String methods = saved(imp, "methods", folder.resolve("m.txt"));
		assertTrue(methods.startsWith("Images were processed with Tristimulus ") && methods.contains(" in ImageJ " + IJ.getVersion() + ": White Balance (decode srgb, white 255"), methods);
		assertTrue(methods.contains("Adjust Exposure (decode srgb, white 255, stops 0.5, in a selection)"), methods);
		assertTrue(saved(imp, "json", folder.resolve("h.json")).startsWith("[\n{\"command\":\"White Balance\""));
		assertNull(photo().getProp("Tristimulus.history"));
	}

	@Test
	void replayedFromAFileOnAnotherImage() throws Exception {
		ImagePlus imp = changed();
		Path json = folder.resolve("h.json");
		saved(imp, "json", json);
		ImagePlus again = photo();
		Door.run(again, "Replay History...", "history=[" + json + "]");
		assertArrayEquals(pixels(imp), pixels(again));
		assertEquals(3, again.getProp("Tristimulus.history").split("\n").length);
		ImagePlus some = photo(), only = photo();
		Door.run(some, "Replay History...", "history=[" + json + "] steps=2");
		only.setRoi(new OvalRoi(4, 4, 11, 7));
		Door.run(only, "Adjust Exposure...", "stops=0.5");
		assertArrayEquals(pixels(only), pixels(some));
		ImagePlus none = photo();
		Door.run(none, "Replay History...", "history=[" + json + "] check=true");
		assertArrayEquals(pixels(photo()), pixels(none));
	}

	@Test
	void whatWasDoneBeforeAndForDisplayIsSaid() {
		ImagePlus imp = photo();
		Door.run(imp, "White Balance...", "from=grey-world");
		assertTrue(!Door.rows().get(0).get("Note").contains("applied before"));
		Door.run(imp, "White Balance...", "from=grey-world");
		assertTrue(Door.rows().get(0).get("Note").endsWith("applied before"), Door.rows().get(0).get("Note"));
		Door.run(imp, "Relight with Spectrum...", "to=a output=same");
		Door.run(imp, "Auto Exposure...", "output=new");
		assertTrue(Door.rows().get(0).get("Note").endsWith("made for display by Relight with Spectrum"), Door.rows().get(0).get("Note"));
	}

	@Test
	void anImageWithoutHistoryIsAnError() {
		assertTrue(Door.failure(photo(), "Show History...", "").contains("no history"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"command\":\"No Such\",\"version\":\"0.1.0\",\"keys\":{},\"inputs\":[]}", "{\"command\":\"Adjust Exposure\",\"version\":\"0.1.0\",\"keys\":{\"stop\":\"1\"},\"inputs\":[]}",
		"{\"command\":\"White Balance\",\"version\":\"0.1.0\",\"keys\":{\"from\":\"recipe\",\"recipe\":\"gone.txt\"},\"inputs\":[]}",
		"{\"command\":\"Adjust Exposure\",\"version\":\"0.1.0\",\"keys\":{\"stops\":\"1\"},\"inputs\":[],\"selection\":\"mask 1,2,3,4 0000abcd\"}", "{\"command\":\"Adjust Exposure\",\"version\":\"99.0\",\"keys\":{\"stops\":\"1\"},\"inputs\":[]}" })
	void aStepThatCannotBeRunIsNamedBeforeAnythingRuns(String line) throws Exception {
		Path json = folder.resolve("bad.json");
		Files.writeString(json, "[\n{\"command\":\"Adjust Exposure\",\"version\":\"0.1.0\",\"keys\":{\"stops\":\"1\"},\"inputs\":[]},\n" + line + "\n]\n");
		assertTrue(Door.failure(photo(), "Replay History...", "history=[" + json + "]").contains("Step 2"));
	}

	/** The step that opened a sample does nothing to another image. */
	@Test
	void whatOpenedTheImageIsLeftOut() throws Exception {
		IJ.run("Open Tristimulus Sample...", "sample=chart");
		ImagePlus sample = WindowManager.getCurrentImage();
		Door.run(sample, "Adjust Exposure...", "stops=0.5 output=same");
		Path json = folder.resolve("h.json");
		saved(sample, "json", json);
		ImagePlus other = photo(), expected = photo();
		String log = LogText.of(() -> Door.run(other, "Replay History...", "history=[" + json + "]"));
		Door.run(expected, "Adjust Exposure...", "stops=0.5");
		assertArrayEquals(pixels(expected), pixels(other));
		assertTrue(log.contains("1: Open Tristimulus Sample opened the image that the history is of, and is left out"), log);
	}

	/** Replayed from an image that is named by its title, and from a TIFF file; what it was applied to has its own title. */
	@Test
	void replayedFromAnImageAndFromItsFile() throws Exception {
		ImagePlus imp = changed();
		Path file = folder.resolve("changed.tif");
		IJ.saveAs(imp, "tiff", file.toString());
		ImagePlus again = photo();
		Door.run(again, "Replay History...", "history=[" + file + "]");
		assertArrayEquals(pixels(imp), pixels(again));
	}

	/** Of several images the first is the active one; a second that is not open stops it before anything runs. */
	@Test
	void otherImagesAreNeeded() throws Exception {
		ImagePlus photo = photo(), other = photo();
		other.setTitle("other");
		ImagePlus blend = MenuDoor.run("Blend Images...", "backdrop=#a source=#b mode=multiply", photo, other);
		Path json = folder.resolve("h.json");
		saved(blend, "json", json);
		ImagePlus third = photo();
		third.setTitle("third");
		String message = MenuDoor.failure("Replay History...", "history=[" + json + "]", third);
		assertTrue(message.contains("Step 1, Blend Images: ") && message.contains("other"), message);
		assertArrayEquals(pixels(blend), pixels(MenuDoor.run("Replay History...", "history=[" + json + "]", third, other)));
	}

	/** A file that is not a history is named. */
	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"command\":\"Adjust Exposure\"}", "hello", "" })
	void whatIsNotAHistoryIsNamed(String text) throws Exception {
		Path json = folder.resolve("bad.json");
		Files.writeString(json, text);
		String message = Door.failure(photo(), "Replay History...", "history=[" + json + "]");
		assertTrue(message.contains("bad.json"), message);
		assertTrue(Door.failure(photo(), "Replay History...", "history=[" + folder.resolve("none.json") + "]").contains("none.json"));
		assertTrue(Door.failure(photo(), "Replay History...", "").contains("history="));
	}

	/** Every picture that is made for display says so, and a measurement of it ends with it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Retinal Tone Mapping... | ", "Simulate Night Vision... | luminance=0.02 ppd=8", "Simulate Color Vision Deficiency... | deficiency=deutan report=false", "Foveate... | fixations=5,5 ppd=4", "Adjust Exposure... | stops=1 gamut=rolloff output=new" })
	void madeForDisplay(String label, String options) {
		ImagePlus made = MenuDoor.run(label, options == null ? "" : options, noise());
		assertTrue(made.getProp("Tristimulus.history").endsWith(",\"display\":true}"), made.getProp("Tristimulus.history"));
		if (label.startsWith("Retinal")) return; // what it makes of noise is too bright to be metered
		Door.run(made, "Auto Exposure...", "output=new white=255");
		assertTrue(Door.rows().get(0).get("Note").endsWith("made for display by " + label.replace("...", "")), Door.rows().get(0).get("Note"));
	}
}
