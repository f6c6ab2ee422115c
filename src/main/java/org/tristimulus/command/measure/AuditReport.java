package org.tristimulus.command.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.measure.ChannelAudit;
import org.tristimulus.measure.exposure.StopColors;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** The rows and the plot of Check Exposure. */
final class AuditReport {

	private static final String[] COLUMNS = { "Image", "Slice", "Channel", "N", "Min", "Max", "At_black_%", "Saturated_%", "At_white_%", "P01_stops", "Median_stops", "P999_stops", "Range_stops", "Levels",
		"Code_step", "Not_finite_%", "Note" };
	private static final int[] COLORS = { 0xc8281e, 0x1e8c32, 0x1e50c8, 0x303030 };

	/** Percent of saturated or black samples that a note tells of (PlantCV warns at 5 %). */
	private static final double MANY = 5;

	/** Bands of the map that the readout names. */
	private static final int SWATCHES = 8;

	private AuditReport() {}

	static Report begin() {
		return new Report(COLUMNS);
	}

	static void add(Report report, ColorImage image, String slice, List<ChannelAudit> channels) {
		for (ChannelAudit a : channels) {
			report.row().set("Image", image.source().title()).set("Slice", slice).set("Channel", a.channel()).set("N", a.count());
			set(report, "Min", a.min());
			set(report, "Max", a.max());
			report.set("At_black_%", a.atBlackPercent()).set("Saturated_%", a.saturatedPercent()).set("At_white_%", a.atWhitePercent());
			set(report, "P01_stops", a.stops(0));
			set(report, "Median_stops", a.stops(1));
			set(report, "P999_stops", a.stops(2));
			set(report, "Range_stops", a.stops(2) - a.stops(0));
			if (a.hasLevels()) report.set("Levels", a.levels()).set("Code_step", a.step());
			report.set("Not_finite_%", a.notFinitePercent()).set("Note", note(a));
		}
	}

	/** What is clipped, a line a channel, and what the colours of the map stand for: the stops from the lightest down. */
	static Readout readout(List<ChannelAudit> channels) {
		Readout readout = new Readout();
		for (ChannelAudit a : channels)
			readout.line(String.format(Locale.ROOT, "%s: %.2f %% saturated, %.2f %% at black%s", a.channel(), a.saturatedPercent(), a.atBlackPercent(), Double.isNaN(a.stops(0)) ? "" : String.format(Locale.ROOT, ", %.1f to %.1f stops", a.stops(0), a.stops(2))));
		StopColors colors = new StopColors();
		for (int band = 1; band <= SWATCHES; band++)
			readout.swatch("-" + band, colors.color(band));
		return readout;
	}

	private static void set(Report report, String column, double value) {
		if (!Double.isNaN(value)) report.set(column, value);
	}

	private static String note(ChannelAudit a) {
		List<String> notes = new ArrayList<>();
		if (a.hasLevels() && a.step() > 1) notes.add("codes are " + a.step() + " apart: fewer bits stretched to more");
		if (a.saturatedPercent() >= MANY) notes.add(String.format(Locale.ROOT, "%.3g %% saturated", a.saturatedPercent()));
		if (a.atBlackPercent() >= MANY) notes.add(String.format(Locale.ROOT, "%.3g %% at black", a.atBlackPercent()));
		if (a.notFinitePercent() > 0) notes.add("NaN and infinite values were not counted");
		return String.join("; ", notes);
	}

	/** A step for each quarter of a stop. */
	static Chart chart(ColorImage image, List<ChannelAudit> channels) {
		Chart chart = new Chart("Exposure of " + image.source().title(), "Stops below white", "Share of pixels (%)");
		for (int i = 0; i < channels.size(); i++) {
			double[] percents = channels.get(i).quarterPercents(), x = new double[2 * percents.length], y = new double[2 * percents.length];
			for (int q = 0; q < percents.length; q++) {
				x[2 * q] = -16 + q / 4.0;
				x[2 * q + 1] = -16 + (q + 1) / 4.0;
				y[2 * q] = y[2 * q + 1] = percents[q];
			}
			int color = channels.size() == 4 ? COLORS[i] : channels.size() == 1 ? COLORS[3] : COLORS[i % COLORS.length];
			chart.add(channels.get(i).channel(), Chart.Style.LINE, color, x, y);
		}
		return chart;
	}
}
