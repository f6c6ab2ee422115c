package org.tristimulus.command.exposure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.light.exposure.Exposure;
import org.tristimulus.light.exposure.ExposureValue;
import org.tristimulus.report.Report;

/** Turns stops into intensity and back, and f-number, time and ISO speed into an exposure value and the light that it is right for. */
@Plugin(type = Command.class, label = "Exposure Calculator...", visible = false)
public class ExposureCalculator implements Command {

	/** How far stops and log2 of the intensity may differ and still mean the same. */
	private static final double TOLERANCE = 1e-9;

	@Parameter(persist = false, label = "Stops", description = "log2 of the intensity; one stop is twice the light.", min = "-1073", max = "1023", stepSize = "0.1", callback = "stopsChanged")
	private double stops = 0;

	@Parameter(persist = false, label = "Intensity", description = "2 to the power of the stops; where it is given and stops are 0, it gives the stops. Below 1e-323 it is raised to that, -1073 stops; zero has no exposure.", callback = "intensityChanged", validater = "checkIntensity")
	private double intensity = 1;

	@Parameter(persist = false, label = "f-number", description = "Of the lens, N.", min = "0.1", max = "1000", callback = "describe")
	private double fnumber = 8;

	@Parameter(persist = false, label = "Time (s)", description = "Exposure time t in seconds.", min = "1e-9", max = "1e9", callback = "describe")
	private double time = 0.008;

	@Parameter(persist = false, label = "ISO speed", description = "Of film or sensor, S.", min = "0.1", max = "1e8", callback = "describe")
	private double iso = 100;

	@Parameter(persist = false, label = "Exposure value", description = "What the exposure value means.", visibility = ItemVisibility.MESSAGE, required = false, initializer = "describe")
	private String words = "";

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private String remark;

	@Override
	public void run() {
		checkIntensity();
		double given = intensity;
		if (stops == 0) intensityChanged();
		else stopsChanged();
		double ev = ExposureValue.of(fnumber, time, iso);
		report = new Report("Stops", "Intensity", "F_number", "Time_s", "ISO", "EV100", "Illuminance_lx", "Luminance_cd_per_m2", "Note").row();
		report.set("Stops", stops).set("Intensity", Math.max(intensity, Exposure.MIN_INTENSITY)).set("F_number", fnumber).set("Time_s", time).set("ISO", iso);
		report.set("EV100", ev).set("Illuminance_lx", ExposureValue.illuminance(ev)).set("Luminance_cd_per_m2", ExposureValue.luminance(ev));
		if (Exposure.isBelowGuard(given)) {
			report.set("Note", "intensity raised to 1e-323");
			remark = "the intensity " + given + " lies below 1e-323 and was raised to it: " + stops + " stops";
		}
	}

	private void stopsChanged() {
		intensity = Exposure.toIntensity(stops);
		describe();
	}

	private void intensityChanged() {
		stops = Exposure.toExposure(intensity);
		describe();
	}

	/** What is given twice must agree. */
	private void checkIntensity() {
		double exposure = Exposure.toExposure(intensity);
		boolean agree = stops == 0 || intensity == 1 || Math.abs(exposure - stops) <= TOLERANCE * Math.max(1, Math.abs(stops));
		if (!agree) throw new IllegalArgumentException("stops=" + stops + " and intensity=" + intensity + " contradict each other; give one of them");
	}

	private void describe() {
		double ev = ExposureValue.of(fnumber, time, iso);
		words = String.format(Locale.ROOT, "EV 100 is %.2f: right for %s lx falling on the scene,\nor a mean luminance of %s cd/m² (ISO 2720: C = 250, K = 12.5).", ev, plain(ExposureValue.illuminance(ev)), plain(ExposureValue.luminance(ev)));
	}

	/** To four digits, without a power of ten where it can be read without. */
	private static String plain(double x) {
		return x >= 1e-4 && x < 1e9 ? new BigDecimal(x).round(new MathContext(4)).stripTrailingZeros().toPlainString() : String.format(Locale.ROOT, "%.4g", x);
	}
}
