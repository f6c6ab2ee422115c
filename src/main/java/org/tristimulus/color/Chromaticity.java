package org.tristimulus.color;

/** A CIE 1931 chromaticity. Immutable. */
public final class Chromaticity {

	/** CIE standard illuminant D65, four digits as the RGB standards print it (ITU-R BT.709, IEC 61966-2-1). */
	public static final Chromaticity D65 = of(0.3127, 0.3290);
	/** CIE illuminant D50, four digits (CSS Color 4, ISO 22028-2). */
	public static final Chromaticity D50 = of(0.3457, 0.3585);

	/** CIE 1931 coordinates; y is above 0. */
	public final double x, y;

	private Chromaticity(double x, double y) {
		this.x = x;
		this.y = y;
	}

	/** @throws IllegalArgumentException unless y is a number above 0 */
	public static Chromaticity of(double x, double y) {
		if (!(y > 0) || Double.isNaN(x)) throw new IllegalArgumentException("Not a chromaticity: x " + x + ", y " + y + " (y must be above 0)");
		return new Chromaticity(x, y);
	}

	/** From CIE 1960 u, v. */
	public static Chromaticity ofUv(double u, double v) {
		double d = 2 * u - 8 * v + 4;
		return of(3 * u / d, 2 * v / d);
	}

	/** From tristimulus values; X + Y + Z must be above 0. */
	public static Chromaticity ofXyz(double... xyz) {
		double sum = xyz[0] + xyz[1] + xyz[2];
		return of(xyz[0] / sum, xyz[1] / sum);
	}

	/** { u, v } of the CIE 1960 diagram. */
	public double[] uv() {
		double d = -2 * x + 12 * y + 3;
		return new double[] { 4 * x / d, 6 * y / d };
	}

	/** { u′, v′ } of the CIE 1976 diagram. */
	public double[] uvPrime() {
		double d = -2 * x + 12 * y + 3;
		return new double[] { 4 * x / d, 9 * y / d };
	}

	/** Tristimulus values with Y = 1. */
	public double[] xyz() {
		return new double[] { x / y, 1, (1 - x - y) / y };
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof Chromaticity && ((Chromaticity) o).x == x && ((Chromaticity) o).y == y;
	}

	@Override
	public int hashCode() {
		return Double.hashCode(x + 0.0) * 31 + Double.hashCode(y);
	}

	@Override
	public String toString() {
		return "(" + x + ", " + y + ")";
	}
}
