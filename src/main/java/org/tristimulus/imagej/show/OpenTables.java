package org.tristimulus.imagej.show;

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
