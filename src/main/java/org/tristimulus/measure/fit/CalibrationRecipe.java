package org.tristimulus.measure.fit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A calibration in a small text file, for other pictures of the same camera under the same light: lines of {@code key: value}, # begins a comment. The last line
 * says that the file is whole. Immutable.
 */
public final class CalibrationRecipe {

	/** The version of the format that is written, and the latest that is read. */
	public static final int VERSION = 1;

	private static final String TITLE = "Tristimulus color calibration", BALANCE = "Tristimulus white balance", ROWS = "rgb";

	private final String reference, method, brightness, decode;
	private final boolean neutral;
	private final ColorFit fit;

	/**
	 * @param reference the name of the chart
	 * @param brightness {@code reference} or {@code keep}
	 * @param decode how the picture's values were taken for light
	 */
	public CalibrationRecipe(String reference, boolean neutral, String brightness, String decode, ColorFit fit) {
		this.reference = reference;
		this.neutral = neutral;
		this.brightness = brightness;
		this.decode = decode;
		this.fit = fit;
		method = fit.terms().toString();
	}

	/** The name of the chart. */
	public String reference() {
		return reference;
	}

	/** The token of the terms. */
	public String method() {
		return method;
	}

	/** How the values of the picture that it comes from were taken for light. */
	public String decode() {
		return decode;
	}

	/** What it does to linear light. */
	public ColorFit fit() {
		return fit;
	}

	/** The file's content. */
	public String text() {
		StringBuilder text = new StringBuilder("# ").append(TITLE).append(". Linear sRGB of the picture, by terms, to linear sRGB of the chart; 1 is white.\n");
		line(text, "format", TITLE);
		line(text, "version", VERSION);
		line(text, "reference", reference.replaceAll("[\\r\\n]+", " "));
		line(text, "method", method);
		line(text, "neutral", neutral);
		line(text, "brightness", brightness);
		line(text, "decode", decode);
		line(text, "terms", String.join(" ", fit.terms().names()));
		for (int c = 0; c < 3; c++) {
			StringBuilder row = new StringBuilder();
			for (double v : fit.row(c))
				row.append(row.length() == 0 ? "" : " ").append(v);
			line(text, ROWS.substring(c, c + 1), row);
		}
		line(text, "end", 3 + " rows");
		return text.toString();
	}

	private static void line(StringBuilder text, String key, Object value) {
		text.append(key).append(": ").append(value).append('\n');
	}

	/** Whether a text begins as such a file does. */
	public static boolean isTitled(String text) {
		for (String line : text.split("\\r?\\n"))
			if (!line.trim().isEmpty() && !line.startsWith("#")) return line.trim().matches("format:\\s*" + TITLE);
		return false;
	}

	/**
	 * Reads a file's content.
	 *
	 * @param name the file's name, for messages
	 * @throws IllegalArgumentException saying what is missing, not a number, of a later version or of another command
	 */
	public static CalibrationRecipe parse(String text, String name) {
		Map<String, String> lines = new LinkedHashMap<>();
		for (String line : text.split("\\r?\\n")) {
			int colon = line.indexOf(':');
			if (line.trim().isEmpty() || line.startsWith("#")) continue;
			if (colon < 0) throw error(name, "the line \"" + line + "\" is not key: value");
			if (lines.put(line.substring(0, colon).trim(), line.substring(colon + 1).trim()) != null) throw error(name, line.substring(0, colon).trim() + " stands there twice");
		}
		if (BALANCE.equals(lines.get("format"))) throw error(name, "it is a recipe of White Balance: use White Balance with from=recipe");
		if (!TITLE.equals(lines.get("format"))) throw error(name, "it is not a color calibration (no line \"format: " + TITLE + "\")");
		if (!String.valueOf(VERSION).equals(value(lines, "version", name)))
			throw error(name, "it is of version " + lines.get("version") + ", and this Tristimulus reads version " + VERSION + ": update Tristimulus");
		if (!"3 rows".equals(lines.get("end"))) throw error(name, "its last line is missing: the file was cut");
		ColorTerms terms = terms(value(lines, "method", name), name);
		if (!String.join(" ", terms.names()).equals(value(lines, "terms", name))) throw error(name, "its terms are not those of " + terms);
		double[][] rows = new double[3][];
		for (int c = 0; c < 3; c++)
			rows[c] = row(lines, ROWS.substring(c, c + 1), terms.count(), name);
		return new CalibrationRecipe(value(lines, "reference", name), Boolean.parseBoolean(value(lines, "neutral", name)), value(lines, "brightness", name), value(lines, "decode", name), ColorFit.of(terms, rows));
	}

	private static ColorTerms terms(String method, String name) {
		for (ColorTerms terms : ColorTerms.values())
			if (terms.toString().equals(method.toLowerCase(Locale.ROOT))) return terms;
		throw error(name, "the method \"" + method + "\" is not known");
	}

	private static String value(Map<String, String> lines, String key, String name) {
		String value = lines.get(key);
		if (value == null || value.isEmpty()) throw error(name, key + " is missing");
		return value;
	}

	private static double[] row(Map<String, String> lines, String key, int count, String name) {
		String[] words = value(lines, key, name).split("\\s+");
		if (words.length != count) throw error(name, "row " + key + " has " + words.length + " numbers, not " + count);
		double[] row = new double[count];
		for (int i = 0; i < count; i++)
			try {
				row[i] = Double.parseDouble(words[i]);
				if (Double.isNaN(row[i]) || Double.isInfinite(row[i])) throw new NumberFormatException();
			}
			catch (NumberFormatException e) {
				throw error(name, "\"" + words[i] + "\" in row " + key + " is not a number");
			}
		return row;
	}

	private static IllegalArgumentException error(String name, String what) {
		return new IllegalArgumentException("The recipe " + name + " cannot be used: " + what);
	}
}
