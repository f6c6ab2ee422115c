package org.tristimulus.light.balance;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.Matrix3;
import org.tristimulus.light.temperature.ColorTemperature;

/**
 * A white balance in a small text file, to carry one correction to other images: lines of {@code key: value}, # begins a comment. The matrix of
 * linear sRGB is written out for readers other than this one; here it proves that the file is whole.
 */
public final class Recipe {

	/** The version of the format that is written, and the latest that is read. */
	public static final int VERSION = 1;

	private static final int MAX_STOPS = 20;

	private static final String TITLE = "Tristimulus white balance";

	private final WhiteBalance balance;
	private final Chromaticity light;
	private final double stops;

	/**
	 * @param light the colour of the light that was found, for the report
	 * @param stops by which the picture is brightened as well
	 */
	public Recipe(WhiteBalance balance, Chromaticity light, double stops) {
		this.balance = balance;
		this.light = light;
		this.stops = stops;
	}

	/** The stops by which the picture is brightened as well. */
	public double stops() {
		return stops;
	}

	/** What it does to linear light. */
	public WhiteBalance balance() {
		return balance;
	}

	/** The colour of the light that was found. */
	public Chromaticity light() {
		return light;
	}

	/** The file's content. */
	public String text() {
		StringBuilder text = new StringBuilder("# ").append(TITLE).append(". R, G, B are linear sRGB; temperature and Duv are apparent, relative to the image's white.\n");
		ColorTemperature temperature = ColorTemperature.of(light);
		double[] gains = balance.gains();
		line(text, "format", TITLE);
		line(text, "version", VERSION);
		line(text, "adaptation", balance.adaptation());
		line(text, "x", light.x);
		line(text, "y", light.y);
		line(text, "cct", temperature.isDefined() ? temperature.kelvin() : "undefined");
		line(text, "duv", temperature.isDefined() ? temperature.duv() : "undefined");
		line(text, "gain_l", gains[0]);
		line(text, "gain_m", gains[1]);
		line(text, "gain_s", gains[2]);
		if (stops != 0) line(text, "stops", stops);
		for (int i = 0; i < 9; i++)
			line(text, entry(i), balance.matrix().get(i / 3, i % 3));
		return text.toString();
	}

	private static void line(StringBuilder text, String key, Object value) {
		text.append(key).append(": ").append(value).append('\n');
	}

	/** The key of a matrix entry: what of the output it takes from which input. */
	private static String entry(int i) {
		return "matrix_" + "rgb".charAt(i / 3) + "_from_" + "rgb".charAt(i % 3);
	}

	/** Whether a text begins as a recipe of any version: its first line that is not a comment says so. */
	public static boolean isTitled(String text) {
		for (String line : text.split("\\r?\\n"))
			if (!line.trim().isEmpty() && !line.startsWith("#")) return line.trim().matches("format:\\s*" + TITLE);
		return false;
	}

	/**
	 * Reads a file's content.
	 *
	 * @param name the file's name, for messages
	 * @throws IllegalArgumentException saying what is missing, not a number, of a later version, or does not fit together
	 */
	public static Recipe parse(String text, String name) {
		Map<String, String> lines = new LinkedHashMap<>();
		for (String line : text.split("\\r?\\n")) {
			int colon = line.indexOf(':');
			if (line.trim().isEmpty() || line.startsWith("#")) continue;
			if (colon < 0) throw error(name, "the line \"" + line + "\" is not key: value");
			if (lines.put(line.substring(0, colon).trim(), line.substring(colon + 1).trim()) != null) throw error(name, line.substring(0, colon).trim() + " stands there twice");
		}
		if (!TITLE.equals(lines.get("format"))) throw error(name, "it is not a white balance recipe (no line \"format: " + TITLE + "\")");
		if (number(lines, "version", name) != VERSION)
			throw error(name, "it is of version " + lines.get("version") + ", and this Tristimulus reads version " + VERSION + ": update Tristimulus");
		Adaptation adaptation = adaptation(lines.get("adaptation"), name);
		double[] gains = { number(lines, "gain_l", name), number(lines, "gain_m", name), number(lines, "gain_s", name) };
		for (int i = 0; i < 3; i++)
			if (!(gains[i] > 0)) throw error(name, "gain_" + "lms".charAt(i) + " is " + gains[i] + ", not above 0");
		double x = number(lines, "x", name), y = number(lines, "y", name);
		if (!(y > 0)) throw error(name, "y is " + y + ", not above 0");
		for (String key : new String[] { "cct", "duv" })
			if (!"undefined".equals(lines.get(key))) number(lines, key, name);
		WhiteBalance balance = WhiteBalance.of(adaptation, gains);
		Matrix3 matrix = balance.matrix();
		for (int i = 0; i < 9; i++) {
			double expected = matrix.get(i / 3, i % 3), found = number(lines, entry(i), name);
			if (Math.abs(found - expected) > 1e-9 * Math.max(1, Math.abs(expected))) throw error(name, entry(i) + " is " + found + ", which does not fit the gains (" + expected + ")");
		}
		double stops = lines.containsKey("stops") ? number(lines, "stops", name) : 0;
		if (Math.abs(stops) > MAX_STOPS) throw error(name, "stops is " + stops + ", out of -" + MAX_STOPS + " to " + MAX_STOPS);
		return new Recipe(balance, Chromaticity.of(x, y), stops);
	}

	private static Adaptation adaptation(String token, String name) {
		for (Adaptation adaptation : Adaptation.values())
			if (adaptation.toString().equals(token == null ? null : token.toLowerCase(Locale.ROOT))) return adaptation;
		throw error(name, token == null ? "adaptation is missing" : "the adaptation \"" + token + "\" is not known");
	}

	private static double number(Map<String, String> lines, String key, String name) {
		String value = lines.get(key);
		if (value == null || value.isEmpty()) throw error(name, key + " is missing");
		try {
			double number = Double.parseDouble(value);
			if (!Double.isNaN(number) && !Double.isInfinite(number)) return number;
		}
		catch (NumberFormatException e) {
			// Said below.
		}
		throw error(name, key + " is \"" + value + "\", not a number");
	}

	private static IllegalArgumentException error(String name, String what) {
		return new IllegalArgumentException("The recipe " + name + " cannot be used: " + what);
	}
}
