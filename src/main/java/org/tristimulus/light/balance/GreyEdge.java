package org.tristimulus.light.balance;

import java.util.stream.IntStream;

/**
 * The colour of the light from edges (van de Weijer, Gevers and Gijsenij 2007, IEEE Transactions on Image Processing 16, 2207): the
 * Minkowski mean, p = 6, of the gradient magnitude of each channel, by derivatives of a Gaussian with sigma = 2 pixels.
 */
public final class GreyEdge {

	private static final double SIGMA = 2;
	/** Reach of the filters, and rows that are looked at together: those and their neighbours. */
	private static final int RADIUS = 6, BAND = 128;

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

	private final int width, height;
	private final float limit;
	/** Light of rows from top on, so many pixels; all rows before done have been looked at. */
	private final float[][] band;
	private int top, filled, done, count;
	private final MinkowskiMean[] means = { new MinkowskiMean(), new MinkowskiMean(), new MinkowskiMean() };

	private GreyEdge(int width, int height, float limit) {
		this.width = width;
		this.height = height;
		this.limit = limit;
		band = new float[3][Math.min(height, BAND) * width];
	}

	/**
	 * Linear R, G, B of something neutral, of a sample of a whole image. Beside the pixels that the sample leaves out, those do not
	 * count whose gradient a saturated pixel has a part in, and those less than 3 pixels from the border.
	 */
	public static double[] of(LightSample sample, int width, int height) {
		GreyEdge edges = new GreyEdge(width, height, sample.limit());
		sample.readAll(edges::add);
		if (edges.done < height) edges.band();
		return edges.light();
	}

	private void add(float[][] rgb, int n) {
		for (int i = 0; i < n;) {
			int taken = Math.min(n - i, band[0].length - filled);
			for (int c = 0; c < 3; c++)
				System.arraycopy(rgb[c], i, band[c], filled, taken);
			filled += taken;
			i += taken;
			if (filled == band[0].length) band();
		}
	}

	/** Takes the gradients of the rows that have all of their neighbours, and keeps what the next rows need. */
	private void band() {
		int rows = filled / width, end = top + rows == height ? rows : rows - RADIUS, first = done - top;
		int[] used = used(rows, first, end);
		float[] magnitude = new float[used.length];
		for (int c = 0; c < 3; c++) {
			float[] x = rows(columns(band[c], width, rows, SMOOTH), width, rows, SLOPE);
			float[] y = rows(columns(band[c], width, rows, SLOPE), width, rows, SMOOTH);
			int n = 0;
			for (int i : used) {
				float m = (float) Math.sqrt((double) x[i] * x[i] + (double) y[i] * y[i]);
				if (m < Float.POSITIVE_INFINITY) magnitude[n++] = m;
			}
			means[c].add(magnitude, n);
		}
		count += used.length;
		done = top + end;
		int drop = Math.max(0, end - RADIUS);
		for (float[] row : band)
			System.arraycopy(row, drop * width, row, 0, filled - drop * width);
		filled -= drop * width;
		top += drop;
	}

	private double[] light() {
		if (count < LightSample.MIN_PIXELS)
			throw new IllegalArgumentException("Only " + count + " pixels lie away from the border and from saturated pixels; it takes " + LightSample.MIN_PIXELS);
		double[] light = new double[3];
		for (int c = 0; c < 3; c++) {
			light[c] = means[c].value();
			if (light[c] == 0) throw new IllegalArgumentException("The image has no edges in its " + new String[] { "red", "green", "blue" }[c] + " channel");
		}
		return light;
	}

	/** Indices in the band of the pixels of rows from first to end whose gradient counts. */
	private int[] used(int rows, int first, int end) {
		float[] r = band[0], g = band[1], b = band[2], saturated = new float[rows * width];
		for (int i = 0; i < saturated.length; i++)
			saturated[i] = r[i] >= limit || g[i] >= limit || b[i] >= limit ? 1 : 0;
		float[] near = rows(columns(saturated, width, rows, BOX), width, rows, BOX);
		int border = (int) SIGMA + 1;
		return IntStream.range(first * width, end * width).filter(i -> {
			int x = i % width, y = top + i / width;
			return x >= border && y >= border && x < width - border && y < height - border && near[i] == 0 && LightSample.isUsable(r[i], g[i], b[i], limit);
		}).toArray();
	}

	/** Each row filtered; values beyond the ends are those at the ends. */
	private static float[] rows(float[] in, int width, int height, double[] half) {
		float[] out = new float[width * height];
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
		float[] out = new float[width * height];
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
