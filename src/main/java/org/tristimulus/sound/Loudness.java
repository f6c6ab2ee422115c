package org.tristimulus.sound;

import java.util.Arrays;

/** The level of a recording over time: the root mean square of all channels over 400 ms, in steps of 10 ms. Immutable. */
public final class Loudness {

	/** What silence counts as, in dB below full scale. */
	public static final double SILENCE = -120;

	private static final double STEP = 0.01;
	private static final int HALF_WINDOW = 20;

	private final float[] decibels, sorted;

	Loudness(Sound sound) {
		int steps = Math.max(1, (int) Math.ceil(sound.seconds() / STEP));
		double[] sums = new double[steps + 1];
		long[] ends = new long[steps + 1];
		for (int i = 0; i < steps; i++) {
			ends[i + 1] = Math.min(sound.frames(), Math.round((i + 1) * STEP * sound.rate()));
			double sum = 0;
			for (long f = ends[i]; f < ends[i + 1]; f++)
				for (int c = 0; c < sound.channels(); c++) {
					double x = sound.sample(f, c) / 32768.0;
					sum += x * x;
				}
			sums[i + 1] = sums[i] + sum;
		}
		decibels = new float[steps + 1];
		for (int i = 0; i <= steps; i++) {
			int from = Math.max(0, i - HALF_WINDOW), to = Math.min(steps, i + HALF_WINDOW);
			double power = (sums[to] - sums[from]) / Math.max(1, (ends[to] - ends[from]) * sound.channels());
			decibels[i] = (float) Math.max(SILENCE, 10 * StrictMath.log10(Math.max(1e-12, power)));
		}
		sorted = decibels.clone();
		Arrays.sort(sorted);
	}

	/** In dB below full scale, at a time in seconds; a square wave of full scale has 0. */
	public double at(double seconds) {
		return decibels[step(seconds)];
	}

	/** How loud it is within this recording: the share of it that is quieter, 0 to 1, equals counted half. */
	public double rank(double seconds) {
		float x = decibels[step(seconds)];
		int from = lower(x), to = lower(Math.nextUp(x));
		return (from + to) / (2.0 * sorted.length);
	}

	private int lower(float x) {
		int low = 0, high = sorted.length;
		while (low < high) {
			int middle = low + high >>> 1;
			if (sorted[middle] < x) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	private int step(double seconds) {
		return (int) Math.max(0, Math.min(decibels.length - 1, Math.floor(seconds / STEP + 0.5)));
	}

	/** Seconds between two values of {@link #decibels()}. */
	public double step() {
		return STEP;
	}

	/** The level at each step from 0 s, in dB below full scale. */
	public float[] decibels() {
		return decibels.clone();
	}
}
