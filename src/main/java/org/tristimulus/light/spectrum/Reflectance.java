package org.tristimulus.light.spectrum;

import java.util.Arrays;

import org.tristimulus.light.Cie1931;
import org.tristimulus.light.Table;

/**
 * The spectral reflectance factor of a surface, in [0, 1], 380 to 780 nm at 5 nm. Tristimulus values under an
 * illuminant are plain sums on that grid with the CIE 1931 2° functions, Y = 1 for the perfect diffuser. Immutable.
 */
public final class Reflectance {

	static final int START = 380, END = 780, STEP = 5, SIZE = (END - START) / STEP + 1;

	private static final Table ILLUMINANTS = Table.read("illuminants_a_c_d_e_5nm.csv");

	private final double[] values;

	Reflectance(double[] values) {
		this.values = values;
	}

	/** The same at every wavelength. @param factor from 0 to 1 */
	public static Reflectance flat(double factor) {
		if (!(factor >= 0 && factor <= 1)) throw new IllegalArgumentException("A reflectance factor from 0 to 1, not " + factor);
		double[] values = new double[SIZE];
		Arrays.fill(values, factor);
		return new Reflectance(values);
	}

	/**
	 * The smoothest reflectance, within 0 and 1, that has the given tristimulus values under an illuminant.
	 *
	 * @param illuminant a, c, d50, d55, d65 or d75
	 * @param xyz Y = 1 for the perfect diffuser
	 * @throws IllegalArgumentException if no reflectance has these values
	 */
	public static Reflectance smoothest(String illuminant, double... xyz) {
		return new Reflectance(SmoothestReflectance.of(weights(illuminant), xyz));
	}

	/** X, Y, Z under an illuminant, Y = 1 for the perfect diffuser. @param illuminant a, c, d50, d55, d65 or d75 */
	public double[] under(String illuminant) {
		double[][] w = weights(illuminant);
		double[] xyz = new double[3];
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < SIZE; i++)
				xyz[c] += w[c][i] * values[i];
		return xyz;
	}

	/** The factor at 380 + 5 i nm, i from 0 to 80. */
	public double at(int i) {
		return values[i];
	}

	/** Illuminant times x̄, ȳ, z̄, divided by the sum of the second. */
	private static double[][] weights(String illuminant) {
		double[] nm = ILLUMINANTS.column(0), power = ILLUMINANTS.column(illuminant);
		int first = Arrays.binarySearch(nm, START);
		return weights(Arrays.copyOfRange(power, first, first + SIZE));
	}

	/**
	 * Power times x̄, ȳ, z̄ from 380 to 780 nm at 5 nm, divided by the sum of the second: the sum of a row times a reflectance is X, Y or Z, Y = 1 for the perfect
	 * diffuser.
	 *
	 * @throws IllegalArgumentException for a light that is not known from 380 to 780 nm, or has no luminance
	 */
	public static double[][] weights(Spectrum light) {
		if (!(light.start() <= START + 1e-6 && light.end() >= END - 1e-6))
			throw new IllegalArgumentException("A spectrum from " + START + " to " + END + " nm is needed; this goes from " + light.start() + " to " + light.end() + " nm");
		Spectrum even = light.resample(STEP);
		double[] power = new double[SIZE];
		for (int i = 0; i < SIZE; i++)
			power[i] = even.at(START + i * STEP);
		return weights(power);
	}

	private static double[][] weights(double[] power) {
		double[][] w = new double[3][SIZE];
		double y = 0;
		for (int i = 0; i < SIZE; i++) {
			for (int c = 0; c < 3; c++)
				w[c][i] = power[i] * Cie1931.bar(c, START + i * STEP);
			y += w[1][i];
		}
		if (!(y > 0)) throw new IllegalArgumentException("The spectrum has no luminance");
		for (double[] row : w)
			for (int i = 0; i < SIZE; i++)
				row[i] /= y;
		return w;
	}
}
