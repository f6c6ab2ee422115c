package org.tristimulus.measure.bracket;

/** What was counted while exposures were merged. Counts of parts add up to the same numbers in any order. */
public final class MergeCount {

	/** Shares are whole numbers of this part, so that their sums do not depend on the order. */
	private static final double PART = 1.0 / (1 << 30);

	private final long[] shares;
	private long samples, pixels, saturated, disagreeing;

	/** For so many frames. */
	public MergeCount(int frames) {
		shares = new long[frames];
	}

	/** @param weight of each frame @param inverse one over their sums */
	void addShares(float[][] weight, float[] inverse, int n) {
		for (int f = 0; f < shares.length; f++)
			shares[f] += Math.round(dot(weight[f], inverse, n) / PART);
		samples += n;
	}

	/** In four sums, which do not wait for one another. */
	private static double dot(float[] a, float[] b, int n) {
		double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
		int i = 0;
		for (; i + 3 < n; i += 4) {
			s0 += a[i] * b[i];
			s1 += a[i + 1] * b[i + 1];
			s2 += a[i + 2] * b[i + 2];
			s3 += a[i + 3] * b[i + 3];
		}
		for (; i < n; i++)
			s0 += a[i] * b[i];
		return s0 + s1 + s2 + s3;
	}

	/** @param excess above 0 where frames disagree */
	void addPixels(float[] exposure, float[] excess, int n) {
		for (int i = 0; i < n; i++) {
			if (exposure[i] == 0) saturated++;
			if (excess[i] > 0) disagreeing++;
		}
		pixels += n;
	}

	/** Adds what was counted elsewhere. */
	public synchronized void add(MergeCount other) {
		for (int f = 0; f < shares.length; f++)
			shares[f] += other.shares[f];
		samples += other.samples;
		pixels += other.pixels;
		saturated += other.saturated;
		disagreeing += other.disagreeing;
	}

	/** How much of the weight a frame has, 0 to 1, in the mean of all samples. */
	public double used(int frame) {
		return samples == 0 ? 0 : shares[frame] * PART / samples;
	}

	/** The share of pixels that are saturated in every frame, 0 to 1. */
	public double saturated() {
		return pixels == 0 ? 0 : (double) saturated / pixels;
	}

	/** The share of pixels where frames differ by more than five standard deviations, 0 to 1. */
	public double disagreeing() {
		return pixels == 0 ? 0 : (double) disagreeing / pixels;
	}
}
