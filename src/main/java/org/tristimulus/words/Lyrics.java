package org.tristimulus.words;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a song, from LRC, SubRip, WebVTT or plain text. Immutable. */
public final class Lyrics {

	private static final int LARGEST = 4 << 20, MOST_LINES = 20_000, SHOWN = 10;

	private final String name, title;
	private final List<LyricLine> lines;
	private final List<Integer> skipped;
	private final boolean isTimed;

	private Lyrics(String name, String title, List<LyricLine> lines, List<Integer> skipped, boolean isTimed) {
		this.name = name;
		this.title = title;
		this.lines = Collections.unmodifiableList(lines);
		this.skipped = Collections.unmodifiableList(skipped);
		this.isTimed = isTimed;
	}

	/** @throws IllegalArgumentException naming the file, if it cannot be read, is not text, is beyond 4 MB or 20,000 lines, or has no lyrics */
	public static Lyrics read(File file) {
		if (!file.isFile()) throw new IllegalArgumentException(file + " was not found; lyrics are wanted (LRC, SRT, VTT or plain text)");
		if (file.length() > LARGEST) throw new IllegalArgumentException(file.getName() + " has " + file.length() + " bytes; lyrics may have 4 MB");
		try {
			return of(Files.readAllBytes(file.toPath()), file.getName());
		}
		catch (IOException e) {
			throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** The lyrics in the bytes of a file. @param name for messages */
	public static Lyrics of(byte[] bytes, String name) {
		String text = TextFile.text(bytes, name);
		LyricText read = LyricText.of(text);
		if (read.lines.isEmpty()) throw new IllegalArgumentException("no lyrics in " + name);
		if (read.lines.size() > MOST_LINES) throw new IllegalArgumentException(name + " has " + read.lines.size() + " lines; lyrics may have 20000");
		return new Lyrics(name, read.title, read.lines, read.skipped, read.isTimed);
	}

	/** Lines of a text without times, separated by {@code |}. @throws IllegalArgumentException if all are empty */
	public static Lyrics ofText(String text) {
		List<LyricLine> lines = new ArrayList<>();
		for (String line : text.split("\\|"))
			if (!line.trim().isEmpty()) lines.add(new LyricLine(Double.NaN, Double.NaN, line));
		if (lines.isEmpty()) throw new IllegalArgumentException("the text has no words; lines are separated by |");
		if (lines.size() > MOST_LINES) throw new IllegalArgumentException("the text has " + lines.size() + " lines; lyrics may have 20000");
		return new Lyrics("text", "", lines, Collections.emptyList(), false);
	}

	/** In order of time, or as they stand; one at least. */
	public List<LyricLine> lines() {
		return lines;
	}

	/** The name of the file. */
	public String name() {
		return name;
	}

	/** What the file says is the song's title; empty where it says nothing. */
	public String title() {
		return title;
	}

	/** Whether each line has a time. */
	public boolean isTimed() {
		return isTimed;
	}

	/** Numbers, from 1, of the lines of the file that were left out. */
	public List<Integer> skipped() {
		return skipped;
	}

	/** What to tell of the lines that were left out; empty where there are none. */
	public String note() {
		if (skipped.isEmpty()) return "";
		String numbers = skipped.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
		return skipped.size() + (skipped.size() == 1 ? " line was skipped: " : " lines were skipped: ") + numbers + (skipped.size() > SHOWN ? ", …" : "");
	}

	/** Later by some seconds, or earlier, where nothing begins before 0. */
	public Lyrics shifted(double seconds) {
		if (!isTimed || seconds == 0) return this;
		return with(lines.stream().map(l -> l.at(Math.max(0, l.start() + seconds), Math.max(0, l.end() + seconds))).collect(Collectors.toList()));
	}

	/** Without the lines that begin at a time, or later. */
	public Lyrics before(double seconds) {
		return with(lines.stream().filter(l -> !(l.start() >= seconds)).collect(Collectors.toList()));
	}

	/**
	 * With times that are guesses, where the file has none: from 5 % to 95 % of a span, in proportion to the vowels of the lines,
	 * and at beats.
	 *
	 * @param beats in seconds, in rising order; may be empty
	 */
	public Lyrics spread(double from, double to, double[] beats) {
		if (isTimed) return this;
		double begin = from + 0.05 * (to - from), span = 0.9 * (to - from);
		double[] sums = new double[lines.size() + 1];
		for (int i = 0; i < lines.size(); i++)
			sums[i + 1] = sums[i] + Syllables.count(lines.get(i).text());
		double[] starts = new double[lines.size() + 1];
		for (int i = 0; i <= lines.size(); i++) {
			double guess = begin + span * sums[i] / sums[lines.size()];
			starts[i] = snapped(guess, beats, i == 0 ? Double.NEGATIVE_INFINITY : starts[i - 1]);
		}
		List<LyricLine> timed = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++)
			timed.add(lines.get(i).at(starts[i], starts[i + 1]));
		return new Lyrics(name, title, timed, skipped, true);
	}

	/** The nearest beat after another time; the guess itself where there is none. */
	private static double snapped(double guess, double[] beats, double after) {
		double best = Double.NaN;
		for (double b : beats)
			if (b > after && !(Math.abs(b - guess) >= Math.abs(best - guess))) best = b;
		return Double.isNaN(best) ? Math.max(guess, after) : best;
	}

	private Lyrics with(List<LyricLine> others) {
		return new Lyrics(name, title, others, skipped, isTimed);
	}
}
