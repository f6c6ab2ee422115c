package org.tristimulus.imagej.show;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ij.measure.ResultsTable;

import org.tristimulus.report.NumberTable;
import org.tristimulus.report.Tables;

/** The tables that are open in ImageJ: the one in front, else Results, which is there without a display too. */
final class OpenTables implements Tables {

	@Override
	public Optional<NumberTable> active() {
		ResultsTable table = ResultsTable.getActiveTable();
		if (table == null || table.size() == 0) table = ResultsTable.getResultsTable();
		return table == null || table.size() == 0 ? Optional.empty() : Optional.of(numbers(table));
	}

	@Override
	public Optional<NumberTable> named(String title) {
		return table(title).map(OpenTables::numbers);
	}

	@Override
	public List<String> texts(String title, String column) {
		List<String> texts = new ArrayList<>();
		table(title).filter(t -> t.columnExists(column)).ifPresent(t -> {
			for (int row = 0; row < t.size(); row++)
				texts.add(t.getStringValue(column, row));
		});
		return texts;
	}

	/** The table of a title; without a display, where there are no windows, its rows stand in Results. */
	private static Optional<ResultsTable> table(String title) {
		ResultsTable table = GraphicsEnvironment.isHeadless() ? ResultsTable.getResultsTable() : ResultsTable.getResultsTable(title);
		return table == null || table.size() == 0 ? Optional.empty() : Optional.of(table);
	}

	/** Columns of words, and rows that were appended to other columns, hold no numbers. */
	private static NumberTable numbers(ResultsTable table) {
		List<String> names = new ArrayList<>();
		List<double[]> columns = new ArrayList<>();
		for (String name : table.getHeadings()) {
			int index = table.getColumnIndex(name);
			double[] column = new double[table.size()];
			Arrays.setAll(column, row -> index < 0 || table.getStringValue(index, row).isEmpty() ? Double.NaN : table.getValueAsDouble(index, row));
			names.add(name);
			columns.add(column);
		}
		return new NumberTable(table.getTitle() == null ? "Results" : table.getTitle(), names, columns);
	}
}
