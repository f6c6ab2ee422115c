package org.tristimulus.sound;

/**
 * The power spectrum of real blocks of 2^k samples under a Hann window, by the fast Fourier transform of half the length
 * (Cooley and Tukey 1965), in plain arithmetic that every JVM rounds alike. A full-scale sine in the middle of a bin has power 1.
 * Not for two threads at once.
 */
final class Fourier {

	private final int size, half;
	private final double[] window, cos, sin, re, im;
	private final int[] reversed;

	/** @param size samples of a block, a power of two, 8 at least */
	Fourier(int size) {
		this.size = size;
		half = size / 2;
		window = new double[size];
		cos = new double[half];
		sin = new double[half];
		re = new double[half];
		im = new double[half];
		reversed = new int[half];
		for (int i = 0; i < size; i++)
			window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / size);
		for (int i = 0; i < half; i++) {
			cos[i] = StrictMath.cos(2 * Math.PI * i / size);
			sin[i] = StrictMath.sin(2 * Math.PI * i / size);
			reversed[i] = Integer.reverse(i) >>> Integer.numberOfLeadingZeros(half) + 1;
		}
	}

	/** @param power receives size / 2 + 1 values, from 0 Hz to half the rate */
	void power(float[] x, double[] power) {
		for (int i = 0; i < half; i++) {
			int j = reversed[i];
			re[j] = x[2 * i] * window[2 * i];
			im[j] = x[2 * i + 1] * window[2 * i + 1];
		}
		for (int length = 2; length <= half; length *= 2)
			stage(length);
		double scale = 16.0 / ((double) size * size);
		for (int k = 0; k <= half; k++) {
			int a = k == half ? 0 : k, b = k == 0 ? 0 : half - k;
			double evenRe = (re[a] + re[b]) / 2, evenIm = (im[a] - im[b]) / 2, oddRe = (im[a] + im[b]) / 2, oddIm = (re[b] - re[a]) / 2;
			double c = k == half ? -1 : cos[k], s = k == half ? 0 : sin[k];
			double xr = evenRe + c * oddRe + s * oddIm, xi = evenIm + c * oddIm - s * oddRe;
			power[k] = (xr * xr + xi * xi) * scale;
		}
	}

	private void stage(int length) {
		int step = size / length;
		for (int start = 0; start < half; start += length)
			for (int k = 0; k < length / 2; k++) {
				double c = cos[k * step], s = sin[k * step];
				int a = start + k, b = a + length / 2;
				double tr = c * re[b] + s * im[b], ti = c * im[b] - s * re[b];
				re[b] = re[a] - tr;
				im[b] = im[a] - ti;
				re[a] += tr;
				im[a] += ti;
			}
	}
}
