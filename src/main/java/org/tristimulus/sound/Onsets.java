package org.tristimulus.sound;

/**
 * How strongly something begins at each frame: rises of logarithmic mel bands in three groups, bass, middle and treble, less
 * what is usual around. In units of its own standard deviation.
 */
final class Onsets {

	private static final double BASS = 200, TREBLE = 2000;
	private static final double[] WEIGHTS = { 1, 1, 0.5 };
	private static final double LEAST_DEVIATION = 1e-3, SMOOTHING_SECONDS = 0.020;

	private final double[] strength, bass;

	Onsets(Spectrogram spectrum) {
		double[][] groups = rises(spectrum);
		int n = spectrum.frames();
		double[] sum = new double[n];
		boolean hasBass = false;
		for (int g = 0; g < 3; g++) {
			double deviation = deviation(groups[g]);
			if (deviation < LEAST_DEVIATION) continue;
			hasBass |= g == 0;
			for (int i = 0; i < n; i++)
				sum[i] += WEIGHTS[g] * groups[g][i] / deviation;
		}
		double sigma = SMOOTHING_SECONDS * spectrum.frameRate();
		double[] o = smoothed(aboveMean(sum, (int) Math.floor(spectrum.frameRate() + 0.5)), sigma);
		double deviation = deviation(o);
		for (int i = 0; i < n && deviation > 0; i++)
			o[i] /= deviation;
		strength = deviation > 0 ? o : new double[n];
		bass = hasBass ? smoothed(groups[0], sigma) : new double[0];
	}

	/** O of each frame; all 0 where nothing ever begins. */
	double[] strength() {
		return strength;
	}

	/** The rise below 200 Hz of each frame, smoothed as the strength is; empty where there is none. */
	double[] bass() {
		return bass;
	}

	private static double[][] rises(Spectrogram spectrum) {
		double[][] groups = new double[3][spectrum.frames()];
		for (int i = 0; i < spectrum.frames(); i++) {
			float[] now = spectrum.bands(i), before = i == 0 ? new float[MelBands.COUNT] : spectrum.bands(i - 1);
			for (int b = 0; b < now.length; b++) {
				double f = spectrum.centre(b);
				groups[f < BASS ? 0 : f < TREBLE ? 1 : 2][i] += Math.max(0, now[b] - before[b]);
			}
		}
		return groups;
	}

	/** What lies above the mean of a window, which counts as 0 outside the song. */
	private static double[] aboveMean(double[] x, int window) {
		int n = x.length, before = window / 2;
		double[] sums = new double[n + 1], above = new double[n];
		for (int i = 0; i < n; i++)
			sums[i + 1] = sums[i] + x[i];
		for (int i = 0; i < n; i++) {
			int from = Math.max(0, i - before), to = Math.min(n, i - before + window);
			above[i] = Math.max(0, x[i] - (sums[to] - sums[from]) / window);
		}
		return above;
	}

	private static double[] smoothed(double[] x, double sigma) {
		int radius = (int) Math.ceil(4 * sigma), n = x.length;
		double[] kernel = new double[2 * radius + 1], y = new double[n];
		double sum = 0;
		for (int j = -radius; j <= radius; j++)
			sum += kernel[j + radius] = StrictMath.exp(-0.5 * j * j / (sigma * sigma));
		for (int i = 0; i < n; i++)
			for (int j = Math.max(-radius, -i); j <= radius && i + j < n; j++)
				y[i] += x[i + j] * kernel[j + radius] / sum;
		return y;
	}

	static double mean(double[] x) {
		double sum = 0;
		for (double v : x)
			sum += v;
		return sum / x.length;
	}

	static double deviation(double[] x) {
		double mean = mean(x), sum = 0;
		for (double v : x)
			sum += (v - mean) * (v - mean);
		return Math.sqrt(sum / x.length);
	}
}
