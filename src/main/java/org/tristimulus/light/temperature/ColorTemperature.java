package org.tristimulus.light.temperature;

import org.tristimulus.color.Chromaticity;

/**
 * Correlated colour temperature and distance from the Planckian locus: the nearest point of that locus in the CIE 1960 diagram
 * (the definition of CIE 15; Ohno 2013, Leukos 10:1, for Duv), found to the limit of double.
 */
public final class ColorTemperature {

	/** Beyond this distance from the locus a correlated colour temperature has no meaning (CIE 15:2004). */
	public static final double MAX_DUV = 0.05;

	/** The range in which it is called defined, in kelvin. */
	public static final double MIN_KELVIN = 1000, MAX_KELVIN = 100_000;

	/** Where the nearest point is looked for, in mired: beyond the defined range on both sides. */
	private static final double FIRST = 2, STEP = 8;

	/** The locus at FIRST, FIRST + STEP, … */
	private static final double[][] COARSE = new double[160][];

	static {
		for (int i = 0; i < COARSE.length; i++)
			COARSE[i] = Planckian.uv(FIRST + STEP * i);
	}

	private final double mired, duv;

	private ColorTemperature(double mired, double duv) {
		this.mired = mired;
		this.duv = duv;
	}

	/**
	 * Named by its temperature; a chromaticity x, y goes into {@link #of(Chromaticity)}.
	 *
	 * @param kelvin the temperature, above 0 and finite
	 * @param duv distance in uv, positive above the locus (greenish)
	 */
	public static ColorTemperature ofKelvin(double kelvin, double duv) {
		if (Double.isNaN(duv) || Double.isInfinite(duv)) throw new IllegalArgumentException("A Duv of " + duv + " is not a distance");
		if (!(kelvin > 0 && kelvin < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("A temperature of " + kelvin + " K is out of range: above 0 K");
		return new ColorTemperature(1e6 / kelvin, duv);
	}

	/** That of a chromaticity; with {@link #isDefined} false where it has no meaning. */
	public static ColorTemperature of(Chromaticity chromaticity) {
		double[] uv = chromaticity.uv();
		int nearest = 0;
		for (int i = 1; i < COARSE.length; i++)
			if (distance(COARSE[i], uv) < distance(COARSE[nearest], uv)) nearest = i;
		double centre = FIRST + STEP * nearest;
		double mired = root(uv, Math.max(FIRST, centre - STEP), Math.min(FIRST + STEP * (COARSE.length - 1), centre + STEP));
		double[] p = Planckian.uv(mired);
		double length = Math.sqrt(p[2] * p[2] + p[3] * p[3]);
		return new ColorTemperature(mired, ((uv[1] - p[1]) * p[2] - (uv[0] - p[0]) * p[3]) / length);
	}

	private static double distance(double[] p, double[] uv) {
		double du = p[0] - uv[0], dv = p[1] - uv[1];
		return du * du + dv * dv;
	}

	/** Where the line to the locus is at right angles to it, between a and b mired: regula falsi (Illinois). */
	private static double root(double[] uv, double a, double b) {
		double fa = along(uv, a), fb = along(uv, b);
		if (fa >= 0) return a;
		if (fb <= 0) return b;
		int side = 0;
		double m = a;
		for (int i = 0; i < 60 && b - a > 1e-12 * b; i++) {
			double before = m;
			m = (fa * b - fb * a) / (fa - fb);
			double f = along(uv, m);
			if (f == 0 || Math.abs(m - before) < 1e-13 * m) break;
			if (f < 0) {
				a = m;
				fa = f;
				if (side == -1) fb /= 2;
				side = -1;
			}
			else {
				b = m;
				fb = f;
				if (side == 1) fa /= 2;
				side = 1;
			}
		}
		return m;
	}

	/** How far the locus at m mired lies past the foot of the point, along its tangent. */
	private static double along(double[] uv, double m) {
		double[] p = Planckian.uv(m);
		return (p[0] - uv[0]) * p[2] + (p[1] - uv[1]) * p[3];
	}

	/** Correlated colour temperature in kelvin. */
	public double kelvin() {
		return 1e6 / mired;
	}

	/** Its reciprocal, in mired (1e6 / K). */
	public double mired() {
		return mired;
	}

	/** Distance from the Planckian locus in the CIE 1960 diagram, positive above it (greenish). */
	public double duv() {
		return duv;
	}

	/** Whether a correlated colour temperature has a meaning here: |Duv| ≤ 0.05 and 1000 to 100,000 K, to nine digits. */
	public boolean isDefined() {
		double tolerance = 1 + 1e-9;
		return Math.abs(duv) <= MAX_DUV * tolerance && kelvin() * tolerance >= MIN_KELVIN && kelvin() <= MAX_KELVIN * tolerance;
	}

	/** The chromaticity: the point of the locus, plus Duv along the normal. */
	public Chromaticity chromaticity() {
		return Locus.offset(Planckian.uv(mired), duv);
	}

	/** A fraction t of the way to another, in mired and Duv. */
	public ColorTemperature towards(ColorTemperature other, double t) {
		return new ColorTemperature((1 - t) * mired + t * other.mired, (1 - t) * duv + t * other.duv);
	}

	/**
	 * The light a fraction t of the way from one to another: in mired and Duv where both have a temperature, else in CIE 1960 uv. At 0 and 1
	 * it is the one and the other, digit by digit.
	 */
	public static Chromaticity between(Chromaticity from, Chromaticity to, double t) {
		if (t == 0 || from.equals(to)) return from;
		if (t == 1) return to;
		ColorTemperature a = of(from), b = of(to);
		return a.isDefined() && b.isDefined() ? a.towards(b, t).chromaticity() : betweenInUv(from, to, t);
	}

	/** The same, in CIE 1960 uv always. */
	public static Chromaticity betweenInUv(Chromaticity from, Chromaticity to, double t) {
		if (t == 0 || from.equals(to)) return from;
		if (t == 1) return to;
		double[] a = from.uv(), b = to.uv();
		return Chromaticity.ofUv((1 - t) * a[0] + t * b[0], (1 - t) * a[1] + t * b[1]);
	}

	@Override
	public String toString() {
		return isDefined() ? kelvin() + " K, Duv " + duv : "undefined";
	}
}
