package org.tristimulus.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SubRip and WebVTT: blocks between empty lines, of an optional name, a line with two times and an arrow, and text. */
final class CueFormat {

	private static final String TIME = "(?:(\\d{1,6}):)?(\\d{1,2}):(\\d{1,2})[,.](\\d{1,3})";
	private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*+)?");

	private CueFormat() {}

	static LyricText read(String[] lines, boolean isVtt) {
		LyricText read = new LyricText();
		List<LyricLine> cues = new ArrayList<>();
		for (int i = isVtt ? header(lines) : 0; i < lines.length;) {
			if (lines[i].trim().isEmpty()) {
				i++;
				continue;
			}
			int end = i;
			while (end < lines.length && !lines[end].trim().isEmpty())
				end++;
			if (!isVtt || !lines[i].matches("(?:NOTE|STYLE|REGION)(?:\\s.*+)?")) 
				for (int from = i; from < end;)
					from = cue(lines, from, end, isVtt, cues, read.skipped);
			i = end;
		}
		cues.sort((a, b) -> Double.compare(a.start(), b.start()));
		for (int i = 0; i < cues.size(); i++) {
			LyricLine cue = cues.get(i);
			double next = i + 1 < cues.size() ? cues.get(i + 1).start() : Double.POSITIVE_INFINITY;
			read.lines.add(cue.at(cue.start(), Math.min(cue.end(), next)));
		}
		return read;
	}

	private static int header(String[] lines) {
		int i = 0;
		while (i < lines.length && !lines[i].trim().isEmpty())
			i++;
		return i;
	}

	/** Takes a cue of a block, which has another where the empty line between is missing. @return where the next begins */
	private static int cue(String[] lines, int from, int end, boolean isVtt, List<LyricLine> cues, List<Integer> skipped) {
		int arrow = nextArrow(lines, from, end), next = nextArrow(lines, arrow + 1, end);
		if (arrow == end) {
			boolean hasName = end - from > 1;
			skipped.add(from + (hasName ? 2 : 1));
			return end;
		}
		boolean nextHasCounter = next < end && next > arrow + 1 && lines[next - 1].trim().matches("\\d{1,9}");
		int textEnd = nextHasCounter ? next - 1 : next;
		Matcher m = TIMES.matcher(lines[arrow]);
		double start = m.matches() ? seconds(m, 1) : 0, stop = m.matches() ? seconds(m, 5) : 0;
		StringBuilder text = new StringBuilder();
		for (int i = arrow + 1; i < textEnd && text.length() < 1 << 16; i++)
			text.append(text.length() == 0 ? "" : " ").append(lines[i].trim());
		String clean = LyricText.withoutTags(text.toString());
		if (isVtt) clean = clean.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&lrm;", "\u200e").replace("&rlm;", "\u200f").replace("&amp;", "&");
		if (!(stop > start)) skipped.add(arrow + 1);
		else if (!clean.trim().isEmpty()) cues.add(new LyricLine(start, stop, clean));
		return textEnd;
	}

	private static int nextArrow(String[] lines, int from, int end) {
		int i = from;
		while (i < end && !lines[i].contains("-->"))
			i++;
		return Math.min(i, end);
	}

	/** Of the four groups from one; NaN for minutes or seconds beyond 59. */
	private static double seconds(Matcher m, int group) {
		int hours = m.group(group) == null ? 0 : Integer.parseInt(m.group(group)), minutes = Integer.parseInt(m.group(group + 1)), seconds = Integer.parseInt(m.group(group + 2));
		if (minutes > 59 || seconds > 59) return Double.NaN;
		double parts = Integer.parseInt(m.group(group + 3));
		for (int i = 0; i < m.group(group + 3).length(); i++)
			parts /= 10;
		return hours * 3600.0 + minutes * 60 + seconds + parts;
	}
}
