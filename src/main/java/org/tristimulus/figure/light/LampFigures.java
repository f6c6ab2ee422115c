package org.tristimulus.figure.light;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

import org.tristimulus.figure.Album;
import org.tristimulus.figure.Sheet;
import org.tristimulus.figure.SpectralColor;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.mixture.LedMixture;
import org.tristimulus.light.rendering.ColorFidelity;
import org.tristimulus.light.rendering.ColorRendering;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.temperature.LightColor;

/** The figures of light sources: spectrum, colour vectors, local shifts, rendering indices, test colours; and of mixtures. On one sheet, or each by itself. */
public final class LampFigures {

	private static final String SPECTRUM = "Spectrum";

	/** The light of a channel's colour that is dark enough for a line on white. */
	private static final double LINE = 0.55;

	private LampFigures() {}

	/** One image: a sheet of each source, with all its figures. A source without reference illuminant has a spectrum alone. */
	public static List<ColorImage> sheets(List<LampReport> sources) {
		Album album = new Album("Report");
		for (LampReport s : sources)
			album.addHeaded(s.name(), LampSheet.of(s), LampNumbers.all(s));
		return album.images();
	}

	/** One stack, a slice for each figure of each source, whose label names figure and source. */
	public static List<ColorImage> stack(List<LampReport> sources) {
		boolean isOne = sources.size() == 1, isSpectrum = isOne && !sources.get(0).fidelity().isPresent();
		Album album = new Album(isSpectrum ? SPECTRUM : isOne ? "Figures of " + sources.get(0).name() : "Figures");
		for (LampReport s : sources)
			add(album, isSpectrum ? s.name() : SPECTRUM + " of " + s.name(), s, spectrum(s));
		return album.images();
	}

	/** One image: the mixed spectrum over those of its channels, what it does to colours, and where it stands among all mixtures of its colour. @param curve the trade-off of efficacy and Ra @param minRa the floor on Ra, 0 for none */
	public static List<ColorImage> sheet(List<LightSource> channels, LedMixture mixture, LampReport mixed, List<LedMixture> curve, double minRa) {
		String numbers = LampNumbers.all(mixed) + (Double.isNaN(mixture.ra()) ? "" : "\nTrade-off of " + mixed.name() + '\n' + LampNumbers.tradeOff(curve));
		return new Album("Report").addHeaded(mixed.name(), MixtureSheet.of(channels, mixture, mixed, curve, minRa), numbers).images();
	}

	/** One stack, a slice for each figure of the mixture. @param curve the trade-off of efficacy and Ra @param minRa the floor on Ra, 0 for none */
	public static List<ColorImage> stack(List<LightSource> channels, LedMixture mixture, LampReport mixed, List<LedMixture> curve, double minRa) {
		boolean hasTradeOff = !Double.isNaN(mixture.ra()), isSpectrum = !hasTradeOff && !mixed.fidelity().isPresent();
		Album album = new Album(isSpectrum ? SPECTRUM : "Figures of " + mixed.name());
		add(album, isSpectrum ? mixed.name() : SPECTRUM + " of " + mixed.name(), mixed, spectrum(channels, mixture, mixed));
		if (hasTradeOff) headed(album, "Trade-off of " + mixed.name(), tradeOff(mixture, mixed, curve, minRa), LampNumbers.tradeOff(curve));
		return album.images();
	}

	private static void add(Album album, String label, LampReport s, Sheet spectrum) {
		album.addHeaded(label, spectrum, SPECTRUM + " of " + s.name() + '\n' + LampNumbers.spectrum(s.spectrum()));
		s.fidelity().ifPresent(f -> headed(album, "Color vectors of " + s.name(), vectors(s, f), LampNumbers.vectors(f)));
		s.fidelity().ifPresent(f -> headed(album, "Local shifts of " + s.name(), shifts(s, f), LampNumbers.shifts(f)));
		s.rendering().ifPresent(r -> headed(album, "Rendering indices of " + s.name(), indices(s, r), LampNumbers.indices(r)));
		s.rendering().ifPresent(r -> headed(album, "Test colors of " + s.name(), testColors(s, r), LampNumbers.indices(r)));
	}

