package org.tristimulus.light.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.tristimulus.light.Rows;
import org.tristimulus.light.rendering.TestColorSamples;

class SpectrumTest {

	private static final DoubleUnaryOperator QUARTIC = l -> {
		double t = (l - 500) / 100;
		return 3 + t * (2 + t * (-1 + t * (0.5 - 0.25 * t)));
	};

	/** Sprague's derivatives are exact to the fourth degree, inside; the ends of CIE 167 are exact for a line. */
	@Test
	void spragueReproducesQuartics() {
		Spectrum fine = Spectrum.of(400, 700, 5, QUARTIC).resample(1);
		for (int nm = 410; nm <= 690; nm++)
			assertEquals(QUARTIC.applyAsDouble(nm), fine.at(nm), 1e-12);
		Spectrum line = Spectrum.of(400, 700, 5, l -> 7 - 0.01 * l).resample(1);
		for (int nm = 400; nm <= 700; nm++)
			assertEquals(7 - 0.01 * nm, line.at(nm), 1e-12);
	}

	@Test
	void resamplingKeepsTheValuesItHas() {
		Spectrum lamp = Rows.spectrum("fl4"), fine = lamp.resample(1);
		assertEquals(401, fine.size());
		for (int i = 0; i < lamp.size(); i++)
			assertEquals(lamp.value(i), fine.at(lamp.wavelength(i)), 1e-12);
		assertSame(lamp, lamp.resample(5));
		Spectrum back = fine.resample(5);
		for (int i = 0; i < lamp.size(); i++)
			assertEquals(lamp.value(i), back.value(i), 1e-12);
	}

	@Test
	void unevenWavelengthsAreJoinedByLines() {
		Spectrum s = Spectrum.of(new double[] { 400, 401.5, 410, 500 }, new double[] { 0, 3, 3, 93 });
		assertFalse(s.isUniform());
		assertEquals(0, s.step());
		Spectrum fine = s.resample(1);
		assertEquals(2, fine.at(401), 1e-12);
		assertEquals(3, fine.at(405), 1e-12);
		assertEquals(4, fine.at(411), 1e-12);
		assertEquals(101, fine.size());
	}

	@Test
	void printedWavelengthsAreEvenWithinTheirRounding() {
		assertTrue(Spectrum.of(new double[] { 380, 380.33, 380.67, 381, 381.33 }, new double[5]).isUniform());
		assertFalse(Spectrum.of(new double[] { 380, 380.4, 380.8, 381.25 }, new double[4]).isUniform());
	}

	@Test
	void lightsAdd() {
		Spectrum a = Spectrum.of(400, 500, 5, l -> l), b = Spectrum.of(450, 600, 1, l -> 2);
		Spectrum sum = a.plus(b);
		assertEquals(400, sum.start());
		assertEquals(600, sum.end());
		assertEquals(420, sum.at(420), 1e-9);
		assertEquals(482, sum.at(480), 1e-9);
		assertEquals(2, sum.at(550), 1e-9);
		assertArrayEquals(new double[] { 800, 810 }, new double[] { a.plus(a).value(0), a.plus(a).value(1) });
		assertEquals(0, a.at(399));
		assertEquals(1500, a.times(3).value(20), 1e-9);
	}

	@Test
	void aGaussianHasItsWidth() {
		Spectrum g = Spectrum.gaussian(525, 30);
		assertEquals(1, g.at(525));
		assertEquals(0.5, g.at(510), 1e-12);
		assertEquals(0.5, g.at(540), 1e-12);
	}

	@Test
	void refusesWhatIsNoSpectrum() {
		assertThrows(IllegalArgumentException.class, () -> Spectrum.of(new double[] { 500 }, new double[] { 1 }));
		assertThrows(IllegalArgumentException.class, () -> Spectrum.of(new double[] { 500, 500 }, new double[2]));
		assertThrows(IllegalArgumentException.class, () -> Spectrum.of(new double[] { 500, 510 }, new double[] { 1, Double.NaN }));
		assertThrows(IllegalArgumentException.class, () -> Spectrum.of(new double[] { 500, 510 }, new double[3]));
		assertThrows(IllegalArgumentException.class, () -> Spectrum.gaussian(900, 20));
		assertThrows(IllegalArgumentException.class, () -> Spectrum.of(900, 1000, 5, l -> 1).chromaticity());
	}

	/** The published 1 nm table of CIE 224 is the 5 nm table interpolated. */
	@Test
	void samplesAtOneNanometreAreThePublishedOnes() {
		for (Rows row : Rows.read("ces99_1nm_excerpt.csv")) {
			double nm = row.number("wavelength_nm");
			double[][] xyz = TestColorSamples.CES_99.xyz(Spectrum.of(nm - 1, nm + 1, 1, l -> l == nm ? 1 : 0), 380, 780, Observer.CIE_1964);
			for (int i = 1; i <= 99; i++)
				assertEquals(row.number(String.format("ces%02d", i)), xyz[i][1] / xyz[0][1], 1e-8);
		}
	}
}
