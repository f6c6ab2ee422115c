package org.tristimulus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that a command found: rows under fixed column names, units in the names. */
public final class Report {

	/** The table where reports go that have no title of their own. */
	public static final String RESULTS = "Results";

	private final String title;
	private boolean isForCommands;
	private final List<String> columns;
	private final List<Map<String, Object>> rows = new ArrayList<>();

	/** @param columns headings, from the left */
	public Report(String... columns) {
		this(columns, RESULTS);
	}

	private Report(String[] columns, String title) {
		this.title = title;
		this.columns = Collections.unmodifiableList(Arrays.asList(columns));
	}

	/** A report in a table of its own, which the next one of that title replaces. */
	public static Report titled(String title, String... columns) {
		return new Report(columns, title);
	}

	/** This report, whose table other commands read: where no tables can be shown, its rows go to the table of results. */
	public Report forCommands() {
		isForCommands = true;
		return this;
	}

	/** Whether other commands read its table. */
	public boolean isForCommands() {
		return isForCommands;
	}

	/** The title of its table. */
	public String title() {
		return title;
	}

	/** Headings, from the left. */
	public List<String> columns() {
		return columns;
	}

	/** Begins a row, whose cells are empty. */
	public Report row() {
		rows.add(new LinkedHashMap<>());
		return this;
	}

	/** Sets a cell of the last row to a number or a text. @throws IllegalArgumentException for a column that is not there */
	public Report set(String column, Object value) {
		if (!columns.contains(column)) throw new IllegalArgumentException("No column " + column + " among " + columns);
		rows.get(rows.size() - 1).put(column, value);
		return this;
	}

	/** Ends the Note of every row with some words, where the report has such a column. */
	public void note(String words) {
		if (columns.contains("Note")) for (Map<String, Object> row : rows) {
			Object before = row.get("Note");
			row.put("Note", before == null || before.toString().isEmpty() ? words : before + "; " + words);
		}
	}

	/** The rows, each from column to value; an empty cell is absent. */
	public List<Map<String, Object>> rows() {
		return Collections.unmodifiableList(rows);
	}
}
