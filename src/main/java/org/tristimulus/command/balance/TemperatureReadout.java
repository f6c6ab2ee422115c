package org.tristimulus.command.balance;

import java.util.Locale;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.balance.TemperatureChange;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.KelvinKeys;
import org.tristimulus.light.temperature.LightColor;
import org.tristimulus.report.Readout;

/** What Color Temperature tells while its light is being chosen: the light, the target, and the gains of the cones. */
public final class TemperatureReadout {

	private TemperatureReadout() {}

	/** Of the first slice. */
	public static Readout of(TemperatureChange change, KelvinKeys kelvins) {
		double kelvin = kelvins.at(kelvins.slices()[0]);
		Chromaticity light = change.light(kelvin), target = change.target();
		double[] gains = change.at(kelvin).gains();
		return new Readout().swatch("light " + words(light), LightColor.of(light)).swatch("target " + words(target), LightColor.of(target))
			.line(String.format(Locale.ROOT, "cone gains L %.3f, M %.3f, S %.3f", gains[0], gains[1], gains[2]));
	}

	private static String words(Chromaticity light) {
		ColorTemperature t = ColorTemperature.of(light);
		return t.isDefined() ? String.format(Locale.ROOT, "%.0f K, Duv %+.4f", t.kelvin(), Math.rint(1e4 * t.duv()) / 1e4 + 0.0) : "x " + Math.rint(1e3 * light.x) / 1e3 + ", y " + Math.rint(1e3 * light.y) / 1e3;
	}
}
