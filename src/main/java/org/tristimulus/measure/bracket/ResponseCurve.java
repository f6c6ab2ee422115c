package org.tristimulus.measure.bracket;

import java.util.ArrayList;
import java.util.List;

import org.tristimulus.measure.fit.LeastSquares;

/**
 * The curve of a camera's 8-bit values, found from a bracket (Debevec and Malik, "Recovering high dynamic range radiance maps from photographs", SIGGRAPH 1997):
 * the logarithm of light for each code that is smooth and explains all frames best, weighted by a triangle. The light of each place is taken out by a rotation, so
 * that 255 unknowns are left. Immutable.
 */
public final class ResponseCurve {

	/** How much smoothness counts. */
	private static final double LAMBDA = 20;

	private static final int CODES = 256, FIXED = 128;

	/** Places that are taken for each code of each frame. */
	private static final int PLACES = 8;

	/** Fewest frames, and the least range of their stops. */
	private static final int MIN_FRAMES = 3, MIN_RANGE = 3;

	private final double[] light;

	private ResponseCurve(double[] light) {
		this.light = light;
	}

	/**
	 * From the codes of one channel.
	 *
	 * @param codes of each frame at the same places, 0 to 255
	 * @param stops the exposure of each frame
	 * @throws IllegalArgumentException for too few frames or stops, or where the curve would not rise
	 */
	public static ResponseCurve of(int[][] codes, double[] stops) {
		if (codes.length < MIN_FRAMES) throw new IllegalArgumentException("response=recover needs " + MIN_FRAMES + " frames, not " + codes.length);
		double least = Double.POSITIVE_INFINITY, most = Double.NEGATIVE_INFINITY;
		for (double s : stops) {
			least = Math.min(least, s);
			most = Math.max(most, s);
		}
		if (!(most - least >= MIN_RANGE)) throw new IllegalArgumentException("response=recover needs a range of " + MIN_RANGE + " stops, not " + (most - least));
		List<double[]> a = new ArrayList<>(), b = new ArrayList<>();
		for (int place : places(codes))
			addPlace(codes, place, stops, a, b);
		for (int z = 1; z < CODES - 1; z++) {
			double w = LAMBDA * weight(z);
			double[] row = new double[CODES - 1];
			add(row, z - 1, w);
			add(row, z, -2 * w);
			add(row, z + 1, w);
			a.add(row);
			b.add(new double[] { 0 });
		}
		double[][] x = LeastSquares.solve(a.toArray(new double[0][]), b.toArray(new double[0][]));
		double[] g = new double[CODES];
		for (int z = 0; z < CODES; z++)
			g[z] = z == FIXED ? 0 : x[z < FIXED ? z : z - 1][0];
		for (int z = 1; z < CODES; z++)
			if (!(g[z] > g[z - 1])) throw new IllegalArgumentException("response=recover: the curve does not rise from code " + (z - 1) + " to " + z + "; the frames are too noisy, moved, or their stops are wrong");
		double[] light = new double[CODES];
		for (int z = 0; z < CODES; z++)
			light[z] = StrictMath.pow(2, g[z] - g[CODES - 1]);
		return new ResponseCurve(light);
	}

	/** The triangle: 1 at the codes nearest to the ends, 0 at the ends. */
	private static double weight(int z) {
		return Math.min(z, CODES - 1 - z);
	}

	/** The same column but for the fixed code, which has none: its logarithm is 0. */
	private static void add(double[] row, int z, double value) {
		if (z != FIXED) row[z < FIXED ? z : z - 1] += value;
	}

	/** Places whose codes are spread over all codes of all frames. */
	private static List<Integer> places(int[][] codes) {
		int n = codes[0].length;
		int[][] taken = new int[codes.length][CODES];
		List<Integer> places = new ArrayList<>();
		int stride = coprime(n);
		for (int i = 0, at = 0; i < n; i++, at = (int) ((at + (long) stride) % n)) {
			boolean wanted = false;
			for (int f = 0; f < codes.length; f++)
				wanted |= weight(codes[f][at]) > 0 && taken[f][codes[f][at]] < PLACES;
			if (!wanted) continue;
			for (int f = 0; f < codes.length; f++)
				taken[f][codes[f][at]]++;
			places.add(at);
		}
		return places;
	}

	/** A stride near the golden section of n that reaches every place. */
	private static int coprime(int n) {
		int stride = Math.max(1, (int) (0.6180339887498949 * n));
		while (gcd(stride, n) != 1)
			stride++;
		return stride;
	}

	private static int gcd(int a, int b) {
		return b == 0 ? a : gcd(b, a % b);
	}

	/** Frame by frame, w (g(z) - x) = w s. The reflection that takes the weights to one axis leaves x in the first equation alone, which is dropped. */
	private static void addPlace(int[][] codes, int place, double[] stops, List<double[]> a, List<double[]> b) {
		int n = codes.length;
		double[] u = new double[n];
		double squares = 0;
		for (int f = 0; f < n; f++) {
			u[f] = weight(codes[f][place]);
			squares += u[f] * u[f];
		}
		double[] w = u.clone();
		double length = Math.sqrt(squares);
		u[0] += length;
		double norm = squares + 2 * w[0] * length + length * length;
		for (int k = 1; k < n; k++) {
			double[] row = new double[CODES - 1], right = new double[1];
			for (int f = 0; f < n; f++) {
				double h = ((k == f ? 1 : 0) - 2 * u[k] * u[f] / norm) * w[f];
				add(row, codes[f][place], h);
				right[0] += h * stops[f];
			}
			a.add(row);
			b.add(right);
		}
	}

	/** The light of a code, 1 for 255. */
	public double light(int code) {
		return light[code];
	}
}
