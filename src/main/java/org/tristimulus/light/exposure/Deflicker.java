package org.tristimulus.light.exposure;

import java.util.Arrays;

/** The exposure changes that steady a series of frames: each frame is brought to a smooth target. All in stops. */
public final class Deflicker {

	private Deflicker() {}

	/**
	 * The running median, then the running mean, of a statistic over a window of frames; beyond the ends the series is
	 * mirrored about its first and last frame.
	 *
	 * @param statistic of each frame, one or more
	 * @param window an odd number of frames, or 0 for all: then every target is the median of all
	 */
	public static double[] target(double[] statistic, int window) {
		if (statistic.length == 0) throw new IllegalArgumentException("There are no frames to steady");
		if (window < 0 || window > 0 && window % 2 == 0) throw new IllegalArgumentException("The window must be an odd number of frames, or 0 for all, not " + window);
		double[] target = new double[statistic.length];
		if (window == 0) Arrays.fill(target, median(statistic.clone()));
		else for (int pass = 0; pass < 2; pass++) {
			double[] series = pass == 0 ? statistic : target.clone();
			for (int i = 0; i < target.length; i++) {
				double[] frames = new double[window];
				for (int j = 0; j < window; j++)
					frames[j] = series[mirrored(i + j - window / 2, series.length)];
				target[i] = pass == 0 ? median(frames) : Arrays.stream(frames).sum() / window;
			}
		}
		return target;
	}

	/** Target less statistic, held within ±limit. */
	public static double[] stops(double[] statistic, double[] target, double limit) {
		double[] stops = new double[statistic.length];
		for (int i = 0; i < stops.length; i++)
			stops[i] = Math.max(-limit, Math.min(limit, target[i] - statistic[i]));
		return stops;
	}

	private static int mirrored(int i, int n) {
		if (n == 1) return 0;
		int period = 2 * (n - 1), k = Math.floorMod(i, period);
		return k < n ? k : period - k;
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		int n = values.length;
		return (values[(n - 1) / 2] + values[n / 2]) / 2;
	}
}
