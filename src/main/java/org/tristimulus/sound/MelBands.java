package org.tristimulus.sound;

/** Triangular bands, even in mel = 2595 log10(1 + f/700) from 30 Hz to 11 kHz or half the rate, whichever is lower. */
final class MelBands {

	static final int COUNT = 40;

	private static final double LOWEST = 30, HIGHEST = 11_000;

	private final double[] centre = new double[COUNT];
	private final int[] first = new int[COUNT];
	private final double[][] weights = new double[COUNT][];

	/** @param size samples of a block of the spectrum */
	MelBands(int size, int rate) {
		double low = mel(LOWEST), step = (mel(Math.min(HIGHEST, rate / 2.0)) - low) / (COUNT + 1), bin = (double) rate / size;
		for (int b = 0; b < COUNT; b++) {
			double left = hertz(low + b * step), right = hertz(low + (b + 2) * step);
			centre[b] = hertz(low + (b + 1) * step);
			first[b] = (int) Math.ceil(left / bin);
			weights[b] = new double[Math.max(0, (int) Math.floor(right / bin) - first[b] + 1)];
			for (int i = 0; i < weights[b].length; i++) {
				double f = (first[b] + i) * bin;
				weights[b][i] = f < centre[b] ? (f - left) / (centre[b] - left) : (right - f) / (right - centre[b]);
			}
		}
	}

	/** The frequency in Hz where a band is largest. */
	double centre(int band) {
		return centre[band];
	}

	/** The power in a band. */
	double energy(int band, double[] power) {
		double sum = 0;
		double[] w = weights[band];
		for (int i = 0; i < w.length && first[band] + i < power.length; i++)
			sum += w[i] * power[first[band] + i];
		return sum;
	}

	private static double mel(double hertz) {
		return 2595 * StrictMath.log10(1 + hertz / 700);
	}

	private static double hertz(double mel) {
		return 700 * (StrictMath.pow(10, mel / 2595) - 1);
	}
}
