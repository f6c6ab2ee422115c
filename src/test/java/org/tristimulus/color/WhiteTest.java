package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WhiteTest {

	/** To the bit: blend modes have corners at 0 and at 1. */
	@ParameterizedTest
	@EnumSource
	void curvesKeepBlackAndWhite(TransferFunction curve) {
		assertEquals(1, curve.decode(1));
		assertEquals(1, curve.encode(1));
		assertEquals(-1, curve.encode(-1));
		assertEquals(0, curve.decode(0));
		assertEquals(0, curve.encode(0));
	}

	/** Illuminants A, E and D65: CIE 15:2004 prints x, y and u′, v′; v is two thirds of v′. Of E all are fractions. */
	@ParameterizedTest
	@CsvSource({ "0.44757, 0.40745, 0.2560, 0.5243, 5e-5", "0.31271, 0.32902, 0.1978, 0.4683, 5e-5", "0.3333333333333333, 0.3333333333333333, 0.21052631578947367, 0.47368421052631576, 1e-15" })
	void chromaticities(double x, double y, double u, double vPrime, double tolerance) {
		Chromaticity c = Chromaticity.of(x, y), back = Chromaticity.ofUv(u, vPrime * 2 / 3);
		assertArrayEquals(new double[] { u, vPrime * 2 / 3 }, c.uv(), tolerance);
		assertArrayEquals(new double[] { u, vPrime }, c.uvPrime(), tolerance);
		assertEquals(x, back.x, 4 * tolerance);
		assertEquals(y, back.y, 4 * tolerance);
	}

	/** ASTM E308-08, table 5: tristimulus values of D65 and A, and the chromaticities that CIE 15 prints. */
	@Test
	void chromaticitiesOfTristimulusValues() {
		Chromaticity d65 = Chromaticity.ofXyz(95.047, 100, 108.883), a = Chromaticity.ofXyz(109.850, 100, 35.585);
		assertEquals(0.31271, d65.x, 2e-5);
		assertEquals(0.32902, d65.y, 2e-5);
		assertEquals(0.44757, a.x, 2e-5);
		assertEquals(0.40745, a.y, 2e-5);
		assertArrayEquals(new double[] { 0.95047, 1, 1.08883 }, d65.xyz(), 1e-15);
		assertEquals(d65, Chromaticity.ofXyz(2 * 95.047, 200, 2 * 108.883));
		assertEquals("(0.25, 0.5)", Chromaticity.ofXyz(1, 2, 1).toString());
	}

	@Test
	void whatIsNoChromaticity() {
		assertThrows(IllegalArgumentException.class, () -> Chromaticity.ofXyz(0, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> Chromaticity.ofXyz(1, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> Chromaticity.of(0.3, 0));
		assertThrows(IllegalArgumentException.class, () -> Chromaticity.of(Double.NaN, 0.3));
		assertThrows(IllegalArgumentException.class, () -> Chromaticity.ofUv(0.2, 0));
		assertNotEquals(Chromaticity.of(0.3, 0.3), Chromaticity.of(0.3, 0.31));
		assertNotEquals(Chromaticity.of(0.3, 0.3), Chromaticity.of(0.31, 0.3));
		assertEquals(Chromaticity.of(0.0, 0.3).hashCode(), Chromaticity.of(-0.0, 0.3).hashCode());
	}
}
