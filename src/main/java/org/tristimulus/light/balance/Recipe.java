package org.tristimulus.light.balance;

import java.util.Locale;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.Matrix3;
import org.tristimulus.light.temperature.ColorTemperature;

/**
 * A white balance in a small text file, to carry one correction to other images: lines of {@code key: value}, # begins a comment. The matrix of
 * linear sRGB is written out for readers other than this one; here it proves that the file is whole.
 */
public final class Recipe {

	private static final int MAX_STOPS = 20;

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
		StringBuilder text = RecipeLines.begin(RecipeLines.Kind.WHITE_BALANCE, "R, G, B are linear sRGB; temperature and Duv are apparent, relative to the image's white.");
		ColorTemperature temperature = ColorTemperature.of(light);
		double[] gains = balance.gains();
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

	/**
	 * Reads a file's content.
	 *
	 * @param name the file's name, for messages
	 * @throws IllegalArgumentException saying what is missing, not a number, of a later version, or does not fit together
	 */
	public static Recipe parse(String text, String name) {
		return of(RecipeLines.parse(text, name, RecipeLines.Kind.WHITE_BALANCE));
	}

	/** The same of lines that were read. */
	public static Recipe of(RecipeLines lines) {
		Adaptation adaptation = adaptation(lines);
		double[] gains = { lines.number("gain_l"), lines.number("gain_m"), lines.number("gain_s") };
		for (int i = 0; i < 3; i++)
			if (!(gains[i] > 0)) throw lines.error("gain_" + "lms".charAt(i) + " is " + gains[i] + ", not above 0");
		double x = lines.number("x"), y = lines.number("y");
		if (!(y > 0)) throw lines.error("y is " + y + ", not above 0");
		for (String key : new String[] { "cct", "duv" })
			if (!"undefined".equals(lines.value(key))) lines.number(key);
		WhiteBalance balance = WhiteBalance.of(adaptation, gains);
		Matrix3 matrix = balance.matrix();
		for (int i = 0; i < 9; i++) {
			double expected = matrix.get(i / 3, i % 3), found = lines.number(entry(i));
			if (Math.abs(found - expected) > 1e-9 * Math.max(1, Math.abs(expected))) throw lines.error(entry(i) + " is " + found + ", which does not fit the gains (" + expected + ")");
		}
		double stops = lines.has("stops") ? lines.number("stops") : 0;
		if (Math.abs(stops) > MAX_STOPS) throw lines.error("stops is " + stops + ", out of -" + MAX_STOPS + " to " + MAX_STOPS);
		return new Recipe(balance, Chromaticity.of(x, y), stops);
	}

	private static Adaptation adaptation(RecipeLines lines) {
		String token = lines.value("adaptation");
		for (Adaptation adaptation : Adaptation.values())
			if (adaptation.toString().equals(token.toLowerCase(Locale.ROOT))) return adaptation;
		throw lines.error("the adaptation \"" + token + "\" is not known");
	}
}
