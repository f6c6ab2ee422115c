package org.tristimulus.imagej.macro;

import java.util.Map;

/** A command and its options as the Recorder writes them. */
public final class MacroLine {

	private MacroLine() {}

	/** {@code run("Label...", "key=value key=[value with spaces]");} */
	public static String of(String label, Map<String, String> values) {
		StringBuilder options = new StringBuilder();
		values.forEach((key, text) -> options.append(options.length() == 0 ? "" : " ").append(key).append('=').append(text.isEmpty() || text.matches("(?s).*[\\s\\[].*") ? "[" + text + "]" : text));
		return "run(\"" + label + "\"" + (options.length() == 0 ? "" : ", \"" + MacroOptions.escaped(options.toString()).replace("\"", "\\\"") + "\"") + ");";
	}
}
