package org.tristimulus.command.relight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.relight.fit.FitMethod;
import org.tristimulus.image.relight.fit.ReflectanceFit;
import org.tristimulus.relight.fit.Lamps;
import org.tristimulus.report.Report;

/** The tables of a fit: one row for the surface, and one for each lamp. */
final class FitTable {

	private FitTable() {}

	static Report report(ColorImage image, ReflectanceFit fit, FitMethod method, boolean gains, boolean saves) {
		Lamps lamps = fit.stack().lamps();
		int found = fit.stack().found().length;
		List<String> notes = new ArrayList<>();
		if (lamps.belowHorizon() > 0) notes.add(lamps.belowHorizon() + " of the lights stand below the horizon");
		if (Lights.areInAnotherOrder(lamps, image.source())) notes.add("the lights stand in another order than the slices of the same names; they were taken in their own order");
		for (int k = 0; k < found; k++) {
			String what = slice(fit, k);
			if (!what.isEmpty()) notes.add("slice " + (fit.stack().found()[k] + 1) + " " + what);
		}
		if (gains && fit.curvature() < ReflectanceFit.FLAT) notes.add("most of the surface is flat: gains and a tilt of everything explain each other, and gains=true makes it worse");
		if (saves) notes.add("the file holds sRGB codes, as viewers show them");
		double[] g = fit.stack().gains();
		return new Report("Image", "Method", "Lights", "Left_out", "N", "Residual_RMS", "Residual_%", "Shadow_%", "Gloss_%", "Few_lights_%", "Condition", "Gain_min", "Gain_max", "Note").row().set("Image", image.source().title())
			.set("Method", method.toString()).set("Lights", found).set("Left_out", lamps.count() - found).set("N", fit.pixels()).set("Residual_RMS", fit.residual()).set("Residual_%", 100 * fit.residual() / fit.meanAlbedo())
			.set("Shadow_%", fit.shadow()).set("Gloss_%", fit.gloss()).set("Few_lights_%", fit.few()).set("Condition", fit.condition()).set("Gain_min", Arrays.stream(g).min().getAsDouble()).set("Gain_max", Arrays.stream(g).max().getAsDouble())
			.set("Note", String.join("; ", notes));
	}

	/** What is wrong with all of a slice, or an empty text. */
	private static String slice(ReflectanceFit fit, int k) {
		double[] shares = fit.darkAndWhite(k);
		return shares[0] == 1 ? "is all black" : shares[1] == 1 ? "is clipped throughout" : "";
	}

	static Report lamps(ReflectanceFit fit) {
		Lamps lamps = fit.stack().lamps();
		int[] found = fit.stack().found();
		double[] gains = fit.stack().gains();
		Report r = Report.titled("Lights", "Slice", "Label", "x", "y", "z", "Gain", "Residual_RMS", "Note");
		for (int s = 0, k = 0; s < lamps.count(); s++) {
			r.row().set("Slice", s + 1).set("Label", lamps.name(s));
			if (k == found.length || found[k] != s) {
				r.set("Note", "left out: not found");
				continue;
			}
			double[] d = lamps.direction(s);
			r.set("x", d[0]).set("y", d[1]).set("z", d[2]).set("Gain", gains[k]);
			if (!Double.isNaN(fit.residual(k))) r.set("Residual_RMS", fit.residual(k));
			String what = slice(fit, k++), below = d[2] < 0 ? "below the horizon" : "";
			r.set("Note", what.isEmpty() || below.isEmpty() ? what + below : what + "; " + below);
		}
		return r;
	}
}
