package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdaptationTest {

	private static final Chromaticity A = Chromaticity.of(0.44758, 0.40745);

	@Test
	void agreesWithColourScience() {
		Map<Adaptation, Integer> seen = new EnumMap<>(Adaptation.class);
		for (Reference row : Reference.rows("cat_to_d65.csv")) {
			Adaptation adaptation = Adaptation.valueOf(row.text("cat").replace(" ", "").toUpperCase(Locale.ROOT));
			Matrix3 matrix = adaptation.between(Chromaticity.of(row.number("source_x"), row.number("source_y")), Chromaticity.D65);
			for (int i = 0; i < 9; i++)
				assertEquals(row.number("xyz_m" + i / 3 + i % 3), matrix.get(i / 3, i % 3), 1e-9, row.toString());
			seen.merge(adaptation, 1, Integer::sum);
		}
		for (Adaptation adaptation : Adaptation.values())
			assertEquals(28, seen.get(adaptation), adaptation.label());
	}

	@ParameterizedTest
	@EnumSource
	void whiteBecomesWhite(Adaptation adaptation) {
		assertArrayEquals(Chromaticity.D65.xyz(), adaptation.between(A, Chromaticity.D65).times(A.xyz()), 1e-15);
	}

	@ParameterizedTest
	@EnumSource
	void thereAndBackIsNothing(Adaptation adaptation) {
		double[] xyz = { 0.2, 0.3, 0.4 };
		adaptation.between(A, Chromaticity.D65).then(adaptation.between(Chromaticity.D65, A)).apply(xyz);
		assertArrayEquals(new double[] { 0.2, 0.3, 0.4 }, xyz, 1e-15);
	}

	@ParameterizedTest
	@EnumSource
	void betweenEqualWhitesIsTheIdentityToTheBit(Adaptation adaptation) {
		assertEquals(Matrix3.diagonal(1, 1, 1), adaptation.between(A, Chromaticity.of(A.x, A.y)));
		assertArrayEquals(new double[] { 1, 1, 1 }, adaptation.gains(A, A));
	}

	@ParameterizedTest
	@EnumSource
	void gainsScaleTheCones(Adaptation adaptation) {
		double[] gains = adaptation.gains(A, Chromaticity.D65), xyz = { 0.2, 0.3, 0.4 };
		double[] before = adaptation.toLms().times(xyz), after = adaptation.toLms().times(adaptation.between(A, Chromaticity.D65).times(xyz));
		for (int i = 0; i < 3; i++)
			assertEquals(gains[i], after[i] / before[i], 1e-14);
	}

	/** Black bodies at 1000, 2000 and 10,000 K; x and y have five digits, which leaves S (z = .00279 at 1000 K) uncertain by 0.4 %. */
	@Test
	void gainsOfBlackBodies() {
		assertGains(Adaptation.CAT16, .65275, .34446, .692, 1.391, 20.58, 5e-4, 5e-4, 2e-2);
		assertGains(Adaptation.CAT16, .52668, .41330, .845, 1.139, 5.873, 5e-4, 5e-4, 1e-3);
		assertGains(Adaptation.CAT16, .28063, .28829, 1.012, .987, .737, 5e-4, 5e-4, 5e-4);
		assertGains(Adaptation.BRADFORD, .65275, .34446, .480, 3.561, 80.44, 5e-4, 5e-4, 5e-1);
	}

	private static void assertGains(Adaptation adaptation, double x, double y, double l, double m, double s, double... tolerance) {
		double[] gains = adaptation.gains(Chromaticity.of(x, y), Chromaticity.D65), expected = { l, m, s };
		for (int i = 0; i < 3; i++)
			assertEquals(expected[i], gains[i], tolerance[i], "gain " + i + " from " + x + ", " + y);
	}

	@Test
	void tokens() {
		assertEquals("[cat16, bradford, vonkries]", List.of(Adaptation.values()).toString());
	}
}
