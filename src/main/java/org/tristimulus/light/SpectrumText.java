package org.tristimulus.light;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first two columns of numbers in a text: separated by tabs, semicolons, commas or blanks; with decimal points or
 * commas; after any header lines and before any closing ones; or the elements of an IES TM-27 document.
 */
final class SpectrumText {

	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");
	private static final Pattern BLANK = Pattern.compile("\\s+");
	private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
	private static final Pattern ELEMENT = Pattern.compile("SpectralData\\s+wavelength\\s*=\\s*[\"']([^\"']*)[\"'][^>]*>([^<]*)<");

	private final String name;
	private final List<double[]> rows = new ArrayList<>();
	private final List<Integer> lines = new ArrayList<>();
	private int columns, closing, headingCells;
	/** Whether every line could be numbers with decimal commas as well, separated by commas. */
	private boolean doubtful = true;
	private String heading = "", suspect = "";

	private SpectrumText(String name) {
		this.name = name;
	}

	/**
	 * @param name of the file, for messages
	 * @throws IllegalArgumentException naming file and line
	 */
	static SpectrumText parse(String name, byte[] bytes) {
		SpectrumText text = new SpectrumText(name);
		String s = decode(bytes);
		if (s.contains("SpectralData")) text.readElements(s);
		if (text.rows.isEmpty()) text.readLines(s);
		if (text.rows.isEmpty()) throw new IllegalArgumentException(name + (s.trim().isEmpty() ? ": the file is empty" : ": no line with two numbers, wavelength and value"));
		if (text.doubtful && text.columns > 2 && text.headingCells != text.columns)
			throw new IllegalArgumentException(text.at(text.lines.get(0)) + text.columns + " numbers, or fewer with decimal commas? Separate them by semicolons or tabs, or name the columns in a header");
		return text;
	}

	double[] column(int i) {
		return rows.stream().mapToDouble(r -> r[i]).toArray();
	}

	/** The line, from 1, of each row. */
	int[] lines() {
		return lines.stream().mapToInt(Integer::intValue).toArray();
	}

	/** The largest number of columns of a row. */
	int columns() {
		return columns;
	}

	/** The first cell of the last header line; empty if there is none. */
	String heading() {
		return heading;
	}

	/** UTF-8, UTF-16 by its byte order mark, or Latin 1. */
	private static String decode(byte[] b) {
		int first = b.length < 2 ? 0 : (b[0] & 255) << 8 | b[1] & 255;
		Charset charset = first == 0xfffe ? StandardCharsets.UTF_16LE : first == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
		String text;
		try {
			text = charset.newDecoder().decode(ByteBuffer.wrap(b)).toString();
		}
		catch (CharacterCodingException e) {
			text = new String(b, StandardCharsets.ISO_8859_1);
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private void readElements(String s) {
		Matcher m = ELEMENT.matcher(s);
		for (int at = 0, line = 1; m.find(); at = m.start()) {
			for (int i = at; i < m.start(); i++)
				if (s.charAt(i) == '\n') line++;
			add(line, new String[] { m.group(1).trim(), m.group(2).trim() });
		}
	}

	private void readLines(String s) {
		int line = 0;
		for (int from = 0, to; from < s.length(); from = to + 1) {
			to = from;
			while (to < s.length() && s.charAt(to) != '\n' && s.charAt(to) != '\r') to++;
			if (from == to && to < s.length() && s.charAt(to) == '\n' && from > 0 && s.charAt(from - 1) == '\r') continue;
			line++;
			String text = s.substring(from, to).trim();
			if (text.isEmpty() || "#%!/".indexOf(text.charAt(0)) >= 0) continue;
			String[] cells = cells(text);
			if (NUMBER.matcher(cells[0]).matches()) {
				doubtful = doubtful && text.matches("[\\d,]+");
				add(line, cells);
			}
			else if (!rows.isEmpty()) closing = closing == 0 ? line : closing;
			else {
				header(cells[0], "");
				headingCells = cells.length;
			}
		}
	}

	private void header(String first, String complaint) {
		heading = first;
		suspect = complaint;
	}

	private void add(int line, String[] cells) {
		String second = cells.length > 1 ? cells[1] : "";
		if (!NUMBER.matcher(second).matches()) {
			String complaint = at(line) + (second.isEmpty() ? "no value beside " + cells[0] : "the value beside " + cells[0] + " is no number: \"" + second + "\"");
			if (!rows.isEmpty()) throw new IllegalArgumentException(complaint);
			header("", complaint);
			return;
		}
		if (!suspect.isEmpty()) throw new IllegalArgumentException(suspect);
		if (closing > 0) throw new IllegalArgumentException(at(closing) + "text in the midst of the numbers");
		rows.add(new double[] { number(cells[0]), number(second) });
		lines.add(line);
		columns = Math.max(columns, cells.length);
	}

	private String at(int line) {
		return name + ", line " + line + ": ";
	}

	private String[] cells(String line) {
		String[] cells;
		if (line.indexOf('\t') >= 0) cells = line.split("\t");
		else if (line.indexOf(';') >= 0) cells = line.split(";");
		else if (line.indexOf(',') < 0) cells = BLANK.split(line);
		else cells = commas(line);
		for (int i = 0; i < cells.length; i++)
			cells[i] = cells[i].replace("\"", "").trim();
		if (cells.length == 0) return new String[] { "" };
		if (cells[0].endsWith("nm")) cells[0] = cells[0].substring(0, cells[0].length() - 2).trim();
		return cells;
	}

	/** Commas separate, unless blanks do and every comma stands within a number. */
	private static String[] commas(String line) {
		String[] words = BLANK.split(line);
		if (words.length > 1 && Arrays.stream(words).allMatch(w -> NUMBER.matcher(w).matches())) return words;
		return COMMA.split(line);
	}

	private static double number(String cell) {
		return Double.parseDouble(cell.replace(',', '.'));
	}
}
