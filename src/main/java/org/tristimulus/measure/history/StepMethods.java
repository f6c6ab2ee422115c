package org.tristimulus.measure.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A step as words of a methods section: its label, decode and white, and what is not a default. */
final class StepMethods {

	private static final List<String> FIRST = Arrays.asList("decode", "white");

	private StepMethods() {}

	static String text(HistoryStep step, Map<String, String> defaults) {
		List<String> words = new ArrayList<>();
		for (String key : FIRST)
			if (step.keys().containsKey(key)) words.add(key + " " + step.keys().get(key));
		step.keys().forEach((key, value) -> {
			if (!FIRST.contains(key) && !value.equals(defaults.get(key)) && !value.isEmpty() && !isUsual(key, value, defaults)) words.add(key + " " + withoutFolders(value));
		});
		if (!step.selection().isEmpty()) words.add("in a selection");
		return step.command() + (words.isEmpty() ? "" : " (" + String.join(", ", words) + ")");
	}

	/** What pixel keys come to where they are left automatic. */
	private static boolean isUsual(String key, String value, Map<String, String> defaults) {
		return "auto".equals(defaults.get(key)) && (key.equals("model") || key.equals("axis") || key.equals("gamut") && (value.equals("clip") || value.equals("none")));
	}

	/** Files by their names; several are separated by semicolons. */
	private static String withoutFolders(String value) {
		List<String> names = new ArrayList<>();
		for (String part : value.split(";"))
			names.add(part.matches("([A-Za-z]:)?[/\\\\].*|.*[^/\\\\]/[^/]*\\.\\w+") ? part.substring(Math.max(part.lastIndexOf('/'), part.lastIndexOf('\\')) + 1) : part);
		return String.join(";", names);
	}
}
