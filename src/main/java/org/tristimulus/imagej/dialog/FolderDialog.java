package org.tristimulus.imagej.dialog;

import java.util.LinkedHashMap;
import java.util.Map;

import ij.IJ;

import org.tristimulus.imagej.parameter.CommandSpec;

/** The way from one image to the folder: the dialog of Batch Folder, with lines that were tried. */
public final class FolderDialog {

	private static final String LABEL = "Batch Folder...";

	private FolderDialog() {}

	/**
	 * Opens it, and comes back at once.
	 *
	 * @param recipe lines as the Recorder writes them, as {@code run("Adjust Exposure...", "stops=1");}
	 */
	public static void open(String recipe) {
		CommandSpec spec = CommandSpec.labelled(LABEL);
		Map<String, String> texts = new LinkedHashMap<>(DialogMemory.of(spec));
		texts.put("recipe", recipe);
		DialogMemory.keep(spec, texts);
		IJ.doCommand(LABEL);
	}
}
