package org.tristimulus.imagej.show;

import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ij.IJ;
import ij.measure.ResultsTable;

import org.tristimulus.report.Decimals;
import org.tristimulus.report.Report;

/** Appends the rows of a report to ImageJ's Results table, or shows them in a table of their own, without a display in the Log. What a row of another report or command has no value for is an empty cell. On the screen digits that mean nothing are not shown, and kept; without a display a table is a file to be, with six of them. */
final class ResultRows {

	private static final int DECIMALS = 6;

	private ResultRows() {}

	static void append(Report report) {
		boolean isTitled = !report.title().equals(Report.RESULTS), isOwn = isTitled && !GraphicsEnvironment.isHeadless();
		if (isTitled && !isOwn && !report.isForCommands()) {
			log(report);
			return;
		}
		ResultsTable table = isOwn ? new ResultsTable() : ResultsTable.getResultsTable();
		table.setPrecision(DECIMALS);
		for (Map<String, Object> row : report.rows()) {
			table.incrementCounter();
			for (String column : table.getHeadings())
				if (!report.columns().contains(column)) set(table, column, null);
			for (String column : report.columns()) {
				boolean isNew = !table.columnExists(column);
				set(table, column, row.get(column));
				for (int i = 0; isNew && i < table.size() - 1; i++)
					table.setValue(column, i, "");
			}
		}
		if (!isOwn && !report.isForCommands() && !GraphicsEnvironment.isHeadless()) showDigits(table);
		table.show(isOwn ? report.title() : Report.RESULTS);
	}

	/** Where no table can be shown, and no other command reads it. */
	private static void log(Report report) {
		IJ.log(report.title());
		IJ.log(String.join("\t", report.columns()));
		for (Map<String, Object> row : report.rows())
			IJ.log(report.columns().stream().map(c -> String.valueOf(row.getOrDefault(c, ""))).collect(Collectors.joining("\t")));
	}

	/** Shows the digits that mean something. ImageJ forgets those of a column when a text comes into it. */
	static void showDigits(ResultsTable table) {
		List<String> columns = Arrays.asList(table.getHeadings());
		for (String column : columns)
			Decimals.of(column, columns).ifPresent(d -> table.setDecimalPlaces(table.getColumnIndex(column), d));
	}

	private static void set(ResultsTable table, String column, Object value) {
		if (value instanceof Number) table.addValue(column, ((Number) value).doubleValue());
		else table.addValue(column, value == null ? "" : value.toString());
	}
}
