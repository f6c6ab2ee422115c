package org.tristimulus.light;

/** (mean of x^p)^(1/p) with p = 6: between the mean and the maximum. */
final class MinkowskiMean {

	private MinkowskiMean() {}

	/** Of the first n values, which are 0 or above. */
	static double of(float[] values, int n) {
		double largest = 0, sum = 0;
		for (int i = 0; i < n; i++)
			largest = Math.max(largest, values[i]);
		if (largest == 0) return 0;
		for (int i = 0; i < n; i++) {
			double x = values[i] / largest, cube = x * x * x;
			sum += cube * cube;
		}
		return largest * StrictMath.pow(sum / n, 1.0 / 6);
	}
}
