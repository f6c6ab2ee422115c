package org.tristimulus.figure.light;

import java.util.List;
import java.util.Locale;

import org.tristimulus.figure.Axes;
import org.tristimulus.light.mixture.LedMixture;
import org.tristimulus.light.rendering.ColorFidelity;
import org.tristimulus.light.rendering.ColorRendering;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.temperature.ColorTemperature;

/** What the figures of lamps show, as words and as lines of comma-separated values. */
final class LampNumbers {

	private static final int MOST_LINES = 20_000;

	private LampNumbers() {}

	static String summary(LampReport s) {
		return temperature(s.colorTemperature()) + s.rendering().map(r -> String.format(Locale.ROOT, ", Ra %.1f", r.ra())).orElse("") + s.fidelity().map(f -> String.format(Locale.ROOT, ", Rf %.1f, Rg %.1f", f.rf(), f.rg())).orElse("")
			+ String.format(Locale.ROOT, ", LER %.0f lm/W", s.photometry().efficacy());
	}

	static String temperature(ColorTemperature t) {
		return t.isDefined() ? String.format(Locale.ROOT, "%.0f K, Duv ", t.kelvin()) + duv(t) : "CCT undefined";
	}

	static String duv(ColorTemperature t) {
		return Axes.signed(String.format(Locale.ROOT, "%.4f", t.duv()));
	}

	static String reference(LampReport s, ColorRendering r) {
		return String.format(Locale.ROOT, "Reference: %s, %.0f K", s.colorTemperature().kelvin() < 5000 ? "Planckian" : "daylight", s.colorTemperature().kelvin()) + (r.isMeaningful() ? "" : ". Not meaningful: too far from the reference");
	}

	static String spectrum(Spectrum s) {
		StringBuilder t = new StringBuilder("wavelength_nm,value\n");
		for (int i = 0; i < s.size() && i < MOST_LINES; i++)
			t.append(s.wavelength(i)).append(',').append(s.value(i)).append('\n');
		return s.size() > MOST_LINES ? t.append("and ").append(s.size() - MOST_LINES).append(" more\n").toString() : t.toString();
	}

	static String vectors(ColorFidelity f) {
		StringBuilder t = new StringBuilder("hue_bin,reference_x,reference_y,source_x,source_y\n");
		for (int b = 1; b <= ColorFidelity.BINS; b++)
			t.append(b).append(String.format(Locale.ROOT, ",%.6f,%.6f,%.6f,%.6f\n", f.referenceVector(b)[0], f.referenceVector(b)[1], f.vector(b)[0], f.vector(b)[1]));
		return t.toString();
	}

	static String shifts(ColorFidelity f) {
		StringBuilder t = new StringBuilder("hue_bin,local_fidelity,chroma_shift_percent,hue_shift_rad\n");
		for (int b = 1; b <= ColorFidelity.BINS; b++)
			t.append(b).append(String.format(Locale.ROOT, ",%.4f,%.4f,%.6f\n", f.fidelity(b), 100 * f.chromaShift(b), f.hueShift(b)));
		return t.toString();
	}

	static String indices(ColorRendering r) {
		StringBuilder t = new StringBuilder(String.format(Locale.ROOT, "index,value\nRa,%.4f\n", r.ra()));
		for (int i = 1; i <= RenderingFigure.SAMPLES; i++)
			t.append(String.format(Locale.ROOT, "R%d,%.4f\n", i, r.r(i)));
		return t.toString();
	}

	static String tradeOff(List<LedMixture> curve) {
		StringBuilder t = new StringBuilder("ler_lm_per_w,ra,weights\n");
		for (LedMixture m : curve) {
			t.append(String.format(Locale.ROOT, "%.4f,%.4f,", m.efficacy(), m.ra()));
			for (double w : m.weights())
				t.append(String.format(Locale.ROOT, "%.6f ", w));
			t.setCharAt(t.length() - 1, '\n');
		}
		return t.toString();
	}

	/** All numbers of a report's figures, under heads as {@code Spectrum of NAME}. */
	static String all(LampReport s) {
		return "Spectrum of " + s.name() + '\n' + spectrum(s.spectrum()) + s.fidelity().map(f -> "\nColor vectors of " + s.name() + '\n' + vectors(f) + "\nLocal shifts of " + s.name() + '\n' + shifts(f)).orElse("")
			+ s.rendering().map(r -> "\nRendering indices of " + s.name() + '\n' + indices(r)).orElse("");
	}
}
