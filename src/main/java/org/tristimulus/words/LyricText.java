package org.tristimulus.words;

import java.util.ArrayList;
import java.util.List;

/** What a format takes from a text: lines in order of time, the numbers of the lines it had to skip, the title. */
final class LyricText {

	final List<LyricLine> lines = new ArrayList<>();
	final List<Integer> skipped = new ArrayList<>();
	boolean isTimed = true;
	String title = "";

	/** The format is told by content: WEBVTT, an arrow, a time stamp in brackets, else plain text. */
	static LyricText of(String text) {
		String[] lines = TextFile.lines(text);
		if (lines[0].startsWith("WEBVTT")) return CueFormat.read(lines, true);
		boolean hasStamp = false;
		for (String line : lines) {
			if (line.contains("-->")) return CueFormat.read(lines, false);
			hasStamp |= LrcFormat.looksStamped(line);
		}
		return hasStamp ? LrcFormat.read(lines) : plain(lines);
	}

	/** Lines wholly in brackets name parts of a song; they are not sung. */
	private static LyricText plain(String[] lines) {
		LyricText read = new LyricText();
		read.isTimed = false;
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i].trim();
			if (line.isEmpty()) continue;
			char first = line.charAt(0), last = line.charAt(line.length() - 1);
			if (first == '[' && last == ']' || first == '(' && last == ')') {
				read.skipped.add(i + 1);
				if (line.startsWith("[ti:")) read.title = line.substring(4, line.length() - 1).trim();
			}
			else read.lines.add(new LyricLine(Double.NaN, Double.NaN, line));
		}
		return read;
	}

	/** Without what stands between angle brackets. */
	static String withoutTags(String text) {
		StringBuilder kept = new StringBuilder();
		int from = 0;
		for (int open; (open = text.indexOf('<', from)) >= 0;) {
			int close = text.indexOf('>', open);
			if (close < 0) break;
			kept.append(text, from, open);
			from = close + 1;
		}
		return kept.append(text, from, text.length()).toString();
	}
}
