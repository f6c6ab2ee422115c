package org.tristimulus.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rows that the images of a batch gave, as one table sorted by file: the file results.csv, column File first, then the
 * columns in the order in which the sorted files have them, in one run or in several. While a batch runs the rows are kept in a hidden file, so that a
 * run that is killed loses none.
 */
public final class MergedRows {

	/** The names of the table, and of the hidden file. */
	public static final String TABLE = "results.csv", KEPT = ".tristimulus-rows.tsv";
	private static final String FILE = "File";

	private final Path folder;
	private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

	/**
	 * What is known from a run before.
	 *
	 * @param folder of the results
	 * @param stays the files whose rows are still true
	 */
	public MergedRows(Path folder, Predicate<String> stays) {
		this.folder = folder;
		try {
			Path table = folder.resolve(TABLE), kept = folder.resolve(KEPT);
			if (Files.exists(table)) readTable(new String(Files.readAllBytes(table), StandardCharsets.UTF_8));
			if (Files.exists(kept)) readKept(new String(Files.readAllBytes(kept), StandardCharsets.UTF_8));
			rows.keySet().removeIf(stays.negate());
			StringBuilder text = new StringBuilder();
			rows.forEach((file, each) -> text.append(line(file, each)));
			Files.write(kept, text.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException e) {
			throw new UncheckedIOException("output=" + folder + ": the tables cannot be read: " + e.getMessage(), e);
		}
	}

	private void readTable(String text) {
		List<List<String>> cells = Cells.rows(text);
		if (cells.isEmpty() || !cells.get(0).get(0).equals(FILE)) return;
		List<String> header = cells.get(0);
		boolean[] isFilled = new boolean[header.size()];
		for (List<String> row : cells.subList(1, cells.size()))
			for (int i = 1; i < row.size() && i < header.size(); i++)
				isFilled[i] |= !row.get(i).isEmpty();
		for (List<String> row : cells.subList(1, cells.size())) {
			Map<String, String> byColumn = new LinkedHashMap<>();
			// An empty cell is of an image without this column, unless no image has anything in it.
			for (int i = 1; i < row.size() && i < header.size(); i++)
				if (!row.get(i).isEmpty() || !isFilled[i]) byColumn.put(header.get(i), row.get(i));
			rows.computeIfAbsent(row.get(0), f -> new ArrayList<>()).add(byColumn);
		}
	}

	/** Each line is a file and all its rows. */
	private void readKept(String text) {
		for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
			String[] parts = line.split("\t", -1);
			List<Map<String, String>> each = new ArrayList<>();
			for (int i = 1; i + 1 < parts.length; i += 2)
				if (parts[i].isEmpty()) each.add(new LinkedHashMap<>());
				else if (!each.isEmpty()) each.get(each.size() - 1).put(Cells.unescaped(parts[i]), Cells.unescaped(parts[i + 1]));
			if (!each.isEmpty()) rows.put(Cells.unescaped(parts[0]), each);
		}
	}

	private static String line(String file, List<Map<String, String>> rows) {
		StringBuilder line = new StringBuilder(Cells.escaped(file));
		for (Map<String, String> row : rows) {
			line.append("\t\t");
			row.forEach((column, value) -> line.append('\t').append(Cells.escaped(column)).append('\t').append(Cells.escaped(value)));
		}
		return line.append('\n').toString();
	}

	/** Adds the rows of a file, each from column to value. To be called before the journal says that the file is done. */
	public synchronized void add(String file, List<Map<String, String>> each) {
		if (each.isEmpty()) return;
		rows.put(file, each);
		try {
			Files.write(folder.resolve(KEPT), line(file, each).getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException e) {
			throw new UncheckedIOException("output=" + folder + ": the rows cannot be kept: " + e.getMessage(), e);
		}
	}

	/** The table; empty where there are no rows. */
	public synchronized String table() {
		List<String> columns = columns();
		if (columns.isEmpty()) return "";
		StringBuilder table = new StringBuilder(FILE);
		for (String column : columns)
			table.append(',').append(Cells.csv(column));
		table.append('\n');
		rows.forEach((file, each) -> {
			for (Map<String, String> row : each) {
				table.append(Cells.csv(file));
				for (String column : columns)
					table.append(',').append(Cells.csv(row.getOrDefault(column, "")));
				table.append('\n');
			}
		});
		return table.toString();
	}

	/** In the order in which the sorted files have them: one that is new comes before the next one of its row that is known, or last. */
	private List<String> columns() {
		List<String> columns = new ArrayList<>();
		for (List<Map<String, String>> each : rows.values())
			for (Map<String, String> row : each) {
				List<String> names = new ArrayList<>(row.keySet());
				for (int i = names.size() - 1, next = columns.size(); i >= 0; i--) {
					int at = columns.indexOf(names.get(i));
					if (at < 0) columns.add(next, names.get(i));
					else next = at;
				}
			}
		return columns;
	}

	/** Takes the hidden file away, when the table is written. */
	public void done() {
		try {
			Files.deleteIfExists(folder.resolve(KEPT));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
