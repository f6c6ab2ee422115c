package org.tristimulus.figure.light;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tristimulus.figure.Album;
import org.tristimulus.figure.Axes;
import org.tristimulus.figure.Sheet;
import org.tristimulus.figure.SpectralColor;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.mixture.LedMixture;
import org.tristimulus.light.rendering.ColorFidelity;
import org.tristimulus.light.rendering.ColorRendering;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.LightColor;

/** The figures of light sources: spectrum, colour vectors, local shifts, rendering indices, test colours; and of mixtures. */
public final class LampFigures {

	private static final int MOST_LINES = 20_000;

	/** The light of a channel's colour that is dark enough for a line on white. */
	private static final double LINE = 0.55;

	private LampFigures() {}

	/** An image for each kind of figure, a stack if there are several sources. A source without reference illuminant has a spectrum alone. */
	public static List<ColorImage> of(List<LampReport> sources) {
		Album spectra = new Album("Spectrum"), vectors = new Album("Color vectors"), shifts = new Album("Local shifts"), indices = new Album("Rendering indices"), colors = new Album("Test colors");
		for (LampReport s : sources) {
			spectra.add(s.name(), spectrum(s), table(s.spectrum()));
			s.fidelity().ifPresent(f -> vectors.add(s.name(), vectors(s, f), vectorTable(f)));
			s.fidelity().ifPresent(f -> shifts.add(s.name(), shifts(s, f), shiftTable(f)));
			s.rendering().ifPresent(r -> indices.add(s.name(), indices(s, r), indexTable(r)));
			s.rendering().ifPresent(r -> colors.add(s.name(), testColors(s, r), indexTable(r)));
		}
		return images(spectra, vectors, shifts, indices, colors);
	}

	/**
	 * The mixed spectrum over those of its channels, and where the mixture stands among all of that colour.
	 *
	 * @param curve the trade-off of efficacy and Ra
	 * @param minRa the floor on Ra, 0 for none
	 */
	public static List<ColorImage> of(List<LightSource> channels, LedMixture mixture, LampReport mixed, List<LedMixture> curve, double minRa) {
		Album spectra = new Album("Spectrum").add(mixed.name(), spectrum(channels, mixture, mixed), table(mixed.spectrum())), tradeOff = new Album("Trade-off");
		if (!Double.isNaN(mixture.ra())) tradeOff.add(mixed.name(), tradeOff(mixture, mixed, curve, minRa), tradeOffTable(curve));
		return images(spectra, tradeOff);
	}

	static Sheet spectrum(List<LightSource> channels, LedMixture mixture, LampReport mixed) {
		SpectrumFigure figure = new SpectrumFigure(mixed.spectrum(), "Mixture of " + channels.size() + " channels", summary(mixed));
		double[] weights = mixture.weights();
		for (int i = 0; i < weights.length; i++) {
			Spectrum s = channels.get(i).spectrum();
			Color line = SpectralColor.dimmed(new Color(LightColor.of(s.chromaticity())), LINE);
			figure.add(s, weights[i], String.format(Locale.ROOT, "%s  %.1f %%", channels.get(i).name(), 100 * weights[i]), line);
		}
		return figure.draw();
	}

	static Sheet tradeOff(LedMixture mixture, LampReport mixed, List<LedMixture> curve, double minRa) {
		String details = String.format(Locale.ROOT, "Chosen: Ra %.1f, %.1f lm/W.", mixture.ra(), mixture.efficacy()) + (curve.size() < 2 ? " These channels leave no choice." : " Curve: no mixture of this colour is better in both.");
		return TradeOffFigure.draw(curve, mixture, minRa, "Colour rendering against efficacy, " + temperature(mixed.colorTemperature()), details);
	}

	private static List<ColorImage> images(Album... albums) {
		List<ColorImage> images = new ArrayList<>();
		for (Album album : albums)
			images.addAll(album.images());
		return images;
	}

	static Sheet spectrum(LampReport s) {
		return new SpectrumFigure(s.spectrum(), s.name(), summary(s)).draw();
	}

	static Sheet vectors(LampReport s, ColorFidelity f) {
		return new VectorGraphic(f, s.name(), "Colour vector graphic, TM-30-18: source (red) and reference (black)").draw(String.format(Locale.ROOT, "Rf %.0f", f.rf()), String.format(Locale.ROOT, "Rg %.0f", f.rg()),
			String.format(Locale.ROOT, "%.0f K", s.colorTemperature().kelvin()), "Duv " + duv(s.colorTemperature()));
	}

