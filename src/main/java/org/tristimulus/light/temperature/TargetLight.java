package org.tristimulus.light.temperature;

import java.util.Locale;

import org.tristimulus.color.Chromaticity;

/** The light that another is to become: an illuminant, or a temperature on a locus. */
public final class TargetLight {

	/** CIE 15:2004, table T.3: illuminants A and E. */
	private static final Chromaticity A = Chromaticity.of(0.44758, 0.40745), E = Chromaticity.of(1 / 3.0, 1 / 3.0);

	private final Locus locus;
	private final double kelvin;
	private final Chromaticity chromaticity;

	/** @param kelvin the temperature on the locus, or NaN for a light that is not on it */
	private TargetLight(Locus locus, double kelvin, Chromaticity chromaticity) {
		this.locus = locus;
		this.kelvin = kelvin;
		this.chromaticity = chromaticity;
	}

	/** @param name d65, d50, a, e, or a temperature in kelvin @throws IllegalArgumentException for anything else, or where the locus does not reach */
	public static TargetLight of(String name, Locus locus) {
		switch (name.trim().toLowerCase(Locale.ROOT)) {
			case "d65":
				return new TargetLight(locus, locus == Locus.BLACKBODY_DAYLIGHT ? BlackbodyDaylight.D65_KELVIN : Double.NaN, Chromaticity.D65);
			case "d50":
				return new TargetLight(locus, Double.NaN, Chromaticity.D50);
			case "a":
				return new TargetLight(locus, Double.NaN, A);
			case "e":
				return new TargetLight(locus, Double.NaN, E);
			default:
				double kelvin = kelvin(name.trim());
				return new TargetLight(locus, kelvin, reached(locus, kelvin));
		}
	}

	private static Chromaticity reached(Locus locus, double kelvin) {
		try {
			return locus.at(kelvin);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("target: " + e.getMessage(), e);
		}
	}

	private static double kelvin(String number) {
		if (!number.matches("\\d++(\\.\\d*+)?([eE]\\d++)?")) throw new IllegalArgumentException("target=" + number + " is not a light; allowed: d65 d50 a e, or a temperature in kelvin");
		return Double.parseDouble(number);
	}

	/** Its colour. */
	public Chromaticity chromaticity() {
		return chromaticity;
	}

	/**
	 * The light a fraction t of the way from a temperature and a tint on the same locus to this one: along the locus, in mired and tint, where this
	 * one lies on it, else in mired and Duv (in uv where a temperature has no meaning). At 0 and 1 it is the one and the other, digit by digit.
	 */
	public Chromaticity from(double fromKelvin, double tint, double t) {
		Chromaticity light = locus.at(fromKelvin, tint);
		if (t == 0 || t == 1 || Double.isNaN(kelvin)) return ColorTemperature.between(light, chromaticity, t);
		return locus.at(1e6 / ((1 - t) * 1e6 / fromKelvin + t * 1e6 / kelvin), (1 - t) * tint);
	}
}
