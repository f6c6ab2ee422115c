package org.tristimulus.relight.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.tristimulus.relight.fit.Lamps;

/** Lamps as text: an {@code .lp} file, whose first line is their number, then a line each, a file name (it may hold blanks) and x y z; or the labels of slices. */
public final class LampText {

	/** More lamps are taken for a mistake. */
	private static final int MOST = 100_000;
	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?"), BLANKS = Pattern.compile("\\s+"), COMMA = Pattern.compile("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");

	private LampText() {}

	/**
	 * Reads the text of an .lp file; lines end as on any system, words are separated by blanks or tabs.
	 *
	 * @param name of the file, for messages
	 * @throws IllegalArgumentException naming file and line
	 */
	public static Lamps parse(String name, String text) {
		String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\r\\n|\\r|\\n", -1);
		int at = 0;
		while (at < lines.length && lines[at].trim().isEmpty())
			at++;
		if (at == lines.length) throw new IllegalArgumentException(name + ": the file is empty; its first line is the number of lamps");
		int count = count(name + ", line " + (at + 1), lines[at].trim());
		List<String> names = new ArrayList<>();
		double[][] vectors = new double[Math.min(count, lines.length)][];
		for (at++; at < lines.length; at++) {
			String line = lines[at].trim(), place = name + ", line " + (at + 1);
			if (line.isEmpty()) continue;
			if (names.size() == count) throw new IllegalArgumentException(place + ": the first line says " + count + " lamps, and here is one more: \"" + line + "\"");
			vectors[names.size()] = vector(place, line);
			names.add(before(line));
		}
		if (names.size() < count) throw new IllegalArgumentException(name + ", line " + lines.length + ": the first line says " + count + " lamps, and the file ends after " + names.size());
		return new Lamps(names, vectors);
	}

	private static int count(String place, String line) {
		if (line.matches("\\d{1,9}")) {
			int count = Integer.parseInt(line);
			if (count >= 1 && count <= MOST) return count;
			throw new IllegalArgumentException(place + ": " + count + " lamps; allowed are 1 to " + MOST);
		}
		throw new IllegalArgumentException(place + ": the first line of an .lp file is the number of lamps, and here is \"" + line + "\"");
	}

	/** The last three words of each label. @throws IllegalArgumentException naming the first slice whose label does not end in three numbers */
	public static Lamps ofLabels(List<String> labels) {
		List<String> names = new ArrayList<>();
		double[][] vectors = new double[labels.size()][];
		for (int k = 0; k < vectors.length; k++) {
			String label = labels.get(k).split("\\r?\\n", 2)[0].trim();
			if (label.isEmpty()) throw new IllegalArgumentException("Slice " + (k + 1) + " has no label; lights=labels needs x y z as its last three words");
			vectors[k] = vector("The label of slice " + (k + 1), label);
			names.add(before(label));
		}
		return new Lamps(names, vectors);
	}

	/** Whether each label ends in three numbers. */
	public static boolean areLamps(List<String> labels) {
		return !labels.isEmpty() && labels.stream().allMatch(l -> {
			String[] words = BLANKS.split(l.split("\\r?\\n", 2)[0].trim());
			return words.length >= 3 && Arrays.stream(words).skip(words.length - 3L).allMatch(w -> NUMBER.matcher(w).matches());
		});
	}

	private static double[] vector(String place, String line) {
		String[] words = BLANKS.split(line);
		if (words.length < 3) throw new IllegalArgumentException(place + ": x y z are needed at the end, and here is \"" + line + "\"");
		double[] v = new double[3];
		for (int c = 0; c < 3; c++) {
			String word = words[words.length - 3 + c];
			if (COMMA.matcher(word).matches()) throw new IllegalArgumentException(place + ": \"" + word + "\" has a comma for a point");
			if (!NUMBER.matcher(word).matches() || Double.isInfinite(Double.parseDouble(word))) throw new IllegalArgumentException(place + ": " + "xyz".charAt(c) + " is \"" + word + "\", not a number");
			v[c] = Double.parseDouble(word);
		}
		return v;
	}

	/** All but the last three words. */
	private static String before(String line) {
		int end = line.length();
		for (int word = 0; word < 3; word++) {
			while (end > 0 && !Character.isWhitespace(line.charAt(end - 1)))
				end--;
			while (end > 0 && Character.isWhitespace(line.charAt(end - 1)))
				end--;
		}
		return line.substring(0, end);
	}

	/** The text of an .lp file; a lamp without name is called by its number. */
	public static String write(Lamps lamps) {
		StringBuilder text = new StringBuilder().append(lamps.count()).append('\n');
		for (int k = 0; k < lamps.count(); k++) {
			String name = lamps.name(k).split("\\r?\\n", 2)[0].trim();
			double[] d = lamps.direction(k);
			text.append(name.isEmpty() ? String.format(Locale.ROOT, "slice%03d", k + 1) : name);
			text.append(lamps.isFound(k) ? String.format(Locale.ROOT, " %.9f %.9f %.9f%n", d[0], d[1], d[2]).replace(System.lineSeparator(), "\n") : " 0 0 0\n");
		}
		return text.toString();
	}
}
