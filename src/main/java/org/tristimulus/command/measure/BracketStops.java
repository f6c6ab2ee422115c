package org.tristimulus.command.measure;

import org.tristimulus.image.measure.Bracket;
import org.tristimulus.image.measure.FileStops;
import org.tristimulus.measure.bracket.MeasuredStops;

/** The exposures of a bracket: given as numbers, read from files, or measured. */
final class BracketStops {

	static final String ESTIMATE = "estimate", EXIF = "exif";

	private BracketStops() {}

	/** @throws IllegalArgumentException for a text that is neither a word nor numbers */
	static void check(String text) {
		if (!isWord(text, ESTIMATE) && !isWord(text, EXIF)) numbers(text);
	}

	private static boolean isWord(String text, String word) {
		return text.trim().equalsIgnoreCase(word);
	}

	private static double[] numbers(String text) {
		String[] parts = text.split(",", -1);
		double[] stops = new double[parts.length];
		for (int i = 0; i < parts.length; i++)
			try {
				stops[i] = Double.parseDouble(parts[i].trim());
				if (!(Math.abs(stops[i]) <= 64)) throw new NumberFormatException();
			}
			catch (NumberFormatException e) {
				throw new IllegalArgumentException("stops: \"" + parts[i].trim() + "\" is not a number of stops; allowed: estimate, exif, or numbers separated by commas, one a frame", e);
			}
		return stops;
	}

	/** One for each frame. @throws IllegalArgumentException where their number differs, all are equal, or files do not say them */
	static double[] of(String text, Bracket bracket, double exclude) {
		double[] stops = isWord(text, ESTIMATE) ? measured(bracket, exclude).stops() : isWord(text, EXIF) ? exif(bracket) : numbers(text);
		if (stops.length != bracket.size()) throw new IllegalArgumentException("stops: " + stops.length + " numbers for " + bracket.size() + " frames; one a frame is needed");
		for (double s : stops)
			if (s != stops[0]) return stops;
		throw new IllegalArgumentException("stops: all frames have the same exposure (" + stops[0] + "); a bracket has several");
	}

	static MeasuredStops measured(Bracket bracket, double exclude) {
		return MeasuredStops.of(bracket.samples(), exclude);
	}

	/** The most exposed frame at 0. */
	private static double[] exif(Bracket bracket) {
		FileStops files = new FileStops("stops=exif");
		for (int f = 0; f < bracket.size(); f++)
			files.add(bracket.image(f).source(), bracket.position(f), bracket.label(f));
		double[] stops = files.stops();
		double most = Double.NEGATIVE_INFINITY;
		for (double s : stops)
			most = Math.max(most, s);
		for (int i = 0; i < stops.length; i++)
			stops[i] -= most;
		return stops;
	}

	/** As a macro writes them. */
	static String text(double[] stops) {
		StringBuilder text = new StringBuilder();
		for (double s : stops)
			text.append(text.length() == 0 ? "" : ",").append(s == Math.rint(s) ? Long.toString((long) s) : Double.toString(s));
		return text.toString();
	}
}