	private static void headed(Album album, String label, Sheet sheet, String table) {
		album.addHeaded(label, sheet, label + '\n' + table);
	}

	static Sheet spectrum(List<LightSource> channels, LedMixture mixture, LampReport mixed) {
		Sheet sheet = titled(SpectrumFigure.WIDTH, SpectrumFigure.HEIGHT, "Mixture of " + channels.size() + " channels", LampNumbers.summary(mixed));
		drawChannels(new SpectrumFigure(sheet, SpectrumFigure.AREA, mixed.spectrum()), channels, mixture);
		return sheet;
	}

	/** The figure of a mixed spectrum, with a line for each channel. */
	static void drawChannels(SpectrumFigure figure, List<LightSource> channels, LedMixture mixture) {
		double[] weights = mixture.weights();
		for (int i = 0; i < weights.length; i++) {
			Spectrum s = channels.get(i).spectrum();
			Color line = SpectralColor.dimmed(new Color(LightColor.of(s.chromaticity())), LINE);
			figure.add(s, weights[i], String.format(Locale.ROOT, "%s  %.1f %%", channels.get(i).name(), 100 * weights[i]), line);
		}
		figure.draw();
	}

	static Sheet tradeOff(LedMixture mixture, LampReport mixed, List<LedMixture> curve, double minRa) {
		String details = String.format(Locale.ROOT, "Chosen: Ra %.1f, %.1f lm/W.", mixture.ra(), mixture.efficacy()) + (curve.size() < 2 ? " These channels leave no choice." : " Curve: no mixture of this colour is better in both.");
		return TradeOffFigure.draw(curve, mixture, minRa, "Colour rendering against efficacy, " + LampNumbers.temperature(mixed.colorTemperature()), details);
	}

	static Sheet spectrum(LampReport s) {
		Sheet sheet = titled(SpectrumFigure.WIDTH, SpectrumFigure.HEIGHT, s.name(), LampNumbers.summary(s));
		new SpectrumFigure(sheet, SpectrumFigure.AREA, s.spectrum()).draw();
		return sheet;
	}

	static Sheet vectors(LampReport s, ColorFidelity f) {
		Sheet sheet = titled(VectorGraphic.WIDTH, VectorGraphic.HEIGHT, s.name(), "Colour vector graphic, TM-30-18: source (red) and reference (black)");
		new VectorGraphic(sheet, VectorGraphic.ownSquare(), f).draw(String.format(Locale.ROOT, "Rf %.0f", f.rf()), String.format(Locale.ROOT, "Rg %.0f", f.rg()),
			String.format(Locale.ROOT, "%.0f K", s.colorTemperature().kelvin()), "Duv " + LampNumbers.duv(s.colorTemperature()));
		return sheet;
	}

	private static Sheet titled(int width, int height, String title, String details) {
		Sheet sheet = new Sheet(width, height);
		sheet.title(title, details);
		return sheet;
	}

	static Sheet shifts(LampReport s, ColorFidelity f) {
		return ShiftFigure.draw(f, s.name(), String.format(Locale.ROOT, "Local shifts of the 16 hue bins, TM-30-18. Rf %.1f, Rg %.1f", f.rf(), f.rg()));
	}

	static Sheet indices(LampReport s, ColorRendering r) {
		return RenderingFigure.draw(r, s.name(), "Colour rendering, CIE 13.3. " + LampNumbers.reference(s, r));
	}

	static Sheet testColors(LampReport s, ColorRendering r) {
		return TestColorFigure.draw(r, s.name(), "Test colours of CIE 13.3. " + LampNumbers.reference(s, r));
	}
}
