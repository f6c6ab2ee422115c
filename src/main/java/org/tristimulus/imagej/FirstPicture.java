package org.tristimulus.imagej;

import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.util.Arrays;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;

import org.tristimulus.imagej.show.TextWindows;

/** What a newcomer sees first: the stained slide under its lamp, the panel of White Balance beside it, ready to pick, and what to try. */
final class FirstPicture {

	private static final String[] TO_TRY = { "Three things to try:", "1. Click on the empty glass, at the lower left of the slide:", "    it becomes neutral, and the panel says what light it was.",
		"2. Choose the preset \"Brightfield slide\": the glass is white, too.", "3. Split, Show clipping and Before compare; OK keeps the result,", "    and Plugins > Macros > Record... keeps its line.",
		"More pictures: Plugins > Tristimulus > Open Tristimulus Sample..." };

	/** The Log's width and height that show them, in pixels. */
	private static final int WIDTH = 520, HEIGHT = 216;

	/** How long the panel may take to open, in ms, and how often it is looked for. */
	private static final int PATIENCE = 10_000, STEP = 50;

	private FirstPicture() {}

	/** Starts ImageJ. */
	static void open() {
		ImageJ imagej = new ImageJ();
		imagej.exitWhenQuitting(true);
		show();
	}

	/** Shows it in the ImageJ that runs. */
	static void show() {
		IJ.run("Open Tristimulus Sample...", "sample=brightfield");
		ImagePlus slide = WindowManager.getCurrentImage();
		IJ.doCommand("White Balance...");
		for (int waited = 0; !isPicking(slide) && waited < PATIENCE; waited += STEP)
			IJ.wait(STEP);
		TextWindows before = new TextWindows();
		boolean isLogNew = WindowManager.getWindow("Log") == null;
		for (String line : TO_TRY)
			IJ.log(line);
		Window log = WindowManager.getWindow("Log");
		if (log != null && isLogNew && Prefs.getString("log.loc") == null) EventQueue.invokeLater(() -> log.setSize(WIDTH, HEIGHT));
		before.moveApart();
		IJ.showStatus("Plugins > Tristimulus");
	}

	/** Presses the panel's Pick; whether the panel is there. */
	private static boolean isPicking(ImagePlus slide) {
		if (slide == null || slide.getWindow() == null) return false;
		Component pick = Arrays.stream(slide.getWindow().getOwnedWindows()).filter(Window::isShowing).map(w -> find(w, "pick-from")).filter(c -> c != null).findAny().orElse(null);
		if (pick != null) EventQueue.invokeLater(() -> pick.dispatchEvent(new ActionEvent(pick, ActionEvent.ACTION_PERFORMED, ((Button) pick).getActionCommand())));
		return pick != null;
	}

	private static Component find(Container in, String name) {
		for (Component c : in.getComponents()) {
			Component inside = name.equals(c.getName()) ? c : c instanceof Container ? find((Container) c, name) : null;
			if (inside != null) return inside;
		}
		return null;
	}
}
