package org.tristimulus.words;

/** A line of a song: its text, and when it is sung, in seconds. Immutable. */
public final class LyricLine {

	/** The most characters of a line that are shown. */
	static final int LONGEST = 500;

	private final double start, end;
	private final String text;

	/** @param end NaN: to the end of the song @param start NaN: not known */
	LyricLine(double start, double end, String text) {
		this.start = start;
		this.end = end;
		this.text = shortened(text.trim());
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST) return text;
		return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
	}

	/** When it begins, in seconds; NaN where the file has no times. */
	public double start() {
		return start;
	}

	/** When it ends, in seconds; NaN where nothing ends it but the song. */
	public double end() {
		return end;
	}

	/** What is sung, without tags, 500 characters at most. */
	public String text() {
		return text;
	}

	LyricLine at(double from, double to) {
		return new LyricLine(from, to, text);
	}
}
