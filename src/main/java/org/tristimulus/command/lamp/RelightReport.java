package org.tristimulus.command.lamp;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.measure.RelightDifference;
import org.tristimulus.light.rendering.ColorRendering;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.measure.lamp.SpectralRelighting;
import org.tristimulus.report.Report;

/** The row of Relight with Spectrum. */
final class RelightReport {

	private final Report report = new Report("Image", "From", "To", "Mode", "View", "CCT_from_K", "Duv_from", "CCT_to_K", "Duv_to", "Ra_to", "DE00_mean", "DE00_p95", "DE00_max", "No_reflectance_%", "Clipped_%", "Note");

	RelightReport(ColorImage image, LightSource from, LightSource to, RelightMode mode, RelightView view, SpectralRelighting relighting, RelightDifference.Statistics differences) {
		report.row().set("Image", image.source().title()).set("From", from.name()).set("To", to.name()).set("Mode", mode.toString()).set("View", view.toString());
		temperature("from", relighting.fromWhite());
		temperature("to", relighting.toWhite());
		report.set("Ra_to", ColorRendering.of(to.spectrum()).ra()).set("DE00_mean", differences.mean).set("DE00_p95", differences.p95).set("DE00_max", differences.max)
			.set("No_reflectance_%", 100 * differences.withoutReflectance);
	}

	private void temperature(String which, Chromaticity white) {
		ColorTemperature t = ColorTemperature.of(white);
		report.set("CCT_" + which + "_K", t.isDefined() ? (Object) t.kelvin() : "undefined").set("Duv_" + which, t.isDefined() ? (Object) t.duv() : "undefined");
	}

	/** After the image was changed. */
	Report of(ColorImage image) {
		double clipped = image.tally().pixels() == 0 ? 0 : 100.0 * image.tally().any() / image.tally().pixels();
		return report.set("Clipped_%", clipped).set("Note", "an estimate: surfaces of the same colour may differ");
	}
}
