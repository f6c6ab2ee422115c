package org.tristimulus.light.balance;

/**
 * The colour of the light from edges (van de Weijer, Gevers and Gijsenij 2007, IEEE Transactions on Image Processing 16, 2207): the
 * Minkowski mean, p = 6, of the gradient magnitude of each channel, by derivatives of a Gaussian with sigma = 2 pixels. The gradients are
 * found where the pixels are, and added here.
 */
public final class GreyEdge {

	/** σ of the Gaussian, and how far it reaches, in pixels. */
	public static final double SIGMA = 2;
	public static final int REACH = 6;
	/** Pixels nearer to the border than this do not count. */
	public static final int BORDER = 3;

	private final MinkowskiMeans means = new MinkowskiMeans();
	private long count;

	/** The next n pixels: gradient magnitudes of red, green and blue. */
	public void add(float[][] magnitudes, int n) {
		means.add(magnitudes, n);
		count += n;
	}

	/** Linear R, G, B of something neutral. @throws IllegalArgumentException if there are too few pixels, or no edges in a channel */
	public double[] light() {
		if (count < LightSample.MIN_PIXELS)
			throw new IllegalArgumentException("Only " + count + " pixels lie away from the border and from saturated pixels; it takes " + LightSample.MIN_PIXELS);
		double[] light = means.values();
		for (int c = 0; c < 3; c++)
			if (light[c] == 0) throw new IllegalArgumentException("The image has no edges in its " + new String[] { "red", "green", "blue" }[c] + " channel");
		return light;
	}
}
