package org.tristimulus.measure.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tristimulus.color.Reference;

/** The charts of cases.csv, as two cameras saw them under several lights. */
final class Cases {

	private Cases() {}

	static List<Reference> rows(String file) {
		return Reference.rows("/org/tristimulus/measure/chart/" + file);
	}

	/** By name. @param gain times the light of every patch */
	static Map<String, MeasuredChart> charts(double gain) {
		Map<String, List<MeasuredPatch>> patches = new LinkedHashMap<>();
		Map<String, ReferenceChart> charts = new LinkedHashMap<>();
		for (Reference row : rows("cases.csv")) {
			double[] rgb = row.numbers("", "R", "G", "B");
			for (int c = 0; c < 3; c++)
				rgb[c] *= gain;
			patches.computeIfAbsent(row.text("case"), k -> new ArrayList<>()).add(MeasuredPatch.of(row.text("saturated").equals("false"), rgb));
			charts.put(row.text("case"), ReferenceChart.of(row.text("chart")));
		}
		Map<String, MeasuredChart> measured = new LinkedHashMap<>();
		patches.forEach((name, list) -> measured.put(name, new MeasuredChart(charts.get(name), list)));
		return measured;
	}
}
