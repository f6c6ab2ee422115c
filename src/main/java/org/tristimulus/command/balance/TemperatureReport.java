package org.tristimulus.command.balance;

import org.tristimulus.image.ColorImage;
import org.tristimulus.light.balance.TemperatureChange;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.KelvinKeys;
import org.tristimulus.light.temperature.Locus;
import org.tristimulus.report.Report;

/** The rows of Color Temperature: the light that was named and what was done; with keys, a row for each. */
public final class TemperatureReport {

	private static final String[] COLUMNS = { "Image", "Kelvin", "Tint", "Locus", "CCT_K", "Duv", "Clipped_%", "x", "y", "Gain_L", "Gain_M", "Gain_S", "Note" };
	private static final String NOTE = "apparent CCT relative to the image's white, not the temperature of your lamp", UNDEFINED = "no colour temperature has this colour; it was changed all the same";

	private TemperatureReport() {}

	/** After the image was changed. */
	public static Report of(ColorImage image, Locus locus, double tint, TemperatureChange change, KelvinKeys kelvins) {
		Report report = new Report(COLUMNS);
		int[] slices = kelvins.slices();
		for (int slice : slices) {
			double kelvin = kelvins.at(slice);
			boolean defined = ColorTemperature.of(change.light(kelvin)).isDefined();
			report.row().set("Image", image.source().title()).set("Kelvin", kelvin).set("Tint", tint).set("Locus", locus.toString());
			LightColumns.add(report, change.light(kelvin), change.at(kelvin));
			report.set("Clipped_%", LightColumns.clippedPercent(image)).set("Note", (slices.length > 1 ? "slice " + slice + "; " : "") + (defined ? NOTE : UNDEFINED));
		}
		return report;
	}
}
