package org.tristimulus.command.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dialog;
import java.awt.List;
import java.awt.Panel;
import java.awt.TextField;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.frame.Recorder;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.door.DialogDriver;
import org.tristimulus.door.OnScreen;
import org.tristimulus.imagej.dialog.DialogMemory;
import org.tristimulus.imagej.parameter.CommandSpec;

/** Run in Color Space on a screen: its search, the inner command's own dialog, the recorded line, and failures that leave nothing. */
@Tag("gui")
@ExtendWith(OnScreen.class)
class RunInColorSpaceDialogTest {

	private static final String LABEL = "Run in Color Space...";

	private static ImagePlus show() {
		return OnScreen.show(RunInColorSpaceTest.image("RGB"));
	}

	private static void type(DialogDriver dialog, int field, String text) {
		DialogDriver.onEventThread(() -> ((TextField) dialog.dialog().getStringFields().get(field)).setText(text));
		DialogDriver.settle();
		DialogDriver.settle();
	}

	private static List found(DialogDriver dialog) {
		for (java.awt.Component c : dialog.dialog().getComponents())
			if (c instanceof Panel && ((Panel) c).getComponentCount() == 1 && ((Panel) c).getComponent(0) instanceof List) return (List) ((Panel) c).getComponent(0);
		throw new AssertionError("no list of commands");
	}

	@Test
	void itsSearchTheInnerDialogAndTheRecordedLine() {
		ImagePlus imp = show();
		int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
		OnScreen.record();
		OnScreen.activate(imp);
		DialogMemory.keep(CommandSpec.of("space.RunInColorSpace"), java.util.Map.of());
		DialogDriver dialog = DialogDriver.open(LABEL);
		assertTrue(found(dialog).getItemCount() > 300, "all commands");
		DialogDriver.await("the list is small", () -> found(dialog).getWidth() >= 240 && found(dialog).getHeight() > 60);
		assertFalse(dialog.ok().isEnabled(), "without a command");
		type(dialog, 0, "blur gauss");
		assertEquals("[Gaussian Blur 3D..., Gaussian Blur...]", java.util.Arrays.toString(found(dialog).getItems()));
		assertFalse(dialog.ok().isEnabled(), "with half a name");
		type(dialog, 0, "Gaussian Blur...");
		DialogDriver.picture("run-in-color-space");
		dialog.press("OK");
		ij.gui.GenericDialog inner = (ij.gui.GenericDialog) DialogDriver.window(w -> w instanceof ij.gui.GenericDialog && ((Dialog) w).getTitle().equals("Gaussian Blur..."));
		DialogDriver.onEventThread(() -> ((TextField) inner.getNumericFields().get(0)).setText("3"));
		DialogDriver.settle();
		java.awt.EventQueue.invokeLater(() -> inner.getButtons()[0].dispatchEvent(new java.awt.event.ActionEvent(inner.getButtons()[0], java.awt.event.ActionEvent.ACTION_PERFORMED, "OK")));
		DialogDriver.await("no result", () -> WindowManager.getImageCount() == 2 && Recorder.getInstance().getText().contains("output=new"));
		OnScreen.awaitCommands();
		ImagePlus result = OnScreen.besides(imp);
		assertArrayEquals(before, (int[]) imp.getProcessor().getPixels());
		String text = Recorder.getInstance().getText(), line = text.substring(text.indexOf("run(\"" + LABEL));
		assertEquals("run(\"Run in Color Space...\", \"command=[Gaussian Blur...] options=sigma=3 space=linear components=all gamut=clip decode=srgb white=255 output=new\");", line.strip());
		assertFalse(text.contains("run(\"Gaussian"), text);
		WindowManager.setTempCurrentImage(imp);
		ImagePlus replayed = OnScreen.shownBy(() -> new Interpreter().run(line));
		assertArrayEquals((int[]) result.getProcessor().getPixels(), (int[]) replayed.getProcessor().getPixels(), "replayed");
	}

