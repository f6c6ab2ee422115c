package org.tristimulus.measure.fit;

import java.util.Locale;

import org.tristimulus.light.balance.RecipeLines;

/**
 * A calibration in a small text file, for other pictures of the same camera under the same light: lines of {@code key: value}, # begins a comment. The last line
 * says that the file is whole. Immutable.
 */
public final class CalibrationRecipe {

	private static final String ROWS = "rgb";

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
		StringBuilder text = RecipeLines.begin(RecipeLines.Kind.COLOR_CALIBRATION, "Linear sRGB of the picture, by terms, to linear sRGB of the chart; 1 is white.");
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

	/**
	 * Reads a file's content.
	 *
	 * @param name the file's name, for messages
	 * @throws IllegalArgumentException saying what is missing, not a number, of a later version or of another command
	 */
	public static CalibrationRecipe parse(String text, String name) {
		return of(RecipeLines.parse(text, name, RecipeLines.Kind.COLOR_CALIBRATION));
	}

	/** The same of lines that were read. */
	public static CalibrationRecipe of(RecipeLines lines) {
		if (!lines.has("end") || !"3 rows".equals(lines.value("end"))) throw lines.error("its last line is missing: the file was cut");
		ColorTerms terms = terms(lines);
		if (!String.join(" ", terms.names()).equals(lines.value("terms"))) throw lines.error("its terms are not those of " + terms);
		double[][] rows = new double[3][];
		for (int c = 0; c < 3; c++)
			rows[c] = row(lines, ROWS.substring(c, c + 1), terms.count());
		return new CalibrationRecipe(lines.value("reference"), Boolean.parseBoolean(lines.value("neutral")), lines.value("brightness"), lines.value("decode"), ColorFit.of(terms, rows));
	}

	private static ColorTerms terms(RecipeLines lines) {
		String method = lines.value("method");
		for (ColorTerms terms : ColorTerms.values())
			if (terms.toString().equals(method.toLowerCase(Locale.ROOT))) return terms;
		throw lines.error("the method \"" + method + "\" is not known");
	}

	private static double[] row(RecipeLines lines, String key, int count) {
		String[] words = lines.value(key).split("\\s+");
		if (words.length != count) throw lines.error("row " + key + " has " + words.length + " numbers, not " + count);
		double[] row = new double[count];
		for (int i = 0; i < count; i++)
			row[i] = lines.number("row " + key, words[i]);
		return row;
	}
}