	static Sheet shifts(LampReport s, ColorFidelity f) {
		return ShiftFigure.draw(f, s.name(), String.format(Locale.ROOT, "Local shifts of the 16 hue bins, TM-30-18. Rf %.1f, Rg %.1f", f.rf(), f.rg()));
	}

	static Sheet indices(LampReport s, ColorRendering r) {
		return RenderingFigure.draw(r, s.name(), "Colour rendering, CIE 13.3. " + reference(s, r));
	}

	static Sheet testColors(LampReport s, ColorRendering r) {
		return TestColorFigure.draw(r, s.name(), "Test colours of CIE 13.3. " + reference(s, r));
	}

	private static String summary(LampReport s) {
		return temperature(s.colorTemperature()) + s.rendering().map(r -> String.format(Locale.ROOT, ", Ra %.1f", r.ra())).orElse("") + s.fidelity().map(f -> String.format(Locale.ROOT, ", Rf %.1f, Rg %.1f", f.rf(), f.rg())).orElse("")
			+ String.format(Locale.ROOT, ", LER %.0f lm/W", s.photometry().efficacy());
	}

	private static String temperature(ColorTemperature t) {
		return t.isDefined() ? String.format(Locale.ROOT, "%.0f K, Duv ", t.kelvin()) + duv(t) : "CCT undefined";
	}

	private static String duv(ColorTemperature t) {
		return Axes.signed(String.format(Locale.ROOT, "%.4f", t.duv()));
	}

	private static String reference(LampReport s, ColorRendering r) {
		return String.format(Locale.ROOT, "Reference: %s, %.0f K", s.colorTemperature().kelvin() < 5000 ? "Planckian" : "daylight", s.colorTemperature().kelvin()) + (r.isMeaningful() ? "" : ". Not meaningful: too far from the reference");
	}

	private static String table(Spectrum s) {
		StringBuilder t = new StringBuilder("wavelength_nm,value\n");
		for (int i = 0; i < s.size() && i < MOST_LINES; i++)
			t.append(s.wavelength(i)).append(',').append(s.value(i)).append('\n');
		return s.size() > MOST_LINES ? t.append("and ").append(s.size() - MOST_LINES).append(" more\n").toString() : t.toString();
	}

	private static String vectorTable(ColorFidelity f) {
		StringBuilder t = new StringBuilder("hue_bin,reference_x,reference_y,source_x,source_y\n");
		for (int b = 1; b <= ColorFidelity.BINS; b++)
			t.append(b).append(String.format(Locale.ROOT, ",%.6f,%.6f,%.6f,%.6f\n", f.referenceVector(b)[0], f.referenceVector(b)[1], f.vector(b)[0], f.vector(b)[1]));
		return t.toString();
	}

	private static String shiftTable(ColorFidelity f) {
		StringBuilder t = new StringBuilder("hue_bin,local_fidelity,chroma_shift_percent,hue_shift_rad\n");
		for (int b = 1; b <= ColorFidelity.BINS; b++)
			t.append(b).append(String.format(Locale.ROOT, ",%.4f,%.4f,%.6f\n", f.fidelity(b), 100 * f.chromaShift(b), f.hueShift(b)));
		return t.toString();
	}

	private static String indexTable(ColorRendering r) {
		StringBuilder t = new StringBuilder(String.format(Locale.ROOT, "index,value\nRa,%.4f\n", r.ra()));
		for (int i = 1; i <= RenderingFigure.SAMPLES; i++)
			t.append(String.format(Locale.ROOT, "R%d,%.4f\n", i, r.r(i)));
		return t.toString();
	}

	private static String tradeOffTable(List<LedMixture> curve) {
		StringBuilder t = new StringBuilder("ler_lm_per_w,ra,weights\n");
		for (LedMixture m : curve) {
			t.append(String.format(Locale.ROOT, "%.4f,%.4f,", m.efficacy(), m.ra()));
			for (double w : m.weights())
				t.append(String.format(Locale.ROOT, "%.6f ", w));
			t.setCharAt(t.length() - 1, '\n');
		}
		return t.toString();
	}
}
