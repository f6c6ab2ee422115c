package org.tristimulus.light.rendering;

import java.util.function.DoubleUnaryOperator;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.spectrum.Observer;
import org.tristimulus.light.spectrum.Spectrum;

/**
 * The CIE colour rendering index (CIE 13.3-1995): how far 15 test colours shift when a source replaces the reference
 * illuminant of the same correlated colour temperature, Planckian below 5000 K and daylight from 5000 K. 100 means no shift;
 * negative values exist. Sums at 1 nm from 360 to 780 nm (at the spectrum's own step where that is finer).
 */
public final class ColorRendering {

	static final double FROM = 360, TO = 780;

	/** Beyond this distance from the reference in CIE 1960 uv, CIE 13.3 calls the index not meaningful. */
	public static final double TOLERANCE = 5.4e-3;

	private final double[][] xyz;
	private final Reference reference;
	private final double[] index;
	private final double distance;

	/** @param xyz of the light and the samples under it, by {@link TestColorSamples#xyz} */
	public ColorRendering(double[][] xyz, Reference reference) {
		this.xyz = relative(xyz);
		this.reference = reference;
		index = new double[xyz.length];
		double[] white = uv(xyz[0]);
		distance = StrictMath.hypot(white[0] - reference.u, white[1] - reference.v);
		double c = reference.c / c(white), d = reference.d / d(white);
		for (int i = 1; i < xyz.length; i++) {
			double[] t = reference.uvw(adapted(uv(this.xyz[i]), c, d), this.xyz[i][1]), r = reference.uvw[i];
			double u = t[0] - r[0], v = t[1] - r[1], w = t[2] - r[2];
			index[i] = 100 - 4.6 * Math.sqrt(u * u + v * v + w * w);
		}
	}

	/** @throws IllegalArgumentException if the spectrum has no visible light or no correlated colour temperature below 25000 K */
	public static ColorRendering of(Spectrum source) {
		return new ColorRendering(xyz(source), new Reference(ReferenceLight.kelvin(source), source));
	}

	/** Of a light and the samples under it, interpolated to 1 nm. */
	public static double[][] xyz(Spectrum light) {
		return TestColorSamples.CIE_13.xyz(light.isUniform() && light.step() <= 1 ? light : light.resample(1), FROM, TO, Observer.CIE_1931);
	}

	/** The general index Ra: the mean of R1 to R8. */
	public double ra() {
		double sum = 0;
		for (int i = 1; i <= 8; i++)
			sum += index[i];
		return sum / 8;
	}

	/** The special index of test colour i, 1 to 15; 15 is the Japanese skin of JIS Z 8726. */
	public double r(int i) {
		if (i < 1 || i >= index.length) throw new IllegalArgumentException("Test colours are 1 to 15, not " + i);
		return index[i];
	}

	/** The distance of the source from its reference in CIE 1960 uv. */
	public double distance() {
		return distance;
	}

	/** False if the distance is beyond 5.4e-3: the index then means little (CIE 13.3, 5.3). */
	public boolean isMeaningful() {
		return distance <= TOLERANCE;
	}

	/** X, Y, Z of test colour i under the source; 0 is a perfect white, Y = 1. */
	public double[] xyz(int i) {
		return xyz[i].clone();
	}

	/** X, Y, Z of test colour i under the reference illuminant; 0 is a perfect white, Y = 1. */
	public double[] referenceXyz(int i) {
		return reference.xyz[i].clone();
	}

	private static double[][] relative(double[][] xyz) {
		double[][] r = new double[xyz.length][3];
		for (int i = 0; i < xyz.length; i++)
			for (int c = 0; c < 3; c++)
				r[i][c] = xyz[i][c] / xyz[0][1];
		return r;
	}

	private static double[] uv(double[] xyz) {
		double d = xyz[0] + 15 * xyz[1] + 3 * xyz[2];
		return new double[] { 4 * xyz[0] / d, 6 * xyz[1] / d };
	}

	private static double c(double[] uv) {
		return (4 - uv[0] - 10 * uv[1]) / uv[1];
	}

	private static double d(double[] uv) {
		return (1.708 * uv[1] + 0.404 - 1.481 * uv[0]) / uv[1];
	}

	/** The von Kries shift of CIE 13.3, 5.7: c and d are the ratios reference over source. */
	private static double[] adapted(double[] uv, double c, double d) {
		double ck = c * c(uv), dk = d * d(uv), sum = 16.518 + 1.481 * ck - dk;
		return new double[] { (10.872 + 0.404 * ck - 4 * dk) / sum, 5.520 / sum };
	}

	/** The reference illuminant of one temperature, and the test colours under it. */
	public static final class Reference {

		private final double u, v, c, d;
		private final double[][] xyz, uvw;

		/** @param source at whose wavelengths the reference is taken, so that both are cut and interpolated alike */
		public Reference(double kelvin, Spectrum source) {
			DoubleUnaryOperator emission = kelvin < 5000 ? ReferenceLight.planckian(source, kelvin) : ReferenceLight.daylight(source, kelvin);
			xyz = relative(ColorRendering.xyz(source.like(emission)));
			double[] white = Chromaticity.ofXyz(xyz[0]).uv();
			u = white[0];
			v = white[1];
			c = c(white);
			d = d(white);
			uvw = new double[xyz.length][];
			for (int i = 0; i < xyz.length; i++)
				uvw[i] = uvw(uv(xyz[i]), xyz[i][1]);
		}

		/** CIE 1964 U*, V*, W* from uv and Y in [0, 1]. */
		private double[] uvw(double[] uv, double y) {
			double w = 25 * StrictMath.cbrt(100 * y) - 17;
			return new double[] { 13 * w * (uv[0] - u), 13 * w * (uv[1] - v), w };
		}
	}
}
