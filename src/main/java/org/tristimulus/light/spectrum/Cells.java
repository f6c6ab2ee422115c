package org.tristimulus.light.spectrum;

import java.util.regex.Pattern;

/**
 * The first two cells of a line of a table, and how many there are: separated by tabs, semicolons, commas or blanks, with
 * quotes or without. A line is read once, from left to right; its further cells are counted and not kept.
 */
public final class Cells {

	/** A number with a decimal point or comma; it neither recurses nor tries a digit twice. */
	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++([.,]\\d*+)?|[.,]\\d++)([eE][+-]?\\d++)?");

	private final String line;
	private final String[] firstTwo = { "", "" };
	private int count, filled;

	private Cells(String line) {
		this.line = line;
	}

	/** @param line without blanks at its ends */
	public static Cells of(String line) {
		Cells cells = new Cells(line);
		if (line.indexOf('\t') >= 0) cells.split('\t');
		else if (line.indexOf(';') >= 0) cells.split(';');
		else if (line.indexOf(',') < 0 || cells.areAllNumbers()) cells.splitAtBlanks();
		else cells.splitAtCommas();
		return cells;
	}

	/** Whether a text is a number, with a decimal point or comma. */
	public static boolean isNumber(String text) {
		return NUMBER.matcher(text).matches();
	}

	/** The first cell, without quotes, blanks at its ends and the unit {@code nm}. */
	public String first() {
		String cell = plain(firstTwo[0]);
		return cell.endsWith("nm") ? cell.substring(0, cell.length() - 2).trim() : cell;
	}

	/** The second cell, without quotes and blanks at its ends; empty if there is none. */
	public String second() {
		return plain(firstTwo[1]);
	}

	/** How many cells there are, empty ones at the end not counted; at least 1. */
	public int count() {
		return Math.max(1, filled);
	}

	private static String plain(String cell) {
		return cell.replace("\"", "").trim();
	}

	private void add(int from, int to) {
		if (count < 2) firstTwo[count] = line.substring(from, to);
		count++;
		if (to > from) filled = count;
	}

	private void split(char separator) {
		int from = 0;
		for (int to; (to = line.indexOf(separator, from)) >= 0; from = to + 1)
			add(from, to);
		add(from, line.length());
	}

	private void splitAtBlanks() {
		for (int from = 0, to; from < line.length(); from = afterBlanks(to)) {
			to = endOfWord(from);
			add(from, to);
		}
	}

	/** Outside quotes; a quote that is never closed is none. */
	private void splitAtCommas() {
		boolean isQuoted = line.chars().filter(c -> c == '"').count() % 2 == 1;
		int from = 0;
		for (int i = 0; i < line.length(); i++) {
			if (line.charAt(i) == '"') isQuoted = !isQuoted;
			else if (line.charAt(i) == ',' && !isQuoted) {
				add(from, i);
				from = i + 1;
			}
		}
		add(from, line.length());
	}

	/** Whether blanks separate several numbers, in which every comma is a decimal one. */
	private boolean areAllNumbers() {
		int words = 0;
		for (int from = 0, to; from < line.length(); from = afterBlanks(to), words++) {
			to = endOfWord(from);
			if (!isNumber(line.substring(from, to))) return false;
		}
		return words > 1;
	}

	private int endOfWord(int from) {
		int to = from;
		while (to < line.length() && !isBlank(line.charAt(to)))
			to++;
		return to;
	}

	private int afterBlanks(int from) {
		int to = from;
		while (to < line.length() && isBlank(line.charAt(to)))
			to++;
		return to;
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c >= '\t' && c <= '\r';
	}
}
