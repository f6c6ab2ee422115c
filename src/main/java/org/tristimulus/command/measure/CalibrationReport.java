package org.tristimulus.command.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.measure.chart.Calibration;
import org.tristimulus.measure.chart.ChartSearch;
import org.tristimulus.measure.chart.IccLab;
import org.tristimulus.measure.chart.MeasuredChart;
import org.tristimulus.measure.chart.MeasuredPatch;
import org.tristimulus.measure.chart.ReferencePatch;
import org.tristimulus.report.Report;

/** What Calibrate Colors tells: a row of Results, a table of patches, a table of fits. */
final class CalibrationReport {

	private static final String[] RESULTS = { "Image", "Reference", "Method", "Neutral", "Patches", "Left_out", "Orientation", "Stops", "x", "y", "CCT_K", "Duv", "DE00_balanced_mean",
		"DE00_balanced_max", "DE00_loo_mean", "DE00_loo_max", "DE00_fit_mean", "DE00_fit_median", "DE00_fit_max", "Clipped_%", "Note" };
	private static final String[] PATCHES = { "Patch", "Name", "N", "Saturated_%", "SD_%", "R_lin", "G_lin", "B_lin", "L_ref", "a_ref", "b_ref", "L", "a", "b", "DE00_balanced", "DE00_fit",
		"DE00_loo", "Note" };

	private final ChartCalibration calibration;
	private final ChartSearch search;
	private final MeasuredChart chart;
	private final Calibration fit;

	CalibrationReport(ChartCalibration calibration) {
		this.calibration = calibration;
		search = calibration.search();
		chart = search.chart();
		fit = calibration.chosen();
	}

	/** The share of pixels that the last change of an image clipped or mapped, in percent. */
	static double clippedPercent(ColorImage image) {
		return image.tally().pixels() == 0 ? 0 : 100.0 * image.tally().any() / image.tally().pixels();
	}

	List<Report> all(ColorImage image) {
		return Arrays.asList(results(image), patches(), fits());
	}

	private Report results(ColorImage image) {
		double[] balanced = chart.balancedDifferences(), left = fit.leaveOneOutDifferences(), fitted = fit.fitDifferences();
		Report report = new Report(RESULTS).row().set("Image", image.source().title()).set("Reference", chart.reference().name()).set("Method", fit.fit().terms().toString())
			.set("Neutral", String.valueOf(fit.isNeutral())).set("Patches", chart.patches().size()).set("Left_out", chart.patches().size() - chart.used()).set("Orientation", search.layout().orientation());
		if (chart.hasWhite()) {
			report.set("Stops", chart.stops());
			set(report, "DE00_balanced_mean", MeasuredChart.mean(balanced));
			set(report, "DE00_balanced_max", MeasuredChart.max(balanced));
			double[] white = chart.white();
			if (white[0] > 0 && white[1] > 0 && white[2] > 0) light(report, chart.light());
		}
		return report.set("DE00_loo_mean", fit.leaveOneOut()).set("DE00_loo_max", MeasuredChart.max(left)).set("DE00_fit_mean", MeasuredChart.mean(fitted))
			.set("DE00_fit_median", MeasuredChart.median(fitted)).set("DE00_fit_max", MeasuredChart.max(fitted)).set("Clipped_%", clippedPercent(image)).set("Note", note());
	}

	private static void light(Report report, Chromaticity light) {
		ColorTemperature t = ColorTemperature.of(light);
		report.set("x", light.x).set("y", light.y).set("CCT_K", t.isDefined() ? (Object) t.kelvin() : "undefined").set("Duv", t.isDefined() ? (Object) t.duv() : "undefined");
	}

	private static void set(Report report, String column, double value) {
		if (!Double.isNaN(value)) report.set(column, value);
	}

	private String note() {
		List<String> notes = new ArrayList<>();
		if (search.layout().isMirrored()) notes.add("the chart is seen mirrored");
		if (!search.isSure()) notes.add(String.format(Locale.ROOT, "the orientation is not sure: the next best has a mean CIEDE2000 of %.3g, this one %.3g", search.nextError(), search.error()));
		List<String> left = new ArrayList<>();
		for (int i = 0; i < chart.patches().size(); i++)
			if (!chart.isUsed(i)) left.add((i + 1) + " " + reason(i));
		if (!left.isEmpty()) notes.add("left out: patch " + String.join(", ", left));
		if (!chart.hasWhite()) notes.add("no neutral patch was measured, so that exposure and light are not known");
		if (!calibration.saturates()) notes.add("white is not known, so no pixel counts as saturated");
		return String.join("; ", notes);
	}

	private String reason(int patch) {
		String reason = chart.patches().get(patch).reason();
		return reason.isEmpty() ? "left out in the reference" : reason;
	}

	private Report patches() {
		double[] balanced = chart.balancedDifferences(), left = fit.leaveOneOutDifferences(), fitted = fit.fitDifferences();
		Report report = Report.titled("Patches", PATCHES);
		for (int i = 0; i < chart.patches().size(); i++) {
			ReferencePatch known = chart.reference().patches().get(i);
			MeasuredPatch patch = chart.patches().get(i);
			report.row().set("Patch", i + 1).set("Name", known.name()).set("N", patch.count()).set("Saturated_%", 100 * patch.saturated());
			set(report, "SD_%", 100 * patch.deviation());
			double[] rgb = patch.rgb(), lab = known.lab();
			columns(report, rgb, "R_lin", "G_lin", "B_lin");
			columns(report, lab, "L_ref", "a_ref", "b_ref");
			if (!Double.isNaN(rgb[0])) columns(report, IccLab.ofRgb(fit.fit().of(rgb)), "L", "a", "b");
			set(report, "DE00_balanced", balanced[i]);
			set(report, "DE00_fit", fitted[i]);
			set(report, "DE00_loo", left[i]);
			if (!chart.isUsed(i)) report.set("Note", reason(i));
		}
		return report;
	}

	private static void columns(Report report, double[] values, String... columns) {
		for (int k = 0; k < columns.length; k++)
			set(report, columns[k], values[k]);
	}

	private Report fits() {
		Report report = Report.titled("Fits", "Method", "Terms", "DE00_loo_mean", "DE00_loo_max", "DE00_fit_mean", "DE00_fit_max");
		for (Calibration each : calibration.fits())
			report.row().set("Method", each.fit().terms().toString()).set("Terms", each.fit().terms().count()).set("DE00_loo_mean", each.leaveOneOut())
				.set("DE00_loo_max", MeasuredChart.max(each.leaveOneOutDifferences())).set("DE00_fit_mean", MeasuredChart.mean(each.fitDifferences()))
				.set("DE00_fit_max", MeasuredChart.max(each.fitDifferences()));
		return report;
	}
}
