package org.tristimulus.sound;

import java.util.Arrays;

/** The beats that go best through the onsets at a period that may give a little: dynamic programming (Ellis, J. New Music Research 36, 2007). */
final class BeatPath {

	private BeatPath() {}

	/**
	 * @param onsets strength of each frame
	 * @param period of the beats, in frames
	 * @param tightness what ln² of an interval over the period costs
	 * @return frames in rising order; none where nothing stands out
	 */
	static int[] through(double[] onsets, double period, double tightness) {
		int n = onsets.length, shortest = Math.max(1, (int) Math.ceil(period / 2)), longest = (int) Math.floor(2 * period);
		double[] cost = new double[longest + 1], best = new double[n];
		int[] before = new int[n];
		for (int d = shortest; d <= longest; d++)
			cost[d] = tightness * square(StrictMath.log(d / period));
		for (int i = 0; i < n; i++) {
			double most = 0;
			before[i] = -1;
			for (int d = shortest; d <= longest && d <= i; d++)
				if (best[i - d] - cost[d] > most) {
					most = best[i - d] - cost[d];
					before[i] = i - d;
				}
			best[i] = onsets[i] + most;
		}
		return back(last(best), before);
	}

	/** The last peak that is at least half as high as the median of all peaks; -1 where there is none. */
	private static int last(double[] best) {
		int n = best.length, count = 0;
		double[] peaks = new double[n];
		for (int i = 0; i < n; i++)
			if (isPeak(best, i)) peaks[count++] = best[i];
		if (count == 0) return -1;
		double[] sorted = Arrays.copyOf(peaks, count);
		Arrays.sort(sorted);
		double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
		for (int i = n - 1; i >= 0; i--)
			if (isPeak(best, i) && best[i] >= median / 2) return i;
		return -1;
	}

	private static boolean isPeak(double[] x, int i) {
		return i > 0 && i < x.length - 1 && x[i] > x[i - 1] && x[i] >= x[i + 1];
	}

	private static int[] back(int last, int[] before) {
		int count = 0;
		for (int i = last; i >= 0; i = before[i])
			count++;
		int[] beats = new int[count];
		for (int i = last; i >= 0; i = before[i])
			beats[--count] = i;
		return beats;
	}

	static double square(double x) {
		return x * x;
	}
}
