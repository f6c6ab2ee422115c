package org.tristimulus.image.retina.tone;

import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.pixel.Progress;

/** The largest light and the mean of the finite samples of planes; sums in parts of a fixed size, whatever the threads. */
final class LightStatistics {

	private double max, sum;
	private long n;

	/** Adds samples of 0 or more, but those marked NaN. */
	LightStatistics add(float[] plane, float[] marks, Progress progress) {
		int parts = (plane.length + Lanes.SAMPLES - 1) / Lanes.SAMPLES;
		double[] sums = new double[parts];
		float[] most = new float[parts];
		int[] counts = new int[parts];
		Lanes.samples(plane.length, progress, (from, to) -> {
			double s = 0;
			float m = 0;
			int k = 0;
			for (int i = from; i < to; i++) {
				if (marks[i] != marks[i]) continue;
				s += plane[i];
				if (plane[i] > m) m = plane[i];
				k++;
			}
			sums[from / Lanes.SAMPLES] = s;
			most[from / Lanes.SAMPLES] = m;
			counts[from / Lanes.SAMPLES] = k;
		});
		for (int i = 0; i < parts; i++) {
			sum += sums[i];
			max = Math.max(max, most[i]);
			n += counts[i];
		}
		return this;
	}

	double max() {
		return max;
	}

	/** 0 of no samples. */
	double mean() {
		return n == 0 ? 0 : sum / n;
	}
}
