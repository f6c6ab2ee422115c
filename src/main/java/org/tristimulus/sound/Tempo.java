package org.tristimulus.sound;

import java.util.ArrayList;
import java.util.List;

/** The tempo whose beats explain the onsets best: each peak of the autocorrelation from 40 to 240 beats a minute is tried. */
final class Tempo {

	private static final double SLOWEST = 40, FASTEST = 240, USUAL = 125;
	private static final double LOOSE = 100;

	/** Periods in frames and how well each explains the onsets, above 0. */
	private final List<double[]> candidates = new ArrayList<>();
	private final double frameRate;
	private double[] best = {};

	Tempo(double[] onsets, double frameRate) {
		this.frameRate = frameRate;
		double longest = 60 * frameRate / SLOWEST, shortest = 60 * frameRate / FASTEST, mean = Onsets.mean(onsets);
		double[] r = autocorrelation(onsets, mean, (int) Math.ceil(5 * longest));
		for (int lag = (int) Math.ceil(shortest); lag <= longest && lag + 1 < r.length; lag++) {
			if (lag < 1 || !(r[lag] > r[lag - 1] && r[lag] >= r[lag + 1])) continue;
			double period = lag + peak(r[lag - 1], r[lag], r[lag + 1]);
			double fit = fit(onsets, mean, period);
			if (!(fit > 0)) continue;
			double grid = Math.max(0, largest(r, 4 * period) + largest(r, 1.5 * period) / 2);
			double octaves = StrictMath.log(bpm(period) / USUAL) / StrictMath.log(2);
			double merit = fit * (1 + grid) * StrictMath.exp(-0.5 * octaves * octaves);
			candidates.add(new double[] { period, merit });
			if (best.length == 0 || merit > best[1]) best = candidates.get(candidates.size() - 1);
		}
	}

	/** Whether any tempo fits. */
	boolean isFound() {
		return best.length > 0;
	}

	/** Of the beats, in frames. */
	double period() {
		return best[0];
	}

	/** 1 less the merit of the best other tempo over that of the one found; others are not within 4 % of half, once or twice. */
	double confidence() {
		return 1 - other()[1] / best[1];
	}

	/** The other tempo that fits best, in beats a minute; NaN where there is none. */
	double otherBpm() {
		return bpm(other()[0]);
	}

	private double[] other() {
		double[] second = { Double.NaN, 0 };
		for (double[] c : candidates)
			if (!isNear(c[0], best[0]) && !isNear(c[0], best[0] / 2) && !isNear(c[0], best[0] * 2) && c[1] > second[1]) second = c;
		return second;
	}

	private static boolean isNear(double a, double b) {
		return Math.abs(a / b - 1) <= 0.04;
	}

	private double bpm(double period) {
		return 60 * frameRate / period;
	}

	/** How much stronger the onsets on the beats are than elsewhere, less what uneven beats cost, over the root of their number. */
	private static double fit(double[] onsets, double mean, double period) {
		int[] beats = BeatPath.through(onsets, period, LOOSE);
		if (beats.length < 3) return 0;
		double sum = 0;
		for (int k = 0; k < beats.length; k++) {
			sum += onsets[beats[k]] - mean;
			if (k > 0) sum -= LOOSE * BeatPath.square(StrictMath.log((beats[k] - beats[k - 1]) / period));
		}
		return sum / Math.sqrt(beats.length);
	}

	/** From lag 0 to the longest; 0 beyond the song. */
	private static double[] autocorrelation(double[] x, double mean, int longest) {
		double[] r = new double[longest + 1];
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++)
			y[i] = x[i] - mean;
		for (int lag = 0; lag <= longest && lag < x.length; lag++) {
			double sum = 0;
			for (int i = lag; i < x.length; i++)
				sum += y[i] * y[i - lag];
			r[lag] = sum;
		}
		double all = r[0];
		for (int lag = 0; lag <= longest && all > 0; lag++)
			r[lag] /= all;
		return r;
	}

	/** The largest value within 2 % of a lag, at least within 1. */
	private static double largest(double[] r, double lag) {
		double within = Math.max(1, 0.02 * lag), most = Double.NEGATIVE_INFINITY;
		int from = (int) Math.floor(lag - within + 0.5), to = (int) Math.floor(lag + within + 0.5);
		for (int i = from; i <= to; i++)
			most = Math.max(most, i < r.length ? r[i] : 0);
		return most;
	}

	/** How far from the middle of three values, -0.5 to 0.5, the parabola through them is largest; 0 if the middle one is not. */
	static double peak(double left, double middle, double right) {
		double curve = left - 2 * middle + right;
		if (!(middle >= left && middle >= right && curve < 0)) return 0;
		return (left - right) / (2 * curve);
	}
}
