package org.tristimulus.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.TextField;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;

/** From the panel of one image to a folder of them. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class FolderButtonTest {

	@TempDir
	Path folder;

	private Path photo(Path in, String name, String fill) {
		ImagePlus imp = IJ.createImage(name, "RGB " + fill, 120, 80, 1);
		IJ.saveAsTiff(imp, in.resolve(name).toString());
		return in.resolve(name + ".tif");
	}

	private static void write(DialogDriver dialog, int field, String text) {
		DialogDriver.onEventThread(() -> ((TextField) dialog.dialog().getStringFields().get(field)).setText(text));
		DialogDriver.settle();
	}

	/** What was tried on an image, its selection too, is done to all images of a folder; the panel stays, and its image is not touched. */
	@Test
	void whatWasTriedIsDoneToAFolder() throws Exception {
		Path in = Files.createDirectory(folder.resolve("in")), out = folder.resolve("out");
		Path[] photos = { photo(in, "one", "ramp"), photo(in, "two", "white") };
		ImagePlus imp = OnScreen.show(IJ.openImage(photos[0].toString()));
		int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
		PanelDriver panel = PanelDriver.open("Adjust Exposure...");
		panel.press("reset");
		imp.setRoi(new Roi(20, 30, 60, 40));
		panel.type("stops", "-1.5");
		DialogDriver.await("no preview", () -> imp.getProcessor().get(79, 40) != before[40 * 120 + 79]);
		DialogDriver dialog = DialogDriver.open("Batch Folder...", () -> panel.press("folder"));
		String recipe = ((TextField) dialog.dialog().getStringFields().get(0)).getText(), line = "run(\"Adjust Exposure...\", \"stops=-1.5 gamut=auto knee=0.8\");";
		assertEquals("makeRectangle(20, 30, 60, 40); " + line, recipe);
		write(dialog, 1, in.toString());
		write(dialog, 2, out.toString());
		DialogDriver.await("OK: " + dialog.labels(), () -> dialog.ok().isEnabled());
		dialog.end("OK");
		OnScreen.awaitCommands();
		DialogDriver.await("no results", () -> Files.exists(out.resolve("one.tif")) && Files.exists(out.resolve("two.tif")));
		for (Path photo : photos) {
			ImagePlus expected = IJ.openImage(photo.toString()), result = IJ.openImage(out.resolve(photo.getFileName()).toString());
			expected.setRoi(new Roi(20, 30, 60, 40));
			IJ.run(expected, "Adjust Exposure...", "stops=-1.5");
			assertArrayEquals((int[]) expected.getProcessor().getPixels(), (int[]) result.getProcessor().getPixels(), photo.toString());
		}
		assertTrue(panel.isShowing());
		panel.end("Cancel");
		assertArrayEquals(before, (int[]) imp.getProcessor().getPixels());
		assertFalse(imp.changes);
	}

	/** Values that are wrong are not handed on, a file that each image would write is left out, and commands with two images have no such button. */
	@Test
	void whatIsHandedOn() {
		ImagePlus imp = OnScreen.show(IJ.createImage("photo", "RGB ramp", 120, 80, 1));
		PanelDriver panel = PanelDriver.open("White Balance...");
		panel.press("reset");
		panel.type("save", folder.resolve("lamp.txt").toString());
		panel.type("amount", "200");
		DialogDriver.await("on", () -> !panel.find("folder").isEnabled());
		panel.type("amount", "50 %");
		DialogDriver.await("off", () -> panel.find("folder").isEnabled());
		DialogDriver dialog = DialogDriver.open("Batch Folder...", () -> panel.press("folder"));
		String recipe = ((TextField) dialog.dialog().getStringFields().get(0)).getText();
		assertTrue(recipe.startsWith("run(\"White Balance...\", \"from=background ") && recipe.contains(" amount=50 ") && !recipe.contains("save="), recipe);
		dialog.end("Cancel");
		panel.end("Cancel");
		OnScreen.show(IJ.createImage("second", "RGB ramp", 120, 80, 1));
		PanelDriver blend = PanelDriver.open("Blend Images...");
		assertNull(blend.find("folder"));
		blend.end("Cancel");
	}

	/** A correction that was done already is told, with its line. */
	@Test
	void appliedBefore() {
		ImagePlus imp = OnScreen.show(IJ.createImage("photo", "RGB ramp", 120, 80, 1));
		IJ.run(imp, "White Balance...", "from=grey-world");
		PanelDriver panel = PanelDriver.open("White Balance...");
		assertTrue(panel.labels().replaceAll("\\s+", " ").contains("Applied before: run(\"White Balance...\", \"from=grey-world "), panel.labels());
		panel.end("Cancel");
		PanelDriver exposure = PanelDriver.open("Adjust Exposure...");
		assertFalse(exposure.labels().contains("Applied before"), exposure.labels());
		exposure.end("Cancel");
	}
}
