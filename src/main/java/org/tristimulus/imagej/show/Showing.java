package org.tristimulus.imagej.show;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.frame.Recorder;
import ij.text.TextWindow;

import org.tristimulus.imagej.image.Images;
import org.tristimulus.imagej.macro.MacroOptions;
import org.tristimulus.imagej.run.LineResult;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;
import org.tristimulus.report.TextPage;

/** Shows what came of a run where ImageJ's users look: the Log, the Recorder, Results, plots and windows. */
public final class Showing {

	private Showing() {}

	public static void show(LineResult result) {
		if (GraphicsEnvironment.isHeadless()) {
			showAll(result);
			return;
		}
		TextWindows before = new TextWindows();
		showAll(result);
		before.moveApart();
	}

	private static void showAll(LineResult result) {
		result.remarks().forEach(IJ::log);
		record(result.keys());
		for (Object each : result.numbers())
			if (each instanceof Report) ResultRows.append((Report) each);
			else if (each instanceof TextPage) show((TextPage) each);
			else Images.show(ChartWindow.plot((Chart) each).getImagePlus());
		showImages(result);
	}

	/** In a window; without a display, in the Log. */
	private static void show(TextPage page) {
		if (GraphicsEnvironment.isHeadless()) IJ.log(page.text());
		else new TextWindow(page.title(), page.text(), 760, 480);
	}

	/** The first image becomes the current one: what a command makes beside the image that it changes is shown before that. */
	private static void showImages(LineResult result) {
		List<ImagePlus> images = new ArrayList<>(result.images());
		if (result.isOfChange()) Collections.rotate(images, -1);
		for (ImagePlus imp : images)
			if (result.changed().isPresent() && result.changed().get() == imp) Images.activate(imp);
			else Images.show(imp);
	}

	private static void record(Map<String, String> used) {
		if (!Recorder.record) return;
		// The Recorder takes a key for recorded twice that stands within an earlier value, as in the options of another command.
		for (boolean hasKeys : new boolean[] { false, true })
			used.forEach((key, value) -> {
				if (used.keySet().stream().anyMatch(k -> value.contains(k + "=")) == hasKeys) Recorder.recordOption(key, MacroOptions.escaped(value));
			});
	}
}