	/**
	 * Commands whose own dialogs record what is hard to record: other commands that they run, a kernel in lines, a key that is
	 * ours too, nothing at all. The line gives the same pixels again.
	 */
	@ParameterizedTest
	@CsvSource({ "'Rotate... ',Rotate,Enlarge,angle=", "Convolve...,Convolver...,,text1=", "Reslice [/]...,Reslice,,output=", "Duplicate...,Duplicate...,,options=[ ]" })
	void innerDialogs(String command, String title, String box, String recorded) {
		ImagePlus imp = show();
		OnScreen.record();
		OnScreen.activate(imp);
		DialogMemory.keep(CommandSpec.of("space.RunInColorSpace"), java.util.Map.of());
		DialogDriver dialog = DialogDriver.open(LABEL);
		type(dialog, 0, command);
		dialog.press("OK");
		ij.gui.GenericDialog inner = (ij.gui.GenericDialog) DialogDriver.window(w -> w instanceof ij.gui.GenericDialog && ((Dialog) w).getTitle().equals(title));
		DialogDriver.onEventThread(() -> {
			if (box != null) for (Object b : inner.getCheckboxes())
				if (((java.awt.Checkbox) b).getLabel().contains(box)) ((java.awt.Checkbox) b).setState(true);
			if (title.equals("Rotate")) ((TextField) inner.getNumericFields().get(0)).setText("20");
		});
		DialogDriver.settle();
		java.awt.EventQueue.invokeLater(() -> inner.getButtons()[0].dispatchEvent(new java.awt.event.ActionEvent(inner.getButtons()[0], java.awt.event.ActionEvent.ACTION_PERFORMED, "OK")));
		DialogDriver.await("no result", () -> WindowManager.getImageCount() == 2 && Recorder.getInstance().getText().contains("output=new"));
		OnScreen.awaitCommands();
		ImagePlus result = OnScreen.besides(imp);
		String text = Recorder.getInstance().getText(), line = text.substring(text.indexOf("run(\"" + LABEL)).strip();
		assertTrue(line.contains("command=[" + command.trim()) || line.contains("command=" + command), line);
		assertTrue(line.contains(recorded) && line.lines().count() == 1, text);
		assertFalse(DialogDriver.isShowing(ij.gui.MessageDialog.class));
		WindowManager.setTempCurrentImage(imp);
		ImagePlus replayed = OnScreen.shownBy(() -> new Interpreter().run(line));
		assertArrayEquals((int[]) result.getProcessor().getPixels(), (int[]) replayed.getProcessor().getPixels(), "replayed");
	}

	/** Cancel in the inner dialog: no result, no message. */
	@Test
	void cancelled() {
		ImagePlus imp = show();
		DialogDriver dialog = DialogDriver.open(LABEL);
		type(dialog, 0, "Median...");
		type(dialog, 1, "");
		dialog.press("OK");
		ij.gui.GenericDialog inner = (ij.gui.GenericDialog) DialogDriver.window(w -> w instanceof ij.gui.GenericDialog && ((Dialog) w).getTitle().equals("Median..."));
		java.awt.EventQueue.invokeLater(() -> inner.getButtons()[1].dispatchEvent(new java.awt.event.ActionEvent(inner.getButtons()[1], java.awt.event.ActionEvent.ACTION_PERFORMED, "Cancel")));
		DialogDriver.await("locked", () -> !inner.isShowing() && !imp.isLocked());
		assertEquals(1, WindowManager.getImageCount());
		assertFalse(DialogDriver.isShowing(ij.gui.MessageDialog.class));
		assertFalse(Interpreter.batchMode);
	}

	/** A kernel is read from a text area, which ImageJ has on a screen only. */
	@Test
	void convolve() {
		String options = "text1=[-1 -1 -1\n-1 12 -1\n-1 -1 -1\n] normalize";
		ImagePlus imp = show(), light = RunInColorSpaceTest.run(imp, "Convert Color Space...", "to=linear"), sharp = RunInColorSpaceTest.run(light, LABEL, "command=Convolve... options=[" + options + "]");
		for (int c = 0; c < 3; c++)
			assertArrayEquals((float[]) RunInColorSpaceTest.byHand(light, light, c, "Convolve...", options).getProcessor().getPixels(), (float[]) sharp.getStack().getPixels(c + 1));
	}

	/** In a macro nothing is asked and no window stays; the Log has one line. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "command=[Gaussian Blur...] options=[sigma=wide] | wide", "command=Skeletonize | 8-bit", "command=[Gaussian Blur...] | options= is missing", "command=Histogram | 24 bit",
		"command=[Find Maxima...] options=[prominence=10 output=Count] | did not change", "command=[Convolve...] options=[text1=[1 2] normalize] | square", "command=[FFT] | 8 bit" })
	void inAMacro(String options, String words) {
		ImagePlus imp = show();
		int[] before = ((int[]) imp.getProcessor().getPixels()).clone();
		String windows = DialogDriver.windows();
		IJ.log("\\Clear");
		Thread macro = new Thread(() -> {
			WindowManager.setTempCurrentImage(imp);
			new Interpreter().run("run('" + LABEL + "', '" + options + "'); print('reached');");
		});
		macro.start();
		DialogDriver.await("the macro hangs", () -> !macro.isAlive());
		assertTrue(IJ.getLog().contains(words) && !IJ.getLog().contains("reached") && IJ.getLog().strip().lines().count() == 1, IJ.getLog());
		assertArrayEquals(before, (int[]) imp.getProcessor().getPixels());
		assertEquals(windows.replaceAll(", TextWindow \"[^\"]*\"", ""), DialogDriver.windows().replaceAll(", TextWindow \"[^\"]*\"", ""));
		assertFalse(Interpreter.batchMode);
		assertFalse(imp.isLocked());
	}
}
