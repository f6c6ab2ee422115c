package org.tristimulus.command.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.TextField;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.StackWindow;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.HostImage;
import org.tristimulus.door.OnScreen;
import org.tristimulus.door.PanelDriver;
import org.tristimulus.imagej.dialog.DialogMemory;
import org.tristimulus.imagej.image.HostMatrixTest;
import org.tristimulus.imagej.parameter.CommandSpec;
import org.tristimulus.pictures.Scene;

/** The dialogs of the exposure commands on a screen. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class ExposureDialogTest {

	@BeforeEach
	void forget() {
		for (String command : new String[] { "ExposureCalculator", "MatchExposure", "DeflickerExposure", "TweenExposure" })
			DialogMemory.keep(CommandSpec.of("exposure." + command), Map.of());
	}

	private static ImagePlus stack() {
		ImageStack stack = new ImageStack(60, 40);
		Scene scene = new Scene(60, 40, 0.1, 1, 3);
		for (int i = 0; i < 9; i++)
			stack.addSlice(scene.camera(i % 2 * 0.5, 0, i));
		ImagePlus imp = OnScreen.show(new ImagePlus("series", stack));
		DialogDriver.onEventThread(() -> imp.setSlice(6));
		return imp;
	}

	/** Stops and intensity follow one another, and the words follow f-number and time. */
	@Test
	void eitherDrivesTheOther() {
		DialogDriver dialog = DialogDriver.open("Exposure Calculator...");
		dialog.type(0, "-2");
		assertEquals("0.25", dialog.number(1).getText());
		dialog.type(1, "0.1");
		assertEquals("-3.321928094887362", dialog.number(0).getText());
		dialog.type(1, "0");
		assertFalse(dialog.ok().isEnabled());
		assertTrue(dialog.labels().contains("exposure of zero intensity is undefined"), dialog.labels());
		dialog.type(1, "-7");
		assertEquals("-1073", dialog.number(0).getText());
		assertTrue(dialog.ok().isEnabled());
		dialog.type(1, "4");
		dialog.type(3, "0.5");
		dialog.press("OK");
		OnScreen.awaitCommands();
		assertEquals(1, ResultsTable.getResultsTable().size());
		assertEquals(2, ResultsTable.getResultsTable().getValue("Stops", 0));
		assertEquals(7, ResultsTable.getResultsTable().getValue("EV100", 0), 1e-12);
	}

	/** What is wrong with a value stands under its field, and OK is refused; the new stack shows the slice that the old one showed. */
	@Test
	void deflicker() {
		ImagePlus imp = stack();
		OnScreen.record();
		OnScreen.activate(imp);
		PanelDriver dialog = PanelDriver.open("Deflicker Exposure...");
		assertNull(dialog.find("preview"));
		dialog.type("window", "4");
		assertTrue(dialog.labels().contains("window=4 is even"), dialog.labels());
		assertFalse(dialog.ok().isEnabled());
		dialog.type("window", "3");
		assertTrue(dialog.ok().isEnabled());
		dialog.press("OK");
		OnScreen.awaitCommands();
		ImagePlus result = OnScreen.called("series, deflickered");
		DialogDriver.await("not the current image", () -> WindowManager.getImageCount() == 3 && WindowManager.getCurrentImage() == result);
		assertEquals(9, result.getStackSize());
		assertEquals(6, result.getCurrentSlice());
		assertTrue(result.getWindow() instanceof StackWindow);
		DialogDriver.await("nothing recorded", () -> Recorder.getInstance().getText().contains("run(\"Deflicker Exposure...\", \"window=3 axis=z area=all"));
	}

	/** The preview shows the stops of the visible slice; labels and pixels come back, and nothing is recorded. */
	@Test
	void tweenPreview() {
		ImagePlus imp = stack();
		OnScreen.record();
		OnScreen.activate(imp);
		List<Object> before = HostImage.pixels(imp);
		int code = imp.getProcessor().get(30, 20);
		PanelDriver dialog = PanelDriver.open("Tween Exposure...");
		TextField keys = dialog.number("keys");
		DialogDriver.onEventThread(() -> keys.setText("1:0,10:2"));
		DialogDriver.settle();
		assertTrue(dialog.labels().contains("there is no slice 10, slices are 1 to 9"), dialog.labels());
		assertFalse(dialog.ok().isEnabled());
		DialogDriver.onEventThread(() -> keys.setText("1:0,6:-1"));
		DialogDriver.settle();
		dialog.preview(true);
		DialogDriver.await("no preview", () -> imp.getProcessor().get(30, 20) == (code + 1) / 2);
		dialog.press("Cancel");
		DialogDriver.await("not taken back", () -> imp.getProcessor().get(30, 20) == code && !imp.isLocked());
		HostMatrixTest.assertPlanes(before, HostImage.pixels(imp), "pixels");
		assertNull(imp.getStack().getSliceLabel(6));
		assertFalse(Recorder.getInstance().getText().contains("Tween"), Recorder.getInstance().getText());
	}

	/** The preview is on the image that is chosen, and moves with the choice. */
	@Test
	void matchPreview() {
		Scene scene = new Scene(60, 40, 0.1, 1, 3);
		ImagePlus first = OnScreen.show(new ImagePlus("first", scene.camera(-1, 0, 1))), second = OnScreen.show(new ImagePlus("second", scene.camera(0, 0, 2)));
		int a = first.getProcessor().get(30, 20), b = second.getProcessor().get(30, 20);
		PanelDriver dialog = PanelDriver.open("Match Exposure...");
		assertEquals("second", dialog.choice("image").getSelectedItem());
		assertEquals("first", dialog.choice("reference").getSelectedItem());
		dialog.preview(true);
		DialogDriver.await("no preview", () -> Math.abs(second.getProcessor().get(30, 20) - b / 2) < b / 20);
		dialog.select("reference", dialog.choice("image").getSelectedIndex());
		dialog.select("image", 1 - dialog.choice("image").getSelectedIndex());
		DialogDriver.await("no preview of the other", () -> second.getProcessor().get(30, 20) == b && Math.abs(first.getProcessor().get(30, 20) - 2 * a) < a / 5);
		dialog.press("Cancel");
		DialogDriver.await("not taken back", () -> first.getProcessor().get(30, 20) == a && !second.isLocked());
		assertEquals(b, second.getProcessor().get(30, 20));
	}
}
