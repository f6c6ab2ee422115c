package org.tristimulus.light.rendering;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.Cie1931;
import org.tristimulus.light.spectrum.Observer;
import org.tristimulus.light.spectrum.Spectrum;

/** How well a spectrum serves the eye: luminous efficacy, and where it stands in the chromaticity diagram. */
public final class Photometry {

	/** Lumens per watt at 555 nm (CIE 18). */
	public static final double K_M = 683;

	/** Equal energy, the white that dominant wavelength and purity refer to. */
	private static final Chromaticity E = Chromaticity.of(1 / 3.0, 1 / 3.0);

	/** The ends of the spectral locus: beyond them it turns back. */
	private static final int VIOLET = 380, RED = 700;

	private final Spectrum spectrum;
	private final double dominant, purity;

	private Photometry(Spectrum spectrum) {
		this.spectrum = spectrum;
		Chromaticity c = spectrum.chromaticity();
		double dx = c.x - E.x, dy = c.y - E.y;
		if (StrictMath.hypot(dx, dy) < 1e-6) {
			dominant = Double.NaN;
			purity = 0;
			return;
		}
		double[] ahead = locus(dx, dy);
		dominant = ahead[0] > 0 ? ahead[0] : -locus(-dx, -dy)[0];
		purity = 1 / ahead[1];
	}

	/** @throws IllegalArgumentException if the spectrum has no visible light */
	public static Photometry of(Spectrum spectrum) {
		return new Photometry(spectrum);
	}

	/** Luminous efficacy of radiation in lm/W over 380 to 780 nm: 683 times the share that V(λ) sees, by trapezoids on the spectrum's own wavelengths. */
	public double efficacy() {
		return efficacy(380, 780);
	}

	/** Luminous efficacy of radiation in lm/W over all of the spectrum's range. */
	public double fullEfficacy() {
		return efficacy(spectrum.start(), spectrum.end());
	}

	/** Lumens of a source that radiates so many watts within the spectrum's range. */
	public double lumens(double radiantWatts) {
		return radiantWatts * fullEfficacy();
	}

	/** The wavelength of the largest value, in nm. */
	public double peak() {
		int peak = 0;
		for (int i = 1; i < spectrum.size(); i++)
			if (spectrum.value(i) > spectrum.value(peak)) peak = i;
		return spectrum.wavelength(peak);
	}

	/**
	 * The dominant wavelength in nm, with the equal-energy white; for purples the complementary wavelength, as a negative
	 * number; NaN for white itself.
	 */
	public double dominant() {
		return dominant;
	}

	/** Excitation purity in x, y, 0 at the equal-energy white, 1 on the spectral locus or the purple line. */
	public double purity() {
		return purity;
	}

	private double efficacy(double from, double to) {
		double[] seen = luminousAndRadiant(spectrum, from, to);
		return K_M * seen[0] / seen[1];
	}

	/** { ∫ S V, ∫ S } over a band by trapezoids, with the ends of the band interpolated. */
	public static double[] luminousAndRadiant(Spectrum s, double from, double to) {
		double luminous = 0, radiant = 0;
		double l = Math.max(from, s.start()), v = s.at(l), y = v * Observer.CIE_1931.bar(1, l);
		for (int i = 0; i < s.size() && l < to; i++) {
			if (s.wavelength(i) <= l) continue;
			double l1 = Math.min(to, s.wavelength(i)), v1 = s.at(l1), y1 = v1 * Observer.CIE_1931.bar(1, l1);
			luminous += (l1 - l) * (y + y1) / 2;
			radiant += (l1 - l) * (v + v1) / 2;
			l = l1;
			v = v1;
			y = y1;
		}
		return new double[] { luminous, radiant };
	}

	/** Where the ray from E meets the edge of the diagram: { wavelength in nm or 0 on the purple line, length in units of (dx, dy) }. */
	private static double[] locus(double dx, double dy) {
		double[] a = spectral(VIOLET);
		for (int nm = VIOLET + 1; nm <= RED + 1; nm++) {
			double[] b = spectral(nm > RED ? VIOLET : nm);
			double ex = b[0] - a[0], ey = b[1] - a[1], cross = dx * ey - dy * ex;
			double t = (a[0] * ey - a[1] * ex) / cross, s = (a[0] * dy - a[1] * dx) / cross;
			if (t > 0 && s >= 0 && s <= 1) return new double[] { nm > RED ? 0 : nm - 1 + s, t };
			a = b;
		}
		throw new AssertionError("The locus surrounds equal energy");
	}

	/** The chromaticity of one wavelength, from E. */
	private static double[] spectral(int nm) {
		double x = Cie1931.bar(0, nm), y = Cie1931.bar(1, nm), sum = x + y + Cie1931.bar(2, nm);
		return new double[] { x / sum - E.x, y / sum - E.y };
	}
}
