package org.tristimulus.light.exposure;

/**
 * Exposure values of photography at ISO 100 (EV 100), and the light that they stand for by the calibration constants of ISO 2720:1974:
 * K = 12.5 cd/m² for reflected light, C = 250 lx for incident light (flat receptor).
 */
public final class ExposureValue {

	/** Reflected-light calibration constant, in cd/m². */
	public static final double K = 12.5;
	/** Incident-light calibration constant, in lx. */
	public static final double C = 250;

	private static final double ISO = 100;

	private ExposureValue() {}

	/** EV 100 = log2(N² / t · 100 / S). @param fNumber N @param seconds t @param iso S */
	public static double of(double fNumber, double seconds, double iso) {
		positive(fNumber, "f-number");
		positive(seconds, "exposure time in seconds");
		positive(iso, "ISO speed");
		return Exposure.toExposure(fNumber * fNumber / seconds * ISO / iso);
	}

	/** Luminance in cd/m² that EV 100 is right for: 2^EV · K / 100. */
	public static double luminance(double ev100) {
		return Exposure.toIntensity(ev100) * K / ISO;
	}

	/** Illuminance in lx that EV 100 is right for: 2^EV · C / 100. */
	public static double illuminance(double ev100) {
		return Exposure.toIntensity(ev100) * C / ISO;
	}

	private static void positive(double x, String name) {
		if (!(x > 0 && x < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("The " + name + " must be above 0, not " + x);
	}
}
