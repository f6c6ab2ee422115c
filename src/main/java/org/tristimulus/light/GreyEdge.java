package org.tristimulus.light;

import java.util.stream.IntStream;

/**
 * The colour of the light from edges (van de Weijer, Gevers and Gijsenij 2007, IEEE Transactions on Image Processing 16, 2207): the
 * Minkowski mean, p = 6, of the gradient magnitude of each channel, by derivatives of a Gaussian with sigma = 2 pixels.
 */
public final class GreyEdge {

	private static final double SIGMA = 2;
	private static final int RADIUS = 6;

	/** The right half of the Gaussian of unit sum, and of its derivative of unit slope; the left half is the same, and the opposite. A box of the same reach. */
	private static final double[] SMOOTH = new double[RADIUS + 1], SLOPE = new double[RADIUS + 1], BOX = new double[RADIUS + 1];

	static {
		double sum = 0, slope = 0;
		for (int i = 0; i <= RADIUS; i++) {
			SMOOTH[i] = StrictMath.exp(-i * i / (2 * SIGMA * SIGMA));
			SLOPE[i] = i * SMOOTH[i];
			sum += i == 0 ? SMOOTH[i] : 2 * SMOOTH[i];
			slope += 2 * i * SLOPE[i];
		}
		for (int i = 0; i <= RADIUS; i++) {
			SMOOTH[i] /= sum;
			SLOPE[i] /= slope;
			BOX[i] = 1;
		}
	}

	private GreyEdge() {}

	/**
	 * Linear R, G, B of something neutral, of an image of so many columns. Pixels are left out as in {@link LightSample}, whose errors apply;
	 * beside them those whose gradient a saturated pixel has a part in, and those less than 3 pixels from the border.
	 */
	public static double[] of(float[][] rgb, int width, int height, double exclude) {
		LightSample.of(rgb, width * height, exclude);
		int[] used = used(rgb, width, height, (float) exclude);
		if (used.length < LightSample.MIN_PIXELS)
			throw new IllegalArgumentException("Only " + used.length + " pixels lie away from the border and from saturated pixels; it takes " + LightSample.MIN_PIXELS);
		double[] light = new double[3];
		for (int c = 0; c < 3; c++) {
			float[] x = rows(columns(rgb[c], width, height, SMOOTH), width, height, SLOPE);
			float[] y = rows(columns(rgb[c], width, height, SLOPE), width, height, SMOOTH);
			float[] magnitude = new float[used.length];
			int n = 0;
			for (int i : used) {
				float m = (float) Math.sqrt((double) x[i] * x[i] + (double) y[i] * y[i]);
				if (m < Float.POSITIVE_INFINITY) magnitude[n++] = m;
			}
			light[c] = MinkowskiMean.of(magnitude, n);
			if (light[c] == 0) throw new IllegalArgumentException("The image has no edges in its " + new String[] { "red", "green", "blue" }[c] + " channel");
		}
		return light;
	}

	private static int[] used(float[][] rgb, int width, int height, float limit) {
		float[] saturated = new float[width * height];
		for (int i = 0; i < saturated.length; i++)
			saturated[i] = rgb[0][i] >= limit || rgb[1][i] >= limit || rgb[2][i] >= limit ? 1 : 0;
		float[] near = rows(columns(saturated, width, height, BOX), width, height, BOX);
		int border = (int) SIGMA + 1;
		return IntStream.range(0, near.length).filter(i -> {
			int x = i % width, y = i / width;
			return x >= border && y >= border && x < width - border && y < height - border && near[i] == 0 && LightSample.isUsable(rgb[0][i], rgb[1][i], rgb[2][i], limit);
		}).toArray();
	}

	/** Each row filtered; values beyond the ends are those at the ends. */
	private static float[] rows(float[] in, int width, int height, double[] half) {
		float[] out = new float[in.length];
		int sign = half == SLOPE ? -1 : 1;
		IntStream.range(0, height).parallel().forEach(y -> {
			int row = y * width;
			for (int x = 0; x < width; x++) {
				double sum = half[0] * in[row + x];
				for (int k = 1; k <= RADIUS; k++)
					sum += half[k] * (in[row + Math.min(width - 1, x + k)] + sign * (double) in[row + Math.max(0, x - k)]);
				out[row + x] = (float) sum;
			}
		});
		return out;
	}

	/** Each column filtered, likewise. */
	private static float[] columns(float[] in, int width, int height, double[] half) {
		float[] out = new float[in.length];
		int sign = half == SLOPE ? -1 : 1;
		IntStream.range(0, height).parallel().forEach(y -> {
			double[] sums = new double[width];
			for (int x = 0; x < width; x++)
				sums[x] = half[0] * in[y * width + x];
			for (int k = 1; k <= RADIUS; k++) {
				int below = Math.min(height - 1, y + k) * width, above = Math.max(0, y - k) * width;
				for (int x = 0; x < width; x++)
					sums[x] += half[k] * (in[below + x] + sign * (double) in[above + x]);
			}
			for (int x = 0; x < width; x++)
				out[y * width + x] = (float) sums[x];
		});
		return out;
	}
}
