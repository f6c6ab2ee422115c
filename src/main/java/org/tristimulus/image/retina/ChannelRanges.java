package org.tristimulus.image.retina;

import java.util.Arrays;

/** The numbers in each channel of a result: smallest, largest, mean and standard deviation over all planes; NaN is left out. */
public final class ChannelRanges {

	private final double[] min, max, sum, squares;
	private final long[] n;

	ChannelRanges(int channels) {
		min = new double[channels];
		max = new double[channels];
		sum = new double[channels];
		squares = new double[channels];
		n = new long[channels];
		Arrays.fill(min, Double.POSITIVE_INFINITY);
		Arrays.fill(max, Double.NEGATIVE_INFINITY);
	}

	void add(int channel, float[] plane) {
		double s = 0, q = 0;
		for (float v : plane)
			if (v == v) {
				if (v < min[channel]) min[channel] = v;
				if (v > max[channel]) max[channel] = v;
				s += v;
				q += (double) v * v;
				n[channel]++;
			}
		sum[channel] += s;
		squares[channel] += q;
	}

	/** The smallest number; NaN of none. */
	public double min(int channel) {
		return n[channel] == 0 ? Double.NaN : min[channel];
	}

	/** The largest number; NaN of none. */
	public double max(int channel) {
		return n[channel] == 0 ? Double.NaN : max[channel];
	}

	/** The mean. */
	public double mean(int channel) {
		return sum[channel] / n[channel];
	}

	/** The standard deviation, divided by n. */
	public double deviation(int channel) {
		double mean = mean(channel);
		return Math.sqrt(Math.max(0, squares[channel] / n[channel] - mean * mean));
	}

	/** { least, most } to show, never equal. @param symmetric about 0 */
	double[] of(int channel, boolean symmetric) {
		double least = n[channel] == 0 ? 0 : min[channel], most = n[channel] == 0 ? 1 : max[channel];
		if (symmetric) {
			most = Math.max(-least, most);
			least = -most;
		}
		return least < most ? new double[] { least, most } : new double[] { least, least + 1 };
	}
}
