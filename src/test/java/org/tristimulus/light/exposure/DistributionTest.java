package org.tristimulus.light.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

	/** The width of a bin, in stops. */
	private static final double BIN = Math.log1p(1 / 8192.0) / Math.log(2);

	private static Distribution of(float[] values) {
		Distribution d = new Distribution();
		for (float v : values)
			d.add(v);
		return d;
	}

	/** Numbers further apart than a bin come back as they are. */
	@Test
	void sparseNumbersAreExact() {
		float[] values = new float[2000];
		for (int i = 0; i < values.length; i++)
			values[i] = i < 126 ? Math.scalb(1f, i - 126) : i / 5f;
		Distribution d = of(values);
		Arrays.sort(values);
		for (int i = 0; i < values.length; i++)
			assertEquals(values[i], (float) d.at(i));
		assertThrows(IndexOutOfBoundsException.class, () -> d.at(values.length));
	}

	/** Against sorted numbers: ranks, medians, deviations and means within the width of a bin. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 101, 20_000, 200_001 })
	void agreesWithSorting(int n) {
		Random random = new Random(n);
		float[] values = new float[n];
		for (int i = 0; i < n; i++)
			values[i] = (float) Math.pow(2, 2 * random.nextGaussian() - 3);
		Distribution d = of(values);
		double[] stops = new double[n], deviations = new double[n];
		Arrays.sort(values);
		for (int i = 0; i < n; i++)
			stops[i] = Math.log(values[i]) / Math.log(2);
		for (int i = 0; i < n; i += 1 + n / 50)
			assertEquals(stops[i], Exposure.toExposure(d.at(i)), BIN);
		double median = (stops[(n - 1) / 2] + stops[n / 2]) / 2;
		assertEquals(median, d.medianExposure(), BIN);
		for (int i = 0; i < n; i++)
			deviations[i] = Math.abs(stops[i] - median);
		Arrays.sort(deviations);
		assertEquals((deviations[(n - 1) / 2] + deviations[n / 2]) / 2, d.medianDeviation(median), 2 * BIN);
		int from = n / 20, to = n - 1 - n / 20;
		double sum = 0;
		for (int i = from; i <= to; i++)
			sum += values[i];
		assertEquals(sum / (to - from + 1), d.mean(from, to, x -> x), 1e-6 * sum / (to - from + 1));
	}
}
