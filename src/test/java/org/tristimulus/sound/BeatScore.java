package org.tristimulus.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How well found beats agree with true ones: F-measure within 70 ms, AMLt, and the median offset. */
final class BeatScore {

	private static final double WINDOW = 0.070;

	/** The F-measure against the true beats, and the best of those at true, half and double level. */
	final double f, halfDouble;
	/** The share of beats that continue the true ones within 17.5 %, at the best of those levels and on the off-beats. */
	final double amlt;
	/** Found less true, the median over the matches in seconds; NaN without any. */
	final double offset;

	BeatScore(double[] truth, double[] found) {
		double first = truth[0] - WINDOW, last = truth[truth.length - 1] + WINDOW;
		double[] scored = Arrays.stream(found).filter(t -> t >= first && t <= last).toArray();
		double[] mid = midpoints(truth), twice = merged(truth, mid), even = every(truth, 0), odd = every(truth, 1);
		f = f(truth, scored);
		halfDouble = Math.max(Math.max(f, f(twice, scored)), Math.max(f(even, scored), f(odd, scored)));
		amlt = Math.max(Math.max(Math.max(continuity(truth, scored), continuity(twice, scored)), Math.max(continuity(even, scored), continuity(odd, scored))), continuity(mid, scored));
		List<Double> offsets = new ArrayList<>();
		match(truth, scored, offsets);
		offsets.sort(null);
		offset = offsets.isEmpty() ? Double.NaN : offsets.get(offsets.size() / 2);
	}

	/** The median offset of beats against the nearest true level of the three. */
	static double f(double[] truth, double[] found) {
		return truth.length + found.length == 0 ? 0 : 2.0 * match(truth, found, new ArrayList<>()) / (truth.length + found.length);
	}

	private static int match(double[] truth, double[] found, List<Double> offsets) {
		int hits = 0, j = 0;
		for (double t : truth) {
			while (j < found.length && found[j] < t - WINDOW)
				j++;
			if (j < found.length && found[j] <= t + WINDOW) {
				offsets.add(found[j++] - t);
				hits++;
			}
		}
		return hits;
	}

	private static double continuity(double[] truth, double[] found) {
		if (truth.length < 2 || found.length < 2) return 0;
		int good = 0;
		for (int k = 0; k < found.length; k++) {
			int n = nearest(truth, found[k]);
			double interval = n > 0 ? truth[n] - truth[n - 1] : truth[1] - truth[0];
			boolean isNear = Math.abs(found[k] - truth[n]) < 0.175 * interval;
			boolean isEven = k == 0 || Math.abs(found[k] - found[k - 1] - interval) < 0.175 * interval;
			if (isNear && isEven) good++;
		}
		return (double) good / Math.max(truth.length, found.length);
	}

	private static int nearest(double[] truth, double t) {
		int best = 0;
		for (int i = 1; i < truth.length; i++)
			if (Math.abs(truth[i] - t) < Math.abs(truth[best] - t)) best = i;
		return best;
	}

	private static double[] midpoints(double[] x) {
		double[] mid = new double[x.length - 1];
		for (int i = 0; i < mid.length; i++)
			mid[i] = (x[i] + x[i + 1]) / 2;
		return mid;
	}

	private static double[] merged(double[] a, double[] b) {
		double[] all = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, all, a.length, b.length);
		Arrays.sort(all);
		return all;
	}

	private static double[] every(double[] x, int from) {
		double[] half = new double[(x.length - from + 1) / 2];
		for (int i = 0; i < half.length; i++)
			half[i] = x[from + 2 * i];
		return half;
	}
}
