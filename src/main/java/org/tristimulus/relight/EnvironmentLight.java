package org.tristimulus.relight;

import java.util.Arrays;

import org.tristimulus.color.RgbSpace;

/**
 * The light around a place as coefficients c_lm = ∫ f Y_lm dω of its radiance, linear red, green and blue with sRGB primaries. Axes: x right, y up, z
 * towards the viewer. Immutable.
 */
public final class EnvironmentLight {

	private final int order;
	private final double[][] coefficients;

	private EnvironmentLight(double[][] coefficients) {
		this.coefficients = coefficients;
		order = (int) Math.round(Math.sqrt(coefficients[0].length)) - 1;
	}

	/** @param coefficients of red, green and blue, each (order + 1)² in the order of {@link SphericalHarmonics#index} */
	public static EnvironmentLight of(double[]... coefficients) {
		if (coefficients.length != 3) throw new IllegalArgumentException("The light has red, green and blue, and not " + coefficients.length + " colours");
		double[][] copy = new double[3][];
		for (int c = 0; c < 3; c++) {
			copy[c] = coefficients[c].clone();
			int n = copy[c].length, root = (int) Math.round(Math.sqrt(n));
			if (root * root != n || n != copy[0].length || n == 0) throw new IllegalArgumentException(n + " coefficients are not those of whole bands: 1, 4, 9, 16 and so on");
			for (double v : copy[c])
				if (Double.isNaN(v) || Double.isInfinite(v)) throw new IllegalArgumentException("The coefficient " + v + " is not a number");
		}
		return new EnvironmentLight(copy);
	}

	/** The highest band. */
	public int order() {
		return order;
	}

	/** @param channel 0 to 2: red, green, blue */
	public double get(int channel, int l, int m) {
		return coefficients[channel][SphericalHarmonics.index(l, m)];
	}

	/** All coefficients of red, green or blue. */
	public double[] channel(int channel) {
		return coefficients[channel].clone();
	}

	/** The coefficients of luminance. */
	public double[] luminance() {
		double[] y = new double[coefficients[0].length];
		for (int i = 0; i < y.length; i++)
			for (int c = 0; c < 3; c++)
				y[i] += RgbSpace.SRGB.luminance(c) * coefficients[c][i];
		return y;
	}

	/** The same light, turned. */
	public EnvironmentLight turned(Rotation rotation) {
		return new EnvironmentLight(new double[][] { rotation.apply(coefficients[0]), rotation.apply(coefficients[1]), rotation.apply(coefficients[2]) });
	}

	/** Each band times its factor of a window. @param windowsize its width, 0 for what suits the order */
	public EnvironmentLight windowed(Window window, double windowsize) {
		double w = window.width(windowsize, order);
		return scaledBands(l -> window.factor(l, w));
	}

	/** The bands up to an order; this light itself where it has no more. */
	public EnvironmentLight upTo(int highest) {
		if (highest >= order) return this;
		double[][] cut = new double[3][];
		for (int c = 0; c < 3; c++)
			cut[c] = Arrays.copyOf(coefficients[c], SphericalHarmonics.size(highest));
		return new EnvironmentLight(cut);
	}

	/** What it does to a matt white surface, E/π, as coefficients of the normal. */
	public EnvironmentLight radiosity() {
		return scaledBands(l -> Lambert.factor(l) / StrictMath.PI);
	}

	/** A factor for a band. */
	interface BandFactor {

		double of(int l);
	}

	private EnvironmentLight scaledBands(BandFactor factor) {
		double[][] scaled = new double[3][coefficients[0].length];
		for (int l = 0; l <= order; l++) {
			double f = factor.of(l);
			for (int c = 0; c < 3; c++)
				for (int i = l * l; i < (l + 1) * (l + 1); i++)
					scaled[c][i] = f * coefficients[c][i];
		}
		return new EnvironmentLight(scaled);
	}

	/** The sum of the series in a direction. @param basis the harmonics there; @return red, green, blue */
	public double[] sum(double[] basis) {
		double[] rgb = new double[3];
		for (int c = 0; c < 3; c++)
			for (int i = 0; i < coefficients[c].length; i++)
				rgb[c] += coefficients[c][i] * basis[i];
		return rgb;
	}
}
