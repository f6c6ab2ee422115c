package org.tristimulus.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.report.Report;

/** The rows of a report as text: from column to cell. */
public final class ReportRows {

	private ReportRows() {}

	public static List<Map<String, String>> of(Report report) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (Map<String, Object> row : report.rows()) {
			Map<String, String> cells = new LinkedHashMap<>();
			for (String column : report.columns())
				cells.put(column, text(row.get(column)));
			rows.add(cells);
		}
		return rows;
	}

	/** Numbers with all their digits; NaN and what is absent are empty. */
	private static String text(Object cell) {
		if (cell == null || cell instanceof Double && ((Double) cell).isNaN()) return "";
		if (cell instanceof Double && (Double) cell == Math.rint((Double) cell) && Math.abs((Double) cell) < 1e15) return String.valueOf(((Double) cell).longValue());
		return cell.toString();
	}
}
