package org.tristimulus.command.measure;

import org.tristimulus.measure.chart.MeasuredChart;
import org.tristimulus.measure.chart.ReferencePatch;

/** The measured patches of a chart as CSV, which may be the reference of another picture. */
final class MeasuredChartText {

	static final String HEADER = "name,R,G,B,left_out";

	private MeasuredChartText() {}

	static String of(MeasuredChart chart) {
		StringBuilder text = new StringBuilder(HEADER).append('\n');
		StringBuilder neutral = new StringBuilder();
		for (int i = 0; i < chart.patches().size(); i++) {
			ReferencePatch patch = chart.reference().patches().get(i);
			double[] rgb = chart.patches().get(i).rgb();
			if (patch.isNeutral()) neutral.append(neutral.length() == 0 ? "" : ",").append(i + 1);
			text.append('"').append(patch.name().replace("\"", "\"\"")).append('"');
			for (double v : rgb)
				text.append(',').append(Double.isNaN(v) ? 0 : v);
			text.append(',').append(!chart.isUsed(i)).append('\n');
		}
		if (neutral.length() > 0) text.append("# neutral: ").append(neutral).append('\n');
		return text.toString();
	}
}
