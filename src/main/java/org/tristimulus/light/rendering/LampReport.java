package org.tristimulus.light.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.SpectralStep;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.Daylight;

/** All that is said about a light source: colour, rendering, fidelity and efficacy, with notes on what the figures rest on. */
public final class LampReport {

	private final String name;
	private final Spectrum spectrum;
	private final Chromaticity chromaticity;
	private final ColorTemperature temperature;
	private final Photometry photometry;
	private final Optional<ColorRendering> rendering;
	private final Optional<ColorFidelity> fidelity;
	private final double electrical, radiant;
	private final List<String> notes;

	private LampReport(LightSource source, SpectralStep step, double electricalWatts, double radiantWatts) {
		name = source.name();
		notes = new ArrayList<>(source.notes());
		electrical = watts("electrical", electricalWatts);
		radiant = watts("radiant", radiantWatts);
		spectrum = grid(source.spectrum(), step);
		try {
			chromaticity = spectrum.chromaticity();
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
		}
		temperature = ColorTemperature.of(chromaticity);
		photometry = Photometry.of(spectrum);
		boolean comparable = temperature.isDefined() && temperature.kelvin() <= Daylight.MAX;
		rendering = comparable ? Optional.of(ColorRendering.of(spectrum)) : Optional.empty();
		fidelity = comparable ? Optional.of(ColorFidelity.of(spectrum)) : Optional.empty();
		note();
	}

	/** On the spectrum's own wavelengths, of unknown power. */
	public static LampReport of(LightSource source) {
		return of(source, SpectralStep.FILE, 0, 0);
	}

	/**
	 * @param electricalWatts what the source draws; 0 is unknown
	 * @param radiantWatts what it radiates within the spectrum's range; 0 is unknown: the spectrum is relative
	 */
	public static LampReport of(LightSource source, SpectralStep step, double electricalWatts, double radiantWatts) {
		return new LampReport(source, step, electricalWatts, radiantWatts);
	}

	private static double watts(String which, double watts) {
		if (!(watts >= 0) || Double.isInfinite(watts)) throw new IllegalArgumentException("The " + which + " power must be 0 W (unknown) or more, not " + watts);
		return watts;
	}

	private Spectrum grid(Spectrum s, SpectralStep step) {
		if (!s.isUniform()) notes.add("uneven wavelengths, interpolated linearly" + (step == SpectralStep.FILE ? " to 1 nm" : ""));
		try {
			return step.of(s);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
		}
	}

	private void note() {
		double start = spectrum.start(), end = spectrum.end();
		if (start > 380) notes.add("no values from 380 to " + number(start) + " nm, taken as dark");
		if (end < 780) notes.add("no values from " + number(end) + " to 780 nm, taken as dark");
		if (spectrum.step() > 5 + 1e-6) notes.add("step " + number(spectrum.step()) + " nm is coarse: x, y and CCT are sums on it, Rf is interpolated to 5 nm");
		if (!temperature.isDefined()) notes.add("CCT undefined (" + (Math.abs(temperature.duv()) > ColorTemperature.MAX_DUV ? "Duv " + String.format(Locale.ROOT, "%.4f", temperature.duv()) : "outside 1000 to 100000 K") + "): no reference illuminant, hence no Ra and Rf");
		else if (temperature.kelvin() > Daylight.MAX) notes.add("no reference illuminant beyond " + number(Daylight.MAX) + " K, hence no Ra and Rf");
		rendering.filter(r -> !r.isMeaningful()).ifPresent(r -> notes.add(String.format(Locale.ROOT, "Ra not meaningful: %.4f from the reference in uv, beyond %.4f", r.distance(), ColorRendering.TOLERANCE)));
		rendering.ifPresent(r -> notes.add("Ra: CIE 13.3, 360 to 780 nm at " + number(Math.min(1, spectrum.step())) + " nm, " + (temperature.kelvin() < 5000 ? "Planckian" : "daylight") + " reference"));
		fidelity.ifPresent(f -> notes.add("Rf: CIE 224:2017 and TM-30-18, 380 to 780 nm"));
		notes.add("LER: trapezoids, 380 to 780 nm; full " + number(start) + " to " + number(end) + " nm");
		if (electrical > 0 && radiant == 0) notes.add("no lumens: they need the radiant watts");
		if (electrical > 0 && radiant > electrical) notes.add("more watts radiated than drawn");
	}

	/** To 1e-4, without needless zeros. */
	private static String number(double x) {
		return String.format(Locale.ROOT, "%.4f", x).replaceFirst("\\.?0+$", "");
	}

	/** The name of the source. */
	public String name() {
		return name;
	}

	/** The spectrum at the wavelengths that were evaluated. */
	public Spectrum spectrum() {
		return spectrum;
	}

	/** CIE 1931 2°. */
	public Chromaticity chromaticity() {
		return chromaticity;
	}

	/** CCT and Duv, of which {@link ColorTemperature#isDefined} tells whether they mean anything. */
	public ColorTemperature colorTemperature() {
		return temperature;
	}

	/** Efficacy, and flux where watts are given. */
	public Photometry photometry() {
		return photometry;
	}

	/** Empty where there is no reference illuminant. */
	public Optional<ColorRendering> rendering() {
		return rendering;
	}

	/** Empty where there is no reference illuminant. */
	public Optional<ColorFidelity> fidelity() {
		return fidelity;
	}

	/** What the figures rest on, and warnings: a phrase each. */
	public List<String> notes() {
		return Collections.unmodifiableList(notes);
	}

	/** Every figure by its column name, in the order of interest, which is that of the columns; NaN where it is undefined or not known. */
	public Map<String, Double> figures() {
		Map<String, Double> f = new LinkedHashMap<>();
		f.put("CCT_K", temperature.isDefined() ? temperature.kelvin() : Double.NaN);
		f.put("Duv", temperature.duv());
		f.put("Ra", rendering.map(ColorRendering::ra).orElse(Double.NaN));
		f.put("Rf", fidelity.map(ColorFidelity::rf).orElse(Double.NaN));
		f.put("Rg", fidelity.map(ColorFidelity::rg).orElse(Double.NaN));
		f.put("LER_lm_per_W", photometry.efficacy());
		double lumens = radiant > 0 ? photometry.lumens(radiant) : Double.NaN;
		f.put("Lumens", lumens);
		f.put("Efficacy_lm_per_W", electrical > 0 ? lumens / electrical : Double.NaN);
		for (int i = 1; i <= 15; i++) {
			int sample = i;
			f.put("R" + i, rendering.map(r -> r.r(sample)).orElse(Double.NaN));
		}
		f.put("x", chromaticity.x);
		f.put("y", chromaticity.y);
		f.put("u_prime", chromaticity.uvPrime()[0]);
		f.put("v_prime", chromaticity.uvPrime()[1]);
		f.put("Peak_nm", photometry.peak());
		f.put("Dominant_nm", photometry.dominant());
		f.put("Purity", photometry.purity());
		f.put("LER_full_lm_per_W", photometry.fullEfficacy());
		f.put("Start_nm", spectrum.start());
		f.put("End_nm", spectrum.end());
		f.put("Step_nm", spectrum.step());
		return f;
	}
}
