package org.tristimulus.color.gamut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Reference;
import org.tristimulus.color.space.Spaces;

class ColorDifferenceTest {

	private static final List<Reference> LAB = Reference.rows("deltae_lab.csv");

	private static double[] first(Reference row) {
		return row.numbers("", "L1", "a1", "b1");
	}

	private static double[] second(Reference row) {
		return row.numbers("", "L2", "a2", "b2");
	}

	@Test
	void ciede2000AgreesWithLittleCms() {
		for (Reference row : LAB)
			assertEquals(row.number("de2000"), ColorDifference.CIEDE2000.between(first(row), second(row)), 1e-9, row.toString());
	}

	@Test
	void ciede2000AgreesWithItsPublication() {
		int published = 0;
		for (Reference row : LAB) {
			if (!row.has("de2000_published")) continue;
			assertEquals(row.number("de2000_published"), ColorDifference.CIEDE2000.between(first(row), second(row)), 5e-5, row.toString());
			published++;
		}
		assertEquals(20, published);
	}

	@Test
	void cie76AgreesWithColourScience() {
		for (Reference row : LAB)
			assertEquals(row.number("de76"), ColorDifference.CIE76.between(first(row), second(row)), 1e-9, row.toString());
	}

	@Test
	void oklabAgreesWithColorJs() {
		for (Reference row : Reference.rows("deltae_ok.csv")) {
			double[] first = row.numbers("", "r1", "g1", "b1"), second = row.numbers("", "r2", "g2", "b2");
			ColorTransform convert = Spaces.SRGB.to(ColorDifference.OKLAB.space());
			convert.apply(first);
			convert.apply(second);
			assertEquals(row.number("deok"), ColorDifference.OKLAB.between(first, second), 1e-9, row.toString());
		}
	}

	@ParameterizedTest
	@EnumSource
	void itIsADistance(ColorDifference metric) {
		Random random = new Random(1);
		ColorTransform convert = Spaces.LINEAR_SRGB.to(metric.space());
		for (int i = 0; i < 1000; i++) {
			double[] a = random.doubles(3, -0.5, 2).toArray(), b = random.doubles(3, -0.5, 2).toArray();
			convert.apply(a);
			convert.apply(b);
			assertEquals(0, metric.between(a, a));
			assertTrue(metric.between(a, b) > 0);
			assertEquals(metric.between(a, b), metric.between(b, a), 1e-11);
		}
		double[] black = new double[3], grey = new double[3];
		assertEquals(0, metric.between(black, grey));
	}

	@Test
	void tokens() {
		assertEquals("[ciede2000, cie76, oklab]", Arrays.toString(ColorDifference.values()));
	}
}
