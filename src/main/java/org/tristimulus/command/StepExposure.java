package org.tristimulus.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.report.Readout;
import org.tristimulus.image.Encoding;
import org.tristimulus.image.FixedLine;
import org.tristimulus.image.Report;
import org.tristimulus.light.Deflicker;
import org.tristimulus.light.Exposure;

/** Brings each step of an image from the exposure it was measured at to a target, within a limit, and reports it. All in stops. */
final class StepExposure {

	private static final int LISTED = 20;

	private final Steps steps;
	private final double[] before, target, stops;
	private final double limit;

	StepExposure(Steps steps, double[] before, double[] target, double limit) {
		this.steps = steps;
		this.before = before;
		this.target = target;
		this.limit = limit;
		stops = Deflicker.stops(before, target, limit);
	}

	double[] after() {
		double[] after = new double[stops.length];
		for (int i = 0; i < after.length; i++)
			after[i] = before[i] + stops[i];
		return after;
	}

	/** @param whole whether all pixels are changed, or those of the selection */
	void apply(ColorImage image, boolean whole, Gamut gamut, double knee) {
		ChannelTransform[] gains = new ChannelTransform[stops.length];
		for (int i = 0; i < gains.length; i++)
			gains[i] = Exposure.by(stops[i]);
		if (whole) image.applyToWhole(p -> gains[steps.of(p)], gamut, knee);
		else image.applyEach(p -> gains[steps.of(p)], gamut, knee);
	}

	Report report(ColorImage image, LightMeter meter, Encoding encoding) {
		ExposureReport report = new ExposureReport(image, steps);
		double[] after = after();
		for (int i = 0; i < stops.length; i++) {
			report.row(i).set("Stat_before_stops", before[i]).set("Stops", stops[i]).set("Stat_after_stops", after[i]);
			report.percent("Clipped_before_%", meter.atWhite(steps, i)).percent("Clipped_after_%", LightMeter.atWhite(image.after(), encoding, steps, i));
			report.set("Limited", isLimited(i) ? 1 : 0);
			if (isLimited(i)) report.set("Note", signed(target[i] - before[i]) + " stops would reach the target");
		}
		return report.report();
	}

	/** Lines that expose each position by itself so. */
	List<FixedLine> lines(ColorImage image, Gamut gamut, double knee) {
		List<FixedLine> lines = new ArrayList<>();
		for (int p = image.firstPosition(); p < image.endPosition(); p++)
			if (lines.isEmpty() || stops.length > 1) lines.add(line(stops[steps.of(p)], gamut, knee));
		return lines;
	}

	/** A line that exposes by so many stops. */
	static FixedLine line(double stops, Gamut gamut, double knee) {
		return FixedLine.of("Adjust Exposure...", "stops=" + stops + " gamut=" + gamut + " knee=" + knee);
	}

	private boolean isLimited(int i) {
		return Math.abs(target[i] - before[i]) > limit;
	}

	/** What to tell of limits that were hit, or null. */
	String remark() {
		List<String> limited = new ArrayList<>();
		for (int i = 0; i < stops.length; i++)
			if (isLimited(i)) limited.add(String.valueOf(steps.name(i)));
		if (limited.isEmpty()) return null;
		if (stops.length == 1) return "limited to " + signed(stops[0]) + " stops; " + signed(target[0] - before[0]) + " would reach the target";
		String names = String.join(", ", limited.subList(0, Math.min(LISTED, limited.size())));
		return limited.size() + " of " + stops.length + " slices limited to " + limit + " stops: " + names + (limited.size() > LISTED ? ", …" : "");
	}

	/** What the first step comes to. @param statistic its name, in a word */
	Readout readout(String statistic) {
		Readout readout = new Readout().line(String.format(Locale.ROOT, "%+.2f stops to the target of %.2f", target[0] - before[0], target[0]));
		return readout.line(String.format(Locale.ROOT, "%s at %.2f \u2192 %.2f stops%s", statistic, before[0], after()[0], isLimited(0) ? ", held by the limit" : ""));
	}

	private static String signed(double stops) {
		return String.format(Locale.ROOT, "%+.3f", stops);
	}
}
