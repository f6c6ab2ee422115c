package org.tristimulus.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a recording begins to sound otherwise: a checkerboard of 16 beats each side along the diagonal of the cosine distances
 * between beats (Foote 2000, Automatic audio segmentation using a measure of audio novelty).
 */
final class Sections {

	private static final int SIDE = 16;

	private Sections() {}

	/** A letter for each beat: A, B, … in order, without a claim that anything comes back. */
	static char[] of(Spectrogram spectrum, int[] beats) {
		char[] letters = new char[beats.length];
		List<Integer> starts = starts(novelty(means(spectrum, beats)));
		int section = 0;
		for (int k = 0; k < beats.length; k++) {
			if (section < starts.size() && k >= starts.get(section)) section++;
			letters[k] = (char) ('A' + section % 26);
		}
		return letters;
	}

	/** The mean of the bands from each beat to the next, of length 1. */
	private static double[][] means(Spectrogram spectrum, int[] beats) {
		double[][] means = new double[beats.length][MelBands.COUNT];
		for (int k = 0; k < beats.length; k++) {
			int end = k + 1 < beats.length ? beats[k + 1] : spectrum.frames();
			double square = 0;
			for (int b = 0; b < MelBands.COUNT; b++) {
				for (int i = beats[k]; i < end; i++)
					means[k][b] += spectrum.bands(i)[b];
				square += means[k][b] * means[k][b];
			}
			for (int b = 0; b < MelBands.COUNT && square > 0; b++)
				means[k][b] /= Math.sqrt(square);
		}
		return means;
	}

	private static double[] novelty(double[][] x) {
		double[] novelty = new double[x.length];
		for (int k = SIDE; k + SIDE <= x.length; k++)
			for (int i = -SIDE; i < SIDE; i++)
				for (int j = -SIDE; j < SIDE; j++)
					novelty[k] += (i < 0 == j < 0 ? -1 : 1) * distance(x[k + i], x[k + j]) / (4 * SIDE * SIDE);
		return novelty;
	}

	private static double distance(double[] a, double[] b) {
		double dot = 0;
		for (int i = 0; i < a.length; i++)
			dot += a[i] * b[i];
		return 1 - dot;
	}

	/** Peaks above mean and standard deviation, the highest first where two are closer than 16 beats. */
	private static List<Integer> starts(double[] novelty) {
		List<Integer> peaks = new ArrayList<>(), taken = new ArrayList<>();
		if (novelty.length == 0) return taken;
		double least = Onsets.mean(novelty) + Onsets.deviation(novelty);
		for (int k = 1; k < novelty.length - 1; k++)
			if (novelty[k] > novelty[k - 1] && novelty[k] >= novelty[k + 1] && novelty[k] > least) peaks.add(k);
		peaks.sort((a, b) -> Double.compare(novelty[b], novelty[a]));
		for (int p : peaks)
			if (taken.stream().allMatch(t -> Math.abs(t - p) >= SIDE)) taken.add(p);
		taken.sort(null);
		return taken;
	}
}
