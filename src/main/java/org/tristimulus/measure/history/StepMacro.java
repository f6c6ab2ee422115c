package org.tristimulus.measure.history;

import java.util.Map;

/** A step as lines of ImageJ's macro language. */
final class StepMacro {

	private StepMacro() {}

	static String run(HistoryStep step) {
		return "run(" + quote(step.command() + "...") + ", " + quote(options(step)) + ");\n";
	}

	/** The options of a step, as the Recorder writes them. */
	static String options(HistoryStep step) {
		StringBuilder options = new StringBuilder();
		for (Map.Entry<String, String> e : step.keys().entrySet())
			options.append(options.length() == 0 ? "" : " ").append(e.getKey()).append('=').append(value(e.getValue()));
		return options.toString();
	}

	private static String value(String value) {
		boolean plain = !value.isEmpty() && !value.matches(".*\\s.*") && !value.startsWith("[");
		return plain ? value : "[" + value + "]";
	}

	/** What makes the selection of a step, counted from 1. */
	static String selection(HistoryStep step, int number) {
		String[] words = step.selection().split(" ", 2);
		String numbers = words.length < 2 ? "" : words[1].trim();
		boolean valid = numbers.matches("-?[0-9.]+(,-?[0-9.]+)+");
		if (valid && words[0].equals("rectangle")) return "makeRectangle(" + numbers.replace(",", ", ") + ");\n";
		if (valid && words[0].equals("oval")) return "makeOval(" + numbers.replace(",", ", ") + ");\n";
		if (valid && words[0].equals("polygon")) return "makePolygon(" + numbers.replace(",", ", ") + ");\n";
		String what = "step " + number + " used a selection that a macro cannot make (" + step.selection() + ")";
		return "// " + what + "\nexit(" + quote(what) + ");\n";
	}

	static String quote(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
	}
}
