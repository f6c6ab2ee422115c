package org.tristimulus.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LRC: stamps in brackets before each line, {@code [m:ss.xx]}; several for a line that comes again. */
final class LrcFormat {

	/** Minutes of any length, seconds, and tenths, hundredths or thousandths after a point or a colon. */
	private static final Pattern STAMP = Pattern.compile("\\[(\\d{1,9}):(\\d{1,2})(?:[.:](\\d{1,3}))?\\]");
	private static final Pattern TAG = Pattern.compile("\\[([a-zA-Z#][a-zA-Z0-9_ #]{0,40}):([^\\]]*+)\\]\\s*+");
	/** A file with more stamps than lines are allowed is cut. */
	private static final int MOST = 20_000;

	private LrcFormat() {}

	static boolean looksStamped(String line) {
		int i = 1;
		if (!line.startsWith("[")) return false;
		while (i < line.length() && Character.isDigit(line.charAt(i)))
			i++;
		return i > 1 && i < line.length() && line.charAt(i) == ':';
	}

	static LyricText read(String[] lines) {
		LyricText read = new LyricText();
		List<LyricLine> stamped = new ArrayList<>();
		double offset = 0;
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i].trim();
			if (line.isEmpty()) continue;
			Matcher tag = TAG.matcher(line);
			if (tag.matches()) {
				String name = tag.group(1).trim().toLowerCase(Locale.ROOT);
				if (name.equals("ti")) read.title = tag.group(2).trim();
				if (name.equals("offset") && tag.group(2).trim().matches("[+-]?\\d{1,9}")) offset = Integer.parseInt(tag.group(2).trim()) / 1000.0;
			}
			else if (!stamps(line, stamped)) read.skipped.add(i + 1);
		}
		double earlier = offset;
		stamped.replaceAll(l -> l.at(Math.max(0, l.start() - earlier), Double.NaN));
		stamped.sort((a, b) -> Double.compare(a.start(), b.start()));
		close(stamped, read.lines);
		return read;
	}

	/** Adds the text of a line at each of its stamps. @return false, adding none, if it has none or one that cannot be */
	private static boolean stamps(String line, List<LyricLine> to) {
		Matcher m = STAMP.matcher(line);
		List<Double> times = new ArrayList<>();
		int at = 0;
		for (; m.find(at) && m.start() == at && to.size() + times.size() < MOST; at = m.end()) {
			int seconds = Integer.parseInt(m.group(2));
			if (seconds > 59) return false;
			String fraction = m.group(3) == null ? "0" : m.group(3);
			double parts = Integer.parseInt(fraction);
			for (int i = 0; i < fraction.length(); i++)
				parts /= 10;
			times.add(Integer.parseInt(m.group(1)) * 60.0 + seconds + parts);
			if (at == m.end()) break;
		}
		String text = line.substring(at);
		if (times.isEmpty() || text.length() > 1 && text.charAt(0) == '[' && Character.isDigit(text.charAt(1))) return false;
		String clean = LyricText.withoutTags(text).replace('\t', ' ');
		for (double t : times)
			to.add(new LyricLine(t, Double.NaN, clean));
		return true;
	}

	/** Each ends where the next begins; an empty one only ends the one before; those of equal times are joined. */
	private static void close(List<LyricLine> stamped, List<LyricLine> to) {
		for (int i = 0; i < stamped.size();) {
			double start = stamped.get(i).start();
			StringBuilder text = new StringBuilder();
			int next = i;
			for (; next < stamped.size() && stamped.get(next).start() == start; next++) {
				String more = stamped.get(next).text();
				if (more.isEmpty() || text.length() > LyricLine.LONGEST) continue;
				text.append(text.length() == 0 ? "" : " / ").append(more);
			}
			double end = next < stamped.size() ? stamped.get(next).start() : Double.NaN;
			if (text.length() > 0) to.add(new LyricLine(start, end, text.toString()));
			i = next;
		}
	}
}
