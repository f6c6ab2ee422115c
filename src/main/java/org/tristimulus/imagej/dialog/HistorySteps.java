package org.tristimulus.imagej.dialog;

import java.util.Map;

import ij.ImagePlus;

import org.tristimulus.image.zarr.Json;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.parameter.CommandSpec;

/** What was done to an image, as lines that do it to another. */
public final class HistorySteps {

	private HistorySteps() {}

	/** The lines on one line, as {@code run("Adjust Exposure...", "stops=1"); run(…);}; empty where nothing was done. */
	public static String of(ImagePlus image) {
		StringBuilder lines = new StringBuilder();
		for (String line : ImageProperties.text(image, ImageProperties.HISTORY).split("\n"))
			try {
				if (!line.trim().isEmpty()) lines.append(lines.length() == 0 ? "" : " ").append(line((Map<?, ?>) Json.read(line)));
			}
			catch (IllegalArgumentException | ClassCastException e) {
				return ""; // no history of ours
			}
		return lines.toString();
	}

	private static String line(Map<?, ?> step) {
		CommandSpec spec = CommandSpec.labelled((String) step.get("command"));
		StringBuilder options = new StringBuilder();
		((Map<?, ?>) step.get("keys")).forEach((key, value) -> {
			String text = value.toString();
			boolean isImageAtHand = !spec.imageKeys().isEmpty() && spec.imageKeys().get(0).equals(key);
			if (!isImageAtHand) options.append(options.length() == 0 ? "" : " ").append(key).append('=').append(text.isEmpty() || text.matches(".*[\\s\\[].*") ? "[" + text + "]" : text);
		});
		return "run(\"" + spec.label() + "\", \"" + options.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\");";
	}
}
