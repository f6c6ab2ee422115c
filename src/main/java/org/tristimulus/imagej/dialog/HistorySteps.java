package org.tristimulus.imagej.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import ij.ImagePlus;

import org.tristimulus.image.zarr.Json;
import org.tristimulus.imagej.image.ImageProperties;
import org.tristimulus.imagej.macro.MacroLine;
import org.tristimulus.imagej.parameter.CommandSpec;

/** What was done to an image, as lines that do it to another. */
public final class HistorySteps {

	private HistorySteps() {}

	/** The lines on one line, as {@code run("Adjust Exposure...", "stops=1"); run(…);}; empty where nothing was done. */
	public static String of(ImagePlus image) {
		StringJoiner lines = new StringJoiner(" ");
		try {
			for (Map<?, ?> step : steps(image))
				lines.add(line(step));
		}
		catch (IllegalArgumentException e) {
			return ""; // a step of another version
		}
		return lines.toString();
	}

	/** The last line of a command; empty where it was not done. */
	public static String last(ImagePlus image, CommandSpec spec) {
		String last = "";
		for (Map<?, ?> step : steps(image))
			if (spec.title().equals(step.get("command"))) last = line(step);
		return last;
	}

	private static List<Map<?, ?>> steps(ImagePlus image) {
		List<Map<?, ?>> steps = new ArrayList<>();
		try {
			for (String line : ImageProperties.text(image, ImageProperties.HISTORY).split("\n"))
				if (!line.trim().isEmpty()) steps.add((Map<?, ?>) Json.read(line));
		}
		catch (IllegalArgumentException | ClassCastException e) {
			return Collections.emptyList(); // no history of ours
		}
		return steps;
	}

	private static String line(Map<?, ?> step) {
		CommandSpec spec = CommandSpec.labelled((String) step.get("command"));
		Map<String, String> values = new LinkedHashMap<>();
		((Map<?, ?>) step.get("keys")).forEach((key, value) -> {
			boolean isImageAtHand = !spec.imageKeys().isEmpty() && spec.imageKeys().get(0).equals(key);
			if (!isImageAtHand) values.put(key.toString(), value.toString());
		});
		return MacroLine.of(spec.label(), values);
	}
}
