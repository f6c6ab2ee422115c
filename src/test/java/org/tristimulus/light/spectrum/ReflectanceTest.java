package org.tristimulus.light.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.Chromaticity;

class ReflectanceTest {

	/** CIE 15, table T.3 and ISO/CIE 11664-2; ours stops at 380 and 780 nm. */
	@ParameterizedTest
	@CsvSource({ "a,0.44758,0.40745", "c,0.31006,0.31616", "d50,0.34567,0.35851", "d65,0.31272,0.32903" })
	void thePerfectDiffuserHasTheColourOfTheLight(String illuminant, double x, double y) {
		double[] xyz = Reflectance.flat(1).under(illuminant);
		assertEquals(1, xyz[1], 1e-14);
		assertEquals(x, Chromaticity.ofXyz(xyz).x, 1e-4);
		assertEquals(y, Chromaticity.ofXyz(xyz).y, 1e-4);
	}

	@ParameterizedTest
	@CsvSource({ "a", "c", "d65" })
	void theSmoothestHasTheColourAskedForAndStaysWithin0And1(String illuminant) {
		SplittableRandom random = new SplittableRandom(1);
		for (int k = 0; k < 20; k++) {
			double level = random.nextDouble(0.02, 0.95), slope = random.nextDouble(-1, 1) * Math.min(level, 1 - level);
			double[] tilted = new double[Reflectance.SIZE];
			for (int i = 0; i < tilted.length; i++)
				tilted[i] = level + slope * Math.sin(6.0 * i / tilted.length);
			double[] xyz = new Reflectance(tilted).under(illuminant);
			Reflectance r = Reflectance.smoothest(illuminant, xyz);
			assertArrayEquals(xyz, r.under(illuminant), 1e-12);
			for (int i = 0; i < Reflectance.SIZE; i++)
				assertTrue(r.at(i) > 0 && r.at(i) < 1);
		}
	}

	@Test
	void aNeutralIsFlat() {
		for (double level : new double[] { 0.03, 0.5, 0.97 }) {
			Reflectance r = Reflectance.smoothest("c", Reflectance.flat(level).under("c"));
			for (int i = 0; i < Reflectance.SIZE; i++)
				assertEquals(level, r.at(i), 1e-10);
		}
	}

	@Test
	void noSurfaceIsBrighterThanTheLight() {
		assertThrows(IllegalArgumentException.class, () -> Reflectance.smoothest("c", 1.1, 1.1, 1.2));
		assertThrows(IllegalArgumentException.class, () -> Reflectance.flat(1.01));
		assertThrows(IllegalArgumentException.class, () -> Reflectance.flat(0.5).under("d66"));
	}
}
