package org.tristimulus.light.temperature;

import java.util.function.DoubleFunction;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.Token;

/** A line of lights in the chromaticity diagram, from warm to cool, along which a temperature in kelvin names one. */
public enum Locus implements Token {

	/** Black bodies up to 4000 K and daylight from 5000 K, joined, and moved so that 6504 K is exactly D65. */
	BLACKBODY_DAYLIGHT("Black body, then daylight", 1000, 25_000, BlackbodyDaylight::uv),
	/** Black bodies (Planck's law). */
	PLANCKIAN("Black body (Planckian)", 1000, 100_000, Planckian::uv),
	/** The CIE daylight phases. */
	DAYLIGHT("CIE daylight", Daylight.MIN, Daylight.MAX, Daylight::uv);

	private final String label;
	private final double min, max;
	private final DoubleFunction<double[]> uv;

	Locus(String label, double min, double max, DoubleFunction<double[]> uv) {
		this.label = label;
		this.min = min;
		this.max = max;
		this.uv = uv;
	}

	/** The chromaticity of a temperature in kelvin. */
	public Chromaticity at(double kelvin) {
		return at(kelvin, 0);
	}

	/**
	 * The chromaticity of a temperature in kelvin and a tint, the distance from this locus along its normal in the CIE 1960
	 * diagram, positive above (greenish). On {@link #PLANCKIAN} the tint is Duv. 6504 K on {@link #BLACKBODY_DAYLIGHT} is D65, digit by digit.
	 *
	 * @throws IllegalArgumentException where this locus does not reach
	 */
	public Chromaticity at(double kelvin, double tint) {
		if (!(kelvin >= min && kelvin <= max))
			throw new IllegalArgumentException((kelvin == Math.rint(kelvin) && Math.abs(kelvin) < 1e9 ? String.valueOf(Math.round(kelvin)) : String.valueOf(kelvin)) + " K is out of range: the locus " + this + " reaches from " + Math.round(min) + " to " + Math.round(max) + " K");
		if (this == BLACKBODY_DAYLIGHT && tint == 0 && Math.abs(kelvin - BlackbodyDaylight.D65_KELVIN) < 1e-9) return Chromaticity.D65;
		return offset(uv.apply(1e6 / kelvin), tint);
	}

	/** The chromaticity at a point of a locus { u, v, du/dM, dv/dM } plus a distance along the normal, which points up. */
	static Chromaticity offset(double[] p, double distance) {
		double length = Math.sqrt(p[2] * p[2] + p[3] * p[3]);
		return Chromaticity.ofUv(p[0] - distance * p[3] / length, p[1] + distance * p[2] / length);
	}

	/** The lowest temperature that this locus has, in kelvin. */
	public double min() {
		return min;
	}

	/** The highest temperature that this locus has, in kelvin. */
	public double max() {
		return max;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
