package org.tristimulus.command.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tristimulus.image.measure.Bracket;
import org.tristimulus.measure.bracket.FramePair;
import org.tristimulus.measure.bracket.MeasuredStops;
import org.tristimulus.measure.bracket.MergeCount;
import org.tristimulus.measure.bracket.ResponseCurve;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;

/** The rows and plots of Merge Exposures. */
final class MergeReport {

	/** From which a difference from the given stops, and an uneven ratio, are noted. */
	private static final double DIFFERENCE = 0.05, LINEARITY = 0.1;

	private static final int[] COLORS = { 0xc8281e, 0x1e8c32, 0x1e50c8 };

	private final Bracket bracket;
	private final double[] stops, measured;
	private final MeasuredStops pairs;
	private final MergeCount count;

	MergeReport(Bracket bracket, double[] stops, MeasuredStops pairs, MergeCount count) {
		this.bracket = bracket;
		this.stops = stops;
		this.pairs = pairs;
		this.count = count;
		measured = pairs.stops();
		int brightest = pairs.order()[stops.length - 1];
		for (int f = 0; f < measured.length; f++)
			measured[f] += stops[brightest];
	}

	Report report() {
		Report report = new Report("Image", "Frame", "Label", "Stops", "Stops_measured", "Difference_stops", "Spread_stops", "Linearity_stops", "Used_%", "Saturated_%", "Disagree_%", "Note");
		for (int f = 0; f < stops.length; f++) {
			report.row().set("Image", bracket.image(f).source().title()).set("Frame", f + 1).set("Label", bracket.label(f)).set("Stops", stops[f]).set("Stops_measured", measured[f])
				.set("Difference_stops", measured[f] - stops[f]);
			FramePair pair = pairs.pair(f);
			if (pair != null) {
				report.set("Spread_stops", pair.spread());
				if (!Double.isNaN(pair.linearity())) report.set("Linearity_stops", pair.linearity());
			}
			report.set("Used_%", 100 * count.used(f)).set("Saturated_%", 100 * count.saturated()).set("Disagree_%", 100 * count.disagreeing()).set("Note", note(f, pair));
		}
		return report;
	}

	private String note(int f, FramePair pair) {
		List<String> notes = new ArrayList<>();
		if (Math.abs(measured[f] - stops[f]) > DIFFERENCE) notes.add(String.format(Locale.ROOT, "%.3g stops from what was given", measured[f] - stops[f]));
		if (pair != null && pair.linearity() > LINEARITY) notes.add("values are not linear as decoded");
		if (f == 0) notes.add("for a picture use Retinal Tone Mapping");
		return String.join("; ", notes);
	}

	/** Measured against given stops. */
	Chart chart() {
		double[] line = { stops[0], stops[0] };
		for (double s : stops) {
			line[0] = Math.min(line[0], s);
			line[1] = Math.max(line[1], s);
		}
		double[] linearity = new double[stops.length];
		for (int f = 0; f < linearity.length; f++)
			linearity[f] = pairs.pair(f) == null || Double.isNaN(pairs.pair(f).linearity()) ? 0 : pairs.pair(f).linearity();
		return new Chart("Stops of " + bracket.image(0).source().title(), "Stops given", "Stops measured").add("equal", Chart.Style.LINE, 0x8a8a8a, line, line).add("measured", Chart.Style.CIRCLES, 0x1f5fa8, stops, measured)
			.add("linearity of the pair", Chart.Style.DOTS, 0xc03a2b, stops, linearity);
	}

	/** Stops of light by code. */
	static Chart curves(List<ResponseCurve> curves) {
		Chart chart = new Chart("Response", "Code", "Stops below white");
		for (int c = 0; c < curves.size(); c++) {
			double[] x = new double[255], y = new double[255];
			for (int z = 1; z < 256; z++) {
				x[z - 1] = z;
				y[z - 1] = StrictMath.log(curves.get(c).light(z)) / StrictMath.log(2);
			}
			chart.add(curves.size() == 1 ? "grey" : new String[] { "red", "green", "blue" }[c], Chart.Style.LINE, curves.size() == 1 ? 0x303030 : COLORS[c], x, y);
		}
		return chart;
	}

	/** The curves as CSV. */
	static String text(List<ResponseCurve> curves) {
		StringBuilder text = new StringBuilder(curves.size() == 1 ? "code,light\n" : "code,light_R,light_G,light_B\n");
		for (int z = 0; z < 256; z++) {
			text.append(z);
			for (ResponseCurve curve : curves)
				text.append(',').append(curve.light(z));
			text.append('\n');
		}
		return text.toString();
	}
}
