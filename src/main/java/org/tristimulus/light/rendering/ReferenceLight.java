package org.tristimulus.light.rendering;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.Spectrum;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.Daylight;

/**
 * Black bodies and daylight that have the correlated colour temperature of a source when taken at the source's own
 * wavelengths. A spectrum cut at 780 nm has another temperature than the whole, and the daylight polynomials of CIE 15 miss
 * the one they are given by up to 0.1 %: without this, a source that is itself a reference would lose 0.013 in Ra.
 */
final class ReferenceLight {

	private ReferenceLight() {}

	/** The correlated colour temperature that a source's reference has. */
	static double kelvin(Spectrum source) {
		ColorTemperature t = source.colorTemperature();
		if (!t.isDefined()) throw new IllegalArgumentException("Without a correlated colour temperature there is no reference illuminant: " + t.kelvin() + " K, Duv " + t.duv());
		if (t.kelvin() > Daylight.MAX) throw new IllegalArgumentException("There is no daylight, hence no reference illuminant, beyond " + Daylight.MAX + " K: " + t.kelvin() + " K");
		return t.kelvin();
	}

	/** By wavelength in nm, relative. */
	static DoubleUnaryOperator planckian(Spectrum source, double kelvin) {
		return solved(source, kelvin, Illuminant::planckian, 500, 200_000);
	}

	/** By wavelength in nm, relative; for 4000 to 25000 K. */
	static DoubleUnaryOperator daylight(Spectrum source, double kelvin) {
		return solved(source, kelvin, Illuminant::daylightPhase, Daylight.MIN, Daylight.MAX);
	}

	private static DoubleUnaryOperator solved(Spectrum source, double kelvin, DoubleFunction<DoubleUnaryOperator> family, double min, double max) {
		DoubleUnaryOperator emission = family.apply(kelvin);
		double nominal = kelvin;
		for (int i = 0; i < 2; i++) {
			double miss = source.like(emission).colorTemperature().kelvin() - kelvin;
			if (!(Math.abs(miss) < 0.01 * kelvin)) return family.apply(kelvin);
			nominal = Math.max(min, Math.min(max, nominal - miss));
			emission = family.apply(nominal);
		}
		return emission;
	}
}
