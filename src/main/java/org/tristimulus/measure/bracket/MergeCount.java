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

	void addShares(ExposureMerge merge, ExposureMerge.Rows rows, int n) {
		for (int f = 0; f < shares.length; f++) {
			double sum = 0;
			for (int i = 0; i < n; i++)
				sum += merge.weight(rows, f, i);
			shares[f] += Math.round(sum / PART);
		}
		samples += n;
	}

	void addPixels(float[] exposure, boolean[] disagree, int n) {
		for (int i = 0; i < n; i++) {
			if (exposure[i] == 0) saturated++;
			if (disagree[i]) disagreeing++;
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
