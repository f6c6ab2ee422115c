package org.tristimulus.command.balance;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.balance.WhiteBalance;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.report.Report;

/** The columns that the commands of colour temperature share. */
final class LightColumns {

	private LightColumns() {}

	/** x, y, CCT_K and Duv of a light, or the word undefined; and the cone gains. */
	static void add(Report report, Chromaticity light, WhiteBalance change) {
		ColorTemperature t = ColorTemperature.of(light);
		report.set("x", light.x).set("y", light.y).set("CCT_K", t.isDefined() ? (Object) t.kelvin() : "undefined").set("Duv", t.isDefined() ? (Object) t.duv() : "undefined");
		double[] gains = change.gains();
		for (int c = 0; c < 3; c++)
			report.set("Gain_" + "LMS".charAt(c), gains[c]);
	}

	/** The share of pixels that the last change of an image clipped or mapped, in percent. */
	static double clippedPercent(ColorImage image) {
		return image.tally().pixels() == 0 ? 0 : 100.0 * image.tally().any() / image.tally().pixels();
	}
}
