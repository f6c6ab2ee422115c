package org.tristimulus.relight.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.SphericalHarmonics;

/**
 * Coefficients of an environment as text: a comment line that says {@code kind=radiance}, the heading {@code l,m,R,G,B}, and a row for each function. What
 * is of another kind is refused, so that nothing is convolved twice.
 */
public final class CoefficientText {

	/** The only kind that is read and written. */
	public static final String KIND = "radiance";

	private static final String[] COLUMNS = { "l", "m", "R", "G", "B" };

	private CoefficientText() {}

	/** The text of a file. */
	public static String write(EnvironmentLight light) {
		StringBuilder text = new StringBuilder("# Tristimulus: real orthonormal spherical harmonics without the Condon-Shortley sign, polar axis z, linear sRGB. kind=").append(KIND).append("\nl,m,R,G,B\n");
		for (int l = 0; l <= light.order(); l++)
			for (int m = -l; m <= l; m++)
				text.append(l).append(',').append(m).append(',').append(light.get(0, l, m)).append(',').append(light.get(1, l, m)).append(',').append(light.get(2, l, m)).append('\n');
		return text.toString();
	}

	/**
	 * Reads the text of a file: columns by their headings, separated by commas, semicolons or tabs; rows in any order.
	 *
	 * @param name of the file, for messages
	 * @throws IllegalArgumentException naming the file, and the line where there is one
	 */
	public static EnvironmentLight parse(String name, String text) {
		String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\r\\n|\\r|\\n", -1);
		int[] columns = new int[0];
		List<double[]> rows = new ArrayList<>();
		List<String> places = new ArrayList<>();
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i].trim(), place = name + ", line " + (i + 1);
			if (line.startsWith("#")) needKind(place, line);
			if (line.isEmpty() || line.startsWith("#")) continue;
			String[] cells = cells(line);
			if (columns.length == 0) {
				columns = columns(place, cells);
				continue;
			}
			double[] row = new double[COLUMNS.length];
			for (int c = 0; c < row.length; c++) {
				if (columns[c] >= cells.length) throw new IllegalArgumentException(place + ": there is no " + COLUMNS[c] + " among " + cells.length + " cells");
				row[c] = number(place, COLUMNS[c], cells[columns[c]]);
			}
			rows.add(row);
			places.add(place);
		}
		if (rows.isEmpty()) throw new IllegalArgumentException(name + ": no coefficients; a heading l,m,R,G,B and a row for each are needed");
		return of(name, rows, places);
	}

	/** From columns l, m, R, G, B of a table; rows whose l and m are NaN are of something else. @param name of the table, for messages */
	public static EnvironmentLight of(String name, double[][] columns) {
		List<double[]> rows = new ArrayList<>();
		List<String> places = new ArrayList<>();
		for (int i = 0; i < columns[0].length; i++) {
			if (Double.isNaN(columns[0][i]) && Double.isNaN(columns[1][i])) continue;
			double[] row = new double[COLUMNS.length];
			for (int c = 0; c < row.length; c++)
				row[c] = columns[c][i];
			rows.add(row);
			places.add(name + ", row " + (i + 1));
		}
		if (rows.isEmpty()) throw new IllegalArgumentException(name + ": the table is empty");
		return of(name, rows, places);
	}

	private static EnvironmentLight of(String name, List<double[]> rows, List<String> places) {
		int size = (int) Math.sqrt(rows.size());
		if (size * size != rows.size() || size > SphericalHarmonics.HIGHEST + 1)
			throw new IllegalArgumentException(name + ": " + rows.size() + " coefficients are not those of whole bands up to " + SphericalHarmonics.HIGHEST + ": 1, 4, 9, 16 and so on");
		double[][] k = new double[3][rows.size()];
		boolean[] there = new boolean[rows.size()];
		for (int i = 0; i < rows.size(); i++) {
			double[] row = rows.get(i);
			double l = row[0], m = row[1];
			if (!(l >= 0 && l < size && l == Math.rint(l) && Math.abs(m) <= l && m == Math.rint(m))) throw new IllegalArgumentException(places.get(i) + ": l = " + l + ", m = " + m + " is not one of the " + rows.size() + " functions up to l = " + (size - 1));
			int at = SphericalHarmonics.index((int) l, (int) m);
			if (there[at]) throw new IllegalArgumentException(places.get(i) + ": l = " + (int) l + ", m = " + (int) m + " stands there twice");
			there[at] = true;
			for (int c = 0; c < 3; c++) {
				double v = row[2 + c];
				if (Double.isNaN(v) || Double.isInfinite(v)) throw new IllegalArgumentException(places.get(i) + ": " + COLUMNS[2 + c] + " is " + v + ", not a number");
				k[c][at] = v;
			}
		}
		return EnvironmentLight.of(k);
	}

	/** @throws IllegalArgumentException naming the kind, where a text names another than radiance */
	public static void needKind(String place, String text) {
		int at = text.indexOf("kind=");
		if (at < 0) return;
		String kind = text.substring(at + 5).trim().split("[\\s,;]+", 2)[0].toLowerCase(Locale.ROOT);
		if (!kind.equals(KIND)) throw new IllegalArgumentException(place + ": kind=" + kind + ": coefficients of radiance are needed (kind=" + KIND + "), so that nothing is convolved twice");
	}

	private static int[] columns(String place, String[] cells) {
		int[] columns = new int[COLUMNS.length];
		for (int c = 0; c < columns.length; c++) {
			columns[c] = Arrays.asList(cells).indexOf(COLUMNS[c]);
			if (columns[c] < 0) throw new IllegalArgumentException(place + ": the heading l,m,R,G,B is needed, and there is no " + COLUMNS[c] + " in \"" + String.join(",", cells) + "\"");
		}
		return columns;
	}

	private static String[] cells(String line) {
		String[] cells = line.split(line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : ",", -1);
		for (int i = 0; i < cells.length; i++)
			cells[i] = cells[i].replace("\"", "").trim();
		return cells;
	}

	private static double number(String place, String column, String cell) {
		try {
			return Double.parseDouble(cell);
		}
		catch (NumberFormatException e) {
			throw new IllegalArgumentException(place + ": " + column + " is \"" + cell + "\", not a number");
		}
	}
}
