package org.tristimulus.light.balance;

import java.io.Serializable;

import org.tristimulus.color.ExactSum;

/** (mean of x^p)^(1/p) with p = 6 of floats from 0 up: between the mean and the maximum, in whatever order. No sixth power of a float leaves a double. */
final class MinkowskiMean implements Serializable {

	private static final long serialVersionUID = 1L;

	private final ExactSum sum = new ExactSum();
	private long count;

	/** The next n values. */
	MinkowskiMean add(float[] values, int n) {
		for (int i = 0; i < n; i++) {
			double x = values[i], cube = x * x * x;
			sum.add(cube * cube);
		}
		count += n;
		return this;
	}

	/** Adds the values of another. */
	void add(MinkowskiMean other) {
		sum.add(other.sum);
		count += other.count;
	}

	/** 0 where there is nothing but zeros. */
	double value() {
		return count == 0 ? 0 : StrictMath.pow(sum.value() / count, 1.0 / 6);
	}
}
