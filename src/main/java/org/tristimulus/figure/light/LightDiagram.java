package org.tristimulus.figure.light;

import java.util.Arrays;
import java.util.Locale;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.figure.light.ChromaticityDiagram.Mark;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.Locus;

/** Lights in the chromaticity diagram: what was named or measured, and what becomes of it. */
public final class LightDiagram {

	private LightDiagram() {}

	/**
	 * @param locus the line of lights to draw
	 * @param measured what a patch looked like, if one was measured
	 */
	public static ColorImage of(String title, Locus locus, Chromaticity[] measured, Chromaticity[] lights, Chromaticity[] targets) {
		return new ChromaticityDiagram(title, locus).mark(Mark.CIRCLE, label("Light", lights), lights).mark(Mark.DIAMOND, label("Target", targets), targets)
			.mark(Mark.CROSS, label("Measured patch", measured), measured).draw();
	}

	private static String label(String name, Chromaticity[] lights) {
		long different = Arrays.stream(lights).distinct().count();
		if (different != 1) return name + "s (" + different + ")";
		ColorTemperature t = ColorTemperature.of(lights[0]);
		return t.isDefined() ? String.format(Locale.ROOT, "%s: %.0f K, Duv %.4f", name, t.kelvin(), Math.rint(1e4 * t.duv()) / 1e4 + 0.0) : name + ": no colour temperature";
	}
}
