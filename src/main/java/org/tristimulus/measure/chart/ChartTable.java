package org.tristimulus.measure.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a chart: lines of {@code # key: value} and comments, a header, and a row a patch, separated by commas, semicolons or tabs. The header names
 * {@code L,a,b} (D50), {@code X,Y,Z} (D50; {@code # white: 1} or {@code # white: 100} says what Y of white is) or {@code R,G,B} (linear sRGB); {@code name} and
 * {@code left_out} (true for a patch whose colour is not good) may be there. {@code # neutral: 19-23} names the neutral patches; without it they are those with
 * C*ab below 5 and L* from 20 to 98.
 */
final class ChartTable {

	private static final String[][] COORDINATES = { { "l", "a", "b" }, { "x", "y", "z" }, { "r", "g", "b" } };

	private static final Pattern SETTING = Pattern.compile("#\\s*+(\\w++)\\s*+:(.*+)"), RANGE = Pattern.compile("(\\d{1,3})(?:\\s*-\\s*(\\d{1,3}))?");

	/** Colours beyond are a mistake: another unit, another white. */
	private static final double LARGEST_LAB = 500, LARGEST_LIGHT = 1e6;

	private final String name;
	private final Map<String, String> settings = new HashMap<>();
	private String separator;
	private List<String> header;
	private int space;
	private int line;

	private ChartTable(String name) {
		this.name = name;
	}

	static List<ReferencePatch> read(String name, String text) {
		return new ChartTable(name).patches(text.startsWith("\uFEFF") ? text.substring(1) : text);
	}

	private List<ReferencePatch> patches(String text) {
		List<ReferencePatch> patches = new ArrayList<>();
		String[] rows = text.split("\r\n|\r|\n", -1);
		for (String row : rows) {
			Matcher m = SETTING.matcher(row);
			if (m.matches()) settings.put(m.group(1).toLowerCase(Locale.ROOT), m.group(2).trim());
		}
		for (String row : rows) {
			line++;
			if (row.trim().isEmpty() || row.startsWith("#")) continue;
			if (header == null) readHeader(row);
			else if (patches.size() == ReferenceChart.MAX_PATCHES) throw error("more than " + ReferenceChart.MAX_PATCHES + " patches");
			else patches.add(patch(cells(row), patches.size() + 1));
		}
		if (header == null) throw new IllegalArgumentException(name + " has no header: name, and L,a,b or X,Y,Z or R,G,B");
		return patches;
	}

	private void readHeader(String row) {
		separator = row.indexOf('\t') >= 0 ? "\t" : row.indexOf(';') >= 0 ? ";" : ",";
		header = new ArrayList<>();
		for (String cell : cells(row))
			header.add(cell.toLowerCase(Locale.ROOT));
		for (space = 0; space < COORDINATES.length; space++)
			if (header.containsAll(Arrays.asList(COORDINATES[space]))) break;
		if (space == COORDINATES.length) throw error("no header with L,a,b or X,Y,Z or R,G,B");
		if (space == 1) white();
	}

	private double white() {
		String white = settings.get("white");
		if (white == null) throw error("X,Y,Z need a line \"# white: 100\" or \"# white: 1\", which says what Y of white is");
		if (!white.matches("1(00)?(\\.0*)?")) throw error("the white of X,Y,Z is 1 or 100, not \"" + white + "\"");
		return Double.parseDouble(white);
	}

	private ReferencePatch patch(List<String> cells, int number) {
		double[] c = new double[3];
		for (int i = 0; i < 3; i++)
			c[i] = number(cells, COORDINATES[space][i]);
		double[] rgb = c, lab = c;
		if (space == 0) rgb = IccLab.toRgb(c);
		else {
			if (space == 1) rgb = IccLab.xyzToRgb(c[0] / white(), c[1] / white(), c[2] / white());
			lab = IccLab.ofRgb(rgb);
		}
		return new ReferencePatch(text(cells, "name"), rgb, lab, isNeutral(number, lab), !text(cells, "left_out").equalsIgnoreCase("true"));
	}

	private boolean isNeutral(int number, double[] lab) {
		String list = settings.get("neutral");
		if (list == null) return Math.sqrt(lab[1] * lab[1] + lab[2] * lab[2]) < 5 && lab[0] > 20 && lab[0] < 98;
		for (String part : list.split(",")) {
			Matcher m = RANGE.matcher(part.trim());
			if (!m.matches()) throw error("neutral: \"" + part.trim() + "\" is not a patch or a range of patches");
			int from = Integer.parseInt(m.group(1)), to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
			if (number >= from && number <= to) return true;
		}
		return false;
	}

	private double number(List<String> cells, String column) {
		String cell = text(cells, column);
		double value;
		try {
			value = Double.parseDouble(cell);
		}
		catch (NumberFormatException e) {
			throw error(cell.isEmpty() ? column.toUpperCase(Locale.ROOT) + " is missing" : "\"" + cell + "\" is not a number");
		}
		if (!(Math.abs(value) <= (space == 0 ? LARGEST_LAB : LARGEST_LIGHT))) throw error("\"" + cell + "\" cannot be a colour");
		return value;
	}

	private String text(List<String> cells, String column) {
		int i = header.indexOf(column);
		return i < 0 || i >= cells.size() ? "" : cells.get(i);
	}

	/** The cells of a row; a cell in double quotes may hold the separator, and "" for a quote. */
	private List<String> cells(String row) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < row.length(); i++) {
			char c = row.charAt(i);
			if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') cell.append(row.charAt(i++));
			else if (c == '"') quoted = !quoted;
			else if (c == separator.charAt(0) && !quoted) {
				cells.add(cell.toString().trim());
				cell.setLength(0);
			}
			else cell.append(c);
		}
		cells.add(cell.toString().trim());
		return cells;
	}

	private IllegalArgumentException error(String what) {
		return new IllegalArgumentException(name + ", line " + line + ": " + what);
	}
}
