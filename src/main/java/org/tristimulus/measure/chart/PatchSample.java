package org.tristimulus.measure.chart;

import java.util.Arrays;

import org.tristimulus.color.RgbSpace;

/** The pixels of a patch: added one by one, then a mean colour without the darkest and the brightest. */
public final class PatchSample {

	/** Fewest pixels of a patch. */
	public static final int MIN_PIXELS = 9;

	/** The share that may be saturated, and that is dropped at either end of Y. */
	private static final double SHARE = 0.05;

	private final double exclude;
	private double[][] pixels = new double[64][];
	private int total, count, saturated;

	/** @param exclude the light from which on a channel is saturated; infinite where that is not known */
	public PatchSample(double exclude) {
		this.exclude = exclude;
	}

	/** Adds the linear light of a pixel. One that is not finite counts as saturated, and is not in the mean. */
	public void add(double r, double g, double b) {
		total++;
		boolean finite = Math.abs(r) < Double.POSITIVE_INFINITY && Math.abs(g) < Double.POSITIVE_INFINITY && Math.abs(b) < Double.POSITIVE_INFINITY;
		if (!finite || isSaturated(r, g, b)) saturated++;
		if (!finite) return;
		if (count == pixels.length) pixels = Arrays.copyOf(pixels, 2 * count);
		pixels[count++] = new double[] { r, g, b, luminance(r, g, b) };
	}

	private static double luminance(double r, double g, double b) {
		return RgbSpace.SRGB.luminance(0) * r + RgbSpace.SRGB.luminance(1) * g + RgbSpace.SRGB.luminance(2) * b;
	}

	private boolean isSaturated(double r, double g, double b) {
		return r >= exclude || g >= exclude || b >= exclude;
	}

	/** The patch that was measured. The order of its pixels does not matter. */
	public MeasuredPatch measured() {
		double[][] sorted = Arrays.copyOf(pixels, count);
		Arrays.sort(sorted, PatchSample::byLuminance);
		int cut = (int) (count * SHARE), n = count - 2 * cut;
		double[] mean = new double[4];
		for (int i = cut; i < count - cut; i++)
			for (int k = 0; k < 4; k++)
				mean[k] += sorted[i][k];
		for (int k = 0; k < 4; k++)
			mean[k] /= n;
		double squares = 0;
		for (double[] p : sorted)
			squares += (p[3] - mean[3]) * (p[3] - mean[3]);
		double share = total == 0 ? 0 : (double) saturated / total;
		String reason = count < MIN_PIXELS ? "only " + count + " pixels" : share > SHARE || isSaturated(mean[0], mean[1], mean[2]) ? "saturated" : "";
		return new MeasuredPatch(count, share, Math.sqrt(squares / Math.max(1, count - 1)) / Math.abs(mean[3]), reason, mean[0], mean[1], mean[2]);
	}

	private static int byLuminance(double[] p, double[] q) {
		int order = Double.compare(p[3], q[3]);
		for (int k = 0; k < 3 && order == 0; k++)
			order = Double.compare(p[k], q[k]);
		return order;
	}
}
