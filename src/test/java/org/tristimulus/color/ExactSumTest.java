package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.light.exposure.LuminanceSample;

/** Sums against {@link BigDecimal}, which adds doubles exactly, in any order and in parts. */
class ExactSumTest {

	private static double sum(List<Double> numbers) {
		ExactSum sum = new ExactSum();
		numbers.forEach(sum::add);
		return sum.value();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void itIsTheNearestDoubleInAnyOrder(int seed) {
		Random random = new Random(seed);
		int span = seed * 40;
		List<Double> numbers = random.doubles(3000).mapToObj(x -> Math.scalb(x - 0.3, random.nextInt(span) - span / 2)).collect(Collectors.toList());
		double expected = numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
		assertEquals(expected, sum(numbers));
		ExactSum parts = new ExactSum(), part = new ExactSum();
		numbers.subList(0, 1000).forEach(part::add);
		numbers.subList(1000, 3000).forEach(parts::add);
		parts.add(part);
		assertEquals(expected, parts.value());
		Collections.shuffle(numbers, random);
		assertEquals(expected, sum(numbers));
	}

	@Test
	void smallLargeAndOppositeNumbers() {
		assertEquals(0, sum(Collections.emptyList()));
		assertEquals(3 * Double.MIN_VALUE, sum(Arrays.asList(Double.MIN_VALUE, 2 * Double.MIN_VALUE)));
		assertEquals(Double.MIN_VALUE, sum(Arrays.asList(1e300, Double.MIN_VALUE, -1e300)));
		assertEquals(-1.5, sum(Arrays.asList(-1.0, -0.5, 0.0, -0.0)));
		assertEquals(Float.MIN_VALUE, sum(Collections.singletonList((double) Float.MIN_VALUE)));
	}

	@Test
	void distributionsInPartsAreThoseOfTheWhole() {
		Random random = new Random(3);
		float[] y = new float[20_000];
		for (int i = 0; i < y.length; i++)
			y[i] = i % 50 == 0 ? 0 : i % 77 == 0 ? Float.POSITIVE_INFINITY : (float) Math.scalb(random.nextDouble(), -random.nextInt(12));
		LuminanceSample whole = LuminanceSample.of(y, y.length), parts = new LuminanceSample();
		for (int from : new int[] { 15_000, 0, 5_000, 10_000 }) {
			LuminanceSample part = new LuminanceSample();
			part.add(Arrays.copyOfRange(y, from, from + 5_000), 5_000);
			parts.add(part);
		}
		assertEquals(whole.size(), parts.size());
		for (double q : new double[] { 0.1, 0.33, 0.5, 0.9 })
			assertEquals(whole.quantile(q), parts.quantile(q));
		assertEquals(whole.mean(0.1, 0.9, Math::sqrt), parts.mean(0.1, 0.9, Math::sqrt));
	}
}
