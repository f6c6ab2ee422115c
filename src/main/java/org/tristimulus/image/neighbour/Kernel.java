package org.tristimulus.image.neighbour;

import java.util.Arrays;

/**
 * Weights of a filter along one axis, from the middle to one end; the other end has the same weights, or their opposite. Immutable.
 */
public final class Kernel {

	final double[] half;
	final boolean isOdd;

	private Kernel(double[] half, boolean isOdd) {
		this.half = half;
		this.isOdd = isOdd;
	}

	/** Leaves everything as it is. */
	public static Kernel none() {
		return new Kernel(new double[] { 1 }, false);
	}

	/** The mean of 2 radius + 1 samples. */
	public static Kernel mean(int radius) {
		double[] half = new double[radius + 1];
		Arrays.fill(half, 1.0 / (2 * radius + 1));
		return new Kernel(half, false);
	}

	/** The sum of 2 radius + 1 samples. */
	public static Kernel sum(int radius) {
		double[] half = new double[radius + 1];
		Arrays.fill(half, 1);
		return new Kernel(half, false);
	}

	/** A sampled Gaussian whose weights have the sum 1. @param sigma in pixels, 0 for {@link #none} */
	public static Kernel gaussian(double sigma, int radius) {
		if (sigma == 0) return none();
		double[] half = bell(sigma, radius);
		double sum = half[0];
		for (int i = 1; i <= radius; i++)
			sum += 2 * half[i];
		for (int i = 0; i <= radius; i++)
			half[i] /= sum;
		return new Kernel(half, false);
	}

	/** The slope of what the Gaussian smooths: weights i · exp(-i²/2σ²) that make 1 of a ramp of 1 a pixel. */
	public static Kernel gaussianSlope(double sigma, int radius) {
		double[] half = bell(sigma, radius);
		double slope = 0;
		for (int i = 0; i <= radius; i++) {
			half[i] *= i;
			slope += 2 * i * half[i];
		}
		for (int i = 0; i <= radius; i++)
			half[i] /= slope;
		return new Kernel(half, true);
	}

	private static double[] bell(double sigma, int radius) {
		double[] half = new double[radius + 1];
		for (int i = 0; i <= radius; i++)
			half[i] = StrictMath.exp(-i * (double) i / (2 * sigma * sigma));
		return half;
	}

	/** How far it reaches to either side, in pixels. */
	public int radius() {
		return half.length - 1;
	}

	/** The weights in float, which rows of floats are multiplied by. */
	float[] floats() {
		float[] f = new float[half.length];
		for (int i = 0; i < f.length; i++)
			f[i] = (float) half[i];
		return f;
	}
}
