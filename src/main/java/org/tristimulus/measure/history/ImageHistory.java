package org.tristimulus.measure.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What was done to an image, step by step: lines of JSON, one a command, or an array of them. Immutable. */
public final class ImageHistory {

	/** Most steps that are read. */
	private static final int MOST = 10_000;

	private final List<HistoryStep> steps;

	private ImageHistory(List<HistoryStep> steps) {
		this.steps = Collections.unmodifiableList(steps);
	}

	/**
	 * Reads lines of JSON, or an array with a line an element.
	 *
	 * @param name of the image or file, for messages
	 * @throws IllegalArgumentException naming the step that cannot be read, or if there is none
	 */
	public static ImageHistory parse(String text, String name) {
		String body = text.startsWith("\uFEFF") ? text.substring(1).trim() : text.trim();
		if (body.startsWith("[")) {
			if (!body.endsWith("]")) throw new IllegalArgumentException(name + ": the history was cut: its last bracket is missing");
			body = body.substring(1, body.length() - 1).replaceAll("(?m),[ \t\r]*$", "").trim();
		}
		List<HistoryStep> steps = new ArrayList<>();
		for (String line : body.split("\r\n|\r|\n")) {
			if (line.trim().isEmpty()) continue;
			if (steps.size() == MOST) throw new IllegalArgumentException(name + ": more than " + MOST + " steps");
			try {
				steps.add(HistoryStep.parse(line));
			}
			catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(name + ", step " + (steps.size() + 1) + " of the history: " + e.getMessage(), e);
			}
		}
		if (steps.isEmpty()) throw new IllegalArgumentException(name + " has no history: no command of this suite changed it, or its file does not keep it (TIFF does, PNG and JPEG do not)");
		return new ImageHistory(steps);
	}

	/** From the first to the last. */
	public List<HistoryStep> steps() {
		return steps;
	}

	/** The steps named by a text: {@code all}, or numbers and ranges from 1, such as {@code 1,3-5}. */
	public ImageHistory only(String text) {
		if (text.trim().equalsIgnoreCase("all")) return this;
		List<HistoryStep> some = new ArrayList<>();
		for (String part : text.split(",", -1)) {
			if (!part.trim().matches("\\d{1,6}(\\s*-\\s*\\d{1,6})?")) throw new IllegalArgumentException("steps: \"" + part.trim() + "\" is not a number or a range; allowed: all, or as in 1,3-5");
			String[] ends = part.trim().split("\\s*-\\s*");
			int from = Integer.parseInt(ends[0]), to = Integer.parseInt(ends[ends.length - 1]);
			if (from < 1 || to < from || to > steps.size()) throw new IllegalArgumentException("steps: " + part.trim() + " is out of range; the history has " + steps.size() + " steps");
			some.addAll(steps.subList(from - 1, to));
		}
		return new ImageHistory(some);
	}

	/** The lines as they are, in an array. */
	public String json() {
		StringBuilder text = new StringBuilder("[\n");
		for (int i = 0; i < steps.size(); i++)
			text.append(steps.get(i).line()).append(i + 1 < steps.size() ? ",\n" : "\n");
		return text.append("]\n").toString();
	}

	/** A macro that does the same. A selection that a macro cannot make is a comment, and stops it. */
	public String macro() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < steps.size(); i++) {
			HistoryStep step = steps.get(i);
			boolean selects = !step.selection().isEmpty();
			if (selects) text.append(StepMacro.selection(step, i + 1));
			text.append(StepMacro.run(step));
			if (selects) text.append("run(\"Select None\");\n");
		}
		return text.toString();
	}

	/**
	 * Text for a methods section: versions, and of each step what is not a default.
	 *
	 * @param host name and version of the program, such as ImageJ 1.54p
	 * @param defaults of a command's keys by its label without dots; empty for a command that is not known
	 */
	public String methods(String host, Function<String, Map<String, String>> defaults) {
		Set<String> versions = new LinkedHashSet<>();
		List<String> texts = new ArrayList<>();
		boolean display = false;
		for (HistoryStep step : steps) {
			versions.add(step.version());
			texts.add(StepMethods.text(step, defaults.apply(step.command())));
			display |= step.isForDisplay();
		}
		String text = "Images were processed with Tristimulus " + String.join(" and ", versions) + " in " + host + ": " + String.join("; ", texts) + ".";
		return display ? text + " The result was made for display." : text;
	}
}
