package org.tristimulus.command.exposure;

import org.tristimulus.image.ColorImage;
import org.tristimulus.report.Report;

/** The table that exposure commands report in: what was measured and done, a row for each step of an image. */
final class ExposureReport {

	private final ColorImage image;
	private final ExposureGroups steps;
	private final Report report = new Report("Image", "Slice", "Stat_before_stops", "Stops", "Stat_after_stops", "Clipped_before_%", "Clipped_after_%", "Spread_stops", "Limited", "Note");

	ExposureReport(ColorImage image, ExposureGroups steps) {
		this.image = image;
		this.steps = steps;
	}

	Report report() {
		return report;
	}

	/** Begins the row of a step. */
	ExposureReport row(int step) {
		report.row().set("Image", image.source().title()).set("Slice", steps.name(step));
		return this;
	}

	ExposureReport set(String column, Object value) {
		report.set(column, value);
		return this;
	}

	/** Sets a share of pixels in percent; an image without a white has none. */
	ExposureReport percent(String column, double share) {
		if (!Double.isNaN(share)) report.set(column, 100 * share);
		return this;
	}
}
