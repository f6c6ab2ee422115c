package org.tristimulus.film;

import java.util.Arrays;

/** Searches times in rising order. */
final class Beat {

	private Beat() {}

	/** The last that is not after a time; -1 where all are. */
	static int last(double[] times, double time) {
		int i = Arrays.binarySearch(times, time);
		if (i < 0) return -i - 2;
		while (i + 1 < times.length && times[i + 1] == time)
			i++;
		return i;
	}

	/** The time moved to the nearest beat, if that is less than half a beat away. */
	static double snapped(double time, double[] beats) {
		int i = last(beats, time);
		if (beats.length < 2) return time;
		int nearest = i < 0 ? 0 : i + 1 < beats.length && beats[i + 1] - time < time - beats[i] ? i + 1 : i;
		double interval = nearest + 1 < beats.length ? beats[nearest + 1] - beats[nearest] : beats[nearest] - beats[nearest - 1];
		return Math.abs(beats[nearest] - time) < interval / 2 ? beats[nearest] : time;
	}
}
