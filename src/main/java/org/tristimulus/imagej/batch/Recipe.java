package org.tristimulus.imagej.batch;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.tristimulus.batch.MacroStatement;
import org.tristimulus.imagej.Arguments;
import org.tristimulus.imagej.CommandSpec;
import org.tristimulus.imagej.Field;
import org.tristimulus.imagej.HandedOver;
import org.tristimulus.imagej.MacroOptions;

/**
 * A macro of recorded lines, checked, each of which works on what the line before gave. The first image that a line names is
 * the image at hand; all others are files.
 */
final class Recipe {

	private final List<MacroStatement> statements;
	private final List<Step> steps = new ArrayList<>();

	/** @throws IllegalArgumentException with line and text for what is not a recorded line of the suite, nor a selection */
	Recipe(String macro) {
		statements = MacroStatement.parse(macro);
		for (MacroStatement statement : statements)
			steps.add(step(statement));
		if (steps.stream().allMatch(s -> s instanceof SelectionStep)) throw new IllegalArgumentException("recipe: there is no recorded line in it");
	}

	private static Step step(MacroStatement statement) {
		if (!statement.name.equals("run")) return new SelectionStep(statement);
		if (statement.arguments.isEmpty() || statement.arguments.size() > 2) throw statement.wrong("run has a command and its options");
		String label = statement.textAt(0), options = statement.textAt(1);
		if (label.equals("Select None")) return new SelectionStep(statement);
		try {
			CommandSpec spec = CommandSpec.labelled(label);
			if (spec.images().isEmpty()) throw new IllegalArgumentException("\"" + label + "\" works on no image");
			return new LineStep(label, checked(spec, options));
		}
		catch (IllegalArgumentException e) {
			throw statement.wrong(e.getMessage());
		}
	}

	/** The options without the first image. @throws IllegalArgumentException for an unknown key, a wrong value, or an image that is not a file */
	private static String checked(CommandSpec spec, String options) {
		Map<String, String> values = MacroOptions.parse(options, spec.keys(), HandedOver.NOTHING::variable);
		for (Field f : spec.fields())
			if (values.containsKey(f.key())) Arguments.parse(spec, f, values.get(f.key()), HandedOver.NOTHING);
		List<String> images = spec.imageKeys();
		for (Field f : spec.images().subList(Math.min(1, images.size()), images.size())) {
			String file = values.get(f.key());
			if (file == null && f.isRequired()) throw new IllegalArgumentException("The key \"" + f.key() + "\" is missing; allowed: a file");
			if (file != null && !(file.equals("none") && !f.isRequired()) && !new File(file).isFile()) throw new IllegalArgumentException(f.key() + "=" + file + " is not a file; in a batch every image but the first is one");
		}
		if (!images.isEmpty()) values.remove(images.get(0));
		return text(values);
	}

	private static String text(Map<String, String> values) {
		StringBuilder text = new StringBuilder();
		values.forEach((key, value) -> text.append(key).append("=[").append(value).append("] "));
		return text.toString().trim();
	}

	/** In order. */
	List<Step> steps() {
		return Collections.unmodifiableList(steps);
	}

	/** What it says, a statement each: the same for recipes that do the same. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (MacroStatement s : statements)
			lines.add(s.text);
		return lines;
	}
}
