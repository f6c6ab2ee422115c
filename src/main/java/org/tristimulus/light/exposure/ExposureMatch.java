package org.tristimulus.light.exposure;

import java.util.Arrays;

/** The exposure change, in stops, that brings an image to a reference, with its spread. */
public final class ExposureMatch {

	/** 1 / the upper quartile of the normal distribution: the median absolute deviation times this estimates its standard deviation. */
	private static final double SIGMA = 1.4826;

	private final double stops, spread;

	private ExposureMatch(double stops, double spread) {
		this.stops = stops;
		this.spread = spread;
	}

	/** Stops to give to the image: above 0 if the reference is brighter. */
	public double stops() {
		return stops;
	}

	/** The uncertainty in stops. Registered: 1.4826 times the median absolute deviation of the pixels' ratios. */
	public double spread() {
		return spread;
	}

	/**
	 * Adds the ratios of luminance, reference over image, of the first n pixels of two registered images, of which light is
	 * one row or three. A pixel counts if all channels of both are above 0 and below their clip (0.98 of white, or ∞).
	 */
	public static void addRatios(float[][] image, double imageClip, float[][] reference, double referenceClip, int n, Distribution ratios) {
		float[] a = new float[n], b = new float[n];
		Luminance.of(image, n, imageClip, a, 0);
		Luminance.of(reference, n, referenceClip, b, 0);
		boolean[] valid = valid(image, a, reference, b, n);
		add(a, b, valid, n, ratios);
	}

	/** The same for each channel alone, over the same pixels. */
	public static void addChannelRatios(float[][] image, double imageClip, float[][] reference, double referenceClip, int n, Distribution[] ratios) {
		float[] a = new float[n], b = new float[n];
		Luminance.of(image, n, imageClip, a, 0);
		Luminance.of(reference, n, referenceClip, b, 0);
		boolean[] valid = valid(image, a, reference, b, n);
		for (int c = 0; c < ratios.length; c++)
			add(image[c], reference[c], valid, n, ratios[c]);
	}

	private static void add(float[] a, float[] b, boolean[] valid, int n, Distribution ratios) {
		for (int i = 0; i < n; i++) {
			float ratio = b[i] / a[i];
			if (valid[i] && ratio > 0 && ratio < Float.POSITIVE_INFINITY) ratios.add(ratio);
		}
	}

	private static boolean[] valid(float[][] image, float[] imageY, float[][] reference, float[] referenceY, int n) {
		boolean[] valid = new boolean[n];
		for (int i = 0; i < n; i++)
			valid[i] = isPositive(image, i) && isPositive(reference, i) && imageY[i] < Float.POSITIVE_INFINITY && referenceY[i] < Float.POSITIVE_INFINITY;
		return valid;
	}

	private static boolean isPositive(float[][] light, int i) {
		for (float[] row : light)
			if (!(row[i] > 0)) return false;
		return true;
	}

	/** The match of registered images: the median of log2 of the ratios. @throws IllegalArgumentException for fewer than 100 */
	public static ExposureMatch registered(Distribution ratios) {
		if (ratios.size() < LuminanceSample.MIN_PIXELS)
			throw new IllegalArgumentException("Only " + ratios.size() + " pixels are valid in both images, fewer than " + LuminanceSample.MIN_PIXELS + ": no match");
		double median = ratios.medianExposure();
		return new ExposureMatch(median, SIGMA * ratios.medianDeviation(median));
	}

	/**
	 * The match of images of which pixels do not correspond: the difference of a statistic. The spread adds how far the
	 * difference varies over the percentiles 5 to 95 that both images know (1.4826 times the median absolute deviation
	 * from it) and two standard errors of either image's median.
	 */
	public static ExposureMatch unregistered(LuminanceSample image, LuminanceSample reference, Statistic statistic, double percentile) {
		double stops = statistic.of(reference, percentile) - statistic.of(image, percentile);
		float[] deviations = new float[91];
		int n = 0;
		for (int p = 5; p <= 95; p++) {
			double q = p / 100.0;
			if (image.has(q) && reference.has(q)) deviations[n++] = (float) Math.abs(reference.quantile(q) - image.quantile(q) - stops);
		}
		double varying = n == 0 ? 0 : SIGMA * median(Arrays.copyOf(deviations, n));
		double q = statistic == Statistic.PERCENTILE ? percentile / 100 : 0.5, a = error(image, q), b = error(reference, q);
		return new ExposureMatch(stops, varying + 2 * Math.sqrt(a * a + b * b));
	}

	/** The standard error of a quantile, from the quantiles one standard deviation of its rank away on the side or sides that are known. */
	private static double error(LuminanceSample sample, double q) {
		double d = Math.sqrt(q * (1 - q) / sample.size());
		double low = sample.has(q - d) ? q - d : q, high = sample.has(q + d) ? q + d : q;
		return low == high ? 0 : (sample.quantile(high) - sample.quantile(low)) * d / (high - low);
	}

	/** Sorts, and takes the middle. */
	private static double median(float[] values) {
		Arrays.parallelSort(values);
		int n = values.length;
		return (values[(n - 1) / 2] + (double) values[n / 2]) / 2;
	}
}
