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
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.door.Door;

class HistoryTest {

	@TempDir
	Path folder;

	private static ImagePlus photo() {
		int[] codes = new int[400];
		for (int i = 0; i < codes.length; i++)
			codes[i] = 40 + i / 4 << 16 | 60 + i / 5 << 8 | 90 + i / 6;
		return Door.rgb(20, codes);
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
	@ValueSource(strings = { "{\"command\":\"No Such\",\"version\":\"1\",\"keys\":{},\"inputs\":[]}", "{\"command\":\"Adjust Exposure\",\"version\":\"1\",\"keys\":{\"stop\":\"1\"},\"inputs\":[]}",
		"{\"command\":\"White Balance\",\"version\":\"1\",\"keys\":{\"from\":\"recipe\",\"recipe\":\"gone.txt\"},\"inputs\":[]}",
		"{\"command\":\"Adjust Exposure\",\"version\":\"1\",\"keys\":{\"stops\":\"1\"},\"inputs\":[],\"selection\":\"mask 1,2,3,4 0000abcd\"}" })
	void aStepThatCannotBeRunIsNamedBeforeAnythingRuns(String line) throws Exception {
		Path json = folder.resolve("bad.json");
		Files.writeString(json, "[\n{\"command\":\"Adjust Exposure\",\"version\":\"1\",\"keys\":{\"stops\":\"1\"},\"inputs\":[]},\n" + line + "\n]\n");
		assertTrue(Door.failure(photo(), "Replay History...", "history=[" + json + "]").contains("Step 2"));
	}
}
