package org.tristimulus.image.retina;

import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.pixel.Progress;

/** Mean and standard deviation of a plane, and its ends, in double; sums are taken in parts of a fixed size, whatever the threads. */
final class Moments {

	final double mean, deviation, min, max;

	private Moments(double mean, double deviation, double min, double max) {
		this.mean = mean;
		this.deviation = deviation;
		this.min = min;
		this.max = max;
	}

	/** Of samples that are finite. */
	static Moments of(float[] plane, Progress progress) {
		int parts = (plane.length + Lanes.SAMPLES - 1) / Lanes.SAMPLES;
		double[] sums = new double[parts], squares = new double[parts], least = new double[parts], most = new double[parts];
		Lanes.samples(plane.length, progress, (from, to) -> {
			double sum = 0;
			float min = plane[from], max = min;
			for (int i = from; i < to; i++) {
				sum += plane[i];
				if (plane[i] < min) min = plane[i];
				if (plane[i] > max) max = plane[i];
			}
			sums[from / Lanes.SAMPLES] = sum;
			least[from / Lanes.SAMPLES] = min;
			most[from / Lanes.SAMPLES] = max;
		});
		double mean = sum(sums) / plane.length, min = Double.POSITIVE_INFINITY, max = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < parts; i++) {
			min = Math.min(min, least[i]);
			max = Math.max(max, most[i]);
		}
		Lanes.samples(plane.length, progress, (from, to) -> {
			double sum = 0;
			for (int i = from; i < to; i++)
				sum += (plane[i] - mean) * (plane[i] - mean);
			squares[from / Lanes.SAMPLES] = sum;
		});
		return new Moments(mean, Math.sqrt(sum(squares) / plane.length), min, max);
	}

	private static double sum(double[] parts) {
		double sum = 0;
		for (double part : parts)
			sum += part;
		return sum;
	}
}
