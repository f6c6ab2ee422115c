package org.tristimulus.measure.bracket;

import java.util.Arrays;

/**
 * What two registered frames say about their exposures: the median of log2 of the ratio of their samples, and how even that ratio is over the range of light, which
 * tells whether values are linear. Immutable.
 */
public final class FramePair {

	/** Fewest samples of a pair, and of a bin. */
	public static final int MIN_SAMPLES = 100;

	/** The darkest light of the brighter frame that counts. */
	private static final double DARKEST = 0.02;

	private static final int BINS = 8;

	/** The median absolute deviation times this estimates the standard deviation of a normal distribution. */
	private static final double SIGMA = 1.4826;

	private final double stops, spread, linearity;
	private final int samples;

	private FramePair(double stops, double spread, double linearity, int samples) {
		this.stops = stops;
		this.spread = spread;
		this.linearity = linearity;
		this.samples = samples;
	}

	/**
	 * Of samples that stand for the same places.
	 *
	 * @param darker rows of light, one a channel
	 * @param brighter as many; a place counts where all its channels are below 0.9 of saturation
	 * @param exclude the light from which on a channel is saturated
	 * @throws IllegalArgumentException for fewer than 100 samples that count
	 */
	public static FramePair of(float[][] darker, float[][] brighter, double exclude) {
		int n = darker[0].length, channels = darker.length, count = 0;
		double limit = ExposureMerge.FADE * exclude;
		double[] ratios = new double[n * channels], light = new double[n * channels];
		for (int i = 0; i < n; i++) {
			if (!isBelow(brighter, i, limit)) continue;
			for (int c = 0; c < channels; c++) {
				float a = darker[c][i], b = brighter[c][i];
				if (!(b > DARKEST && a > 0)) continue;
				light[count] = log2(b);
				ratios[count++] = log2((double) b / a);
			}
		}
		if (count < MIN_SAMPLES) throw new IllegalArgumentException("only " + count + " samples are neither dark nor saturated in both, fewer than " + MIN_SAMPLES);
		ratios = Arrays.copyOf(ratios, count);
		double median = median(ratios.clone());
		double[] deviations = new double[count];
		for (int i = 0; i < count; i++)
			deviations[i] = Math.abs(ratios[i] - median);
		return new FramePair(median, SIGMA * median(deviations) / Math.sqrt(count), linearity(light, ratios, log2(DARKEST), log2(Math.min(limit, 1))), count);
	}

	private static boolean isBelow(float[][] light, int i, double limit) {
		for (float[] row : light)
			if (!(row[i] < limit)) return false;
		return true;
	}

	private static double linearity(double[] light, double[] ratios, double from, double to) {
		double[][] bins = new double[BINS][ratios.length];
		int[] counts = new int[BINS];
		for (int i = 0; i < ratios.length; i++) {
			int bin = (int) Math.floor((light[i] - from) / (to - from) * BINS);
			if (bin >= 0 && bin < BINS) bins[bin][counts[bin]++] = ratios[i];
		}
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		for (int b = 0; b < BINS; b++) {
			if (counts[b] < MIN_SAMPLES) continue;
			double median = median(Arrays.copyOf(bins[b], counts[b]));
			low = Math.min(low, median);
			high = Math.max(high, median);
		}
		return high >= low ? high - low : Double.NaN;
	}

	private static double log2(double x) {
		return StrictMath.log(x) / StrictMath.log(2);
	}

	/** Sorts. */
	static double median(double[] values) {
		Arrays.parallelSort(values);
		int n = values.length;
		return (values[(n - 1) / 2] + values[n / 2]) / 2;
	}

	/** How much more the brighter frame was exposed, in stops. */
	public double stops() {
		return stops;
	}

	/** The standard error of that, in stops. */
	public double spread() {
		return spread;
	}

	/** How much the ratio differs over the range of light, in stops: largest less smallest median of eight bins; NaN where no bin has 100 samples. */
	public double linearity() {
		return linearity;
	}

	/** How many samples counted. */
	public int samples() {
		return samples;
	}
}
