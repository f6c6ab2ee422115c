package org.tristimulus.light.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tristimulus.color.Chromaticity.D65;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.Locus;

class WhiteBalanceTest {

	private static WhiteBalance of(double kelvin, Adaptation adaptation) {
		return WhiteBalance.between(Locus.BLACKBODY_DAYLIGHT.at(kelvin), D65, adaptation);
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/org/tristimulus/light/adapted_linear_srgb.csv", useHeadersInDisplayName = true)
	void adapted(Adaptation cat, double x, double y, double r, double g, double b, double outR, double outG, double outB) {
		double[] c = { r, g, b }, expected = { outR, outG, outB };
		WhiteBalance.between(Chromaticity.of(x, y), D65, cat).transform().apply(c);
		for (int i = 0; i < 3; i++)
			assertEquals(expected[i], c[i], 1e-9 * Math.max(1, Math.abs(expected[i])));
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/org/tristimulus/light/cat_to_d65.csv", useHeadersInDisplayName = true)
	void matrices(Adaptation cat, double x, double y, double m00, double m01, double m02, double m10, double m11, double m12, double m20, double m21, double m22) {
		double[] expected = { m00, m01, m02, m10, m11, m12, m20, m21, m22 };
		Matrix3 matrix = WhiteBalance.between(Chromaticity.of(x, y), D65, cat).matrix();
		for (int i = 0; i < 9; i++)
			assertEquals(expected[i], matrix.get(i / 3, i % 3), 1e-9 * Math.max(1, Math.abs(expected[i])));
	}

	/** Gains of black bodies as the project's definitions print them; within one of the last digit. */
	@ParameterizedTest
	@CsvSource({ "CAT16, 1000, 0.692, 1.391, 20.58", "CAT16, 2000, 0.845, 1.139, 5.873", "CAT16, 3200, 0.926, 1.060, 2.302", "CAT16, 10000, 1.012, 0.987, 0.737", "BRADFORD, 1000, 0.480, 3.561, 80.44" })
	void gains(Adaptation cat, double kelvin, double l, double m, double s) {
		double[] gains = WhiteBalance.between(Locus.PLANCKIAN.at(kelvin), D65, cat).gains();
		assertEquals(l, gains[0], 1e-3);
		assertEquals(m, gains[1], 1e-3);
		assertEquals(s, gains[2], s > 10 ? 1e-2 : 1e-3);
	}

	@ParameterizedTest
	@EnumSource(Adaptation.class)
	void whatIsNeutralUnderTheLightBecomesNeutralAndKeepsItsLuminance(Adaptation cat) {
		for (double kelvin : new double[] { 1500, 2500, 3200, 4500, 8000, 12_000, 25_000 }) {
			Chromaticity light = Locus.BLACKBODY_DAYLIGHT.at(kelvin, 0.003);
			double[] c = RgbSpace.SRGB.fromXyz().times(light.xyz());
			double[] rgbGains = WhiteBalance.between(light, D65, cat).rgbGains(light);
			for (int i = 0; i < 3; i++)
				assertEquals(c[i] > 0 ? 1 / c[i] : Double.NaN, rgbGains[i], 1e-9 * Math.abs(1 / c[i]));
			WhiteBalance.between(light, D65, cat).transform().apply(c);
			assertArrayEquals(new double[] { 1, 1, 1 }, c, 1e-12);
		}
	}

	@ParameterizedTest
	@EnumSource(Adaptation.class)
	void theDefaultChangesNothing(Adaptation cat) {
		WhiteBalance none = of(6504, cat);
		assertTrue(none.isIdentity());
		assertSame(ColorTransform.IDENTITY, none.transform());
		assertSame(ColorTransform.IDENTITY, none.keepingWhite());
		assertEquals(Matrix3.diagonal(1, 1, 1), none.matrix());
		assertTrue(WhiteBalance.between(ColorTemperature.between(D65, Locus.PLANCKIAN.at(3000), 0), D65, cat).isIdentity());
	}

	@ParameterizedTest
	@EnumSource(Adaptation.class)
	void relightIsTheInverse(Adaptation cat) {
		double[] c = { 0.3, 0.5, 0.1 };
		WhiteBalance balance = of(3200, cat);
		balance.transform().then(balance.inverse().transform()).apply(c);
		assertArrayEquals(new double[] { 0.3, 0.5, 0.1 }, c, 1e-12);
		double[] d = { 0.3, 0.5, 0.1 }, e = d.clone();
		balance.inverse().transform().apply(d);
		WhiteBalance.between(D65, Locus.BLACKBODY_DAYLIGHT.at(3200), cat).transform().apply(e);
		assertArrayEquals(e, d, 1e-12);
	}

	/** The light was warm: the picture gets bluer. The light was cool: it gets yellower. */
	@ParameterizedTest
	@EnumSource(Adaptation.class)
	void direction(Adaptation cat) {
		double[] warm = of(3200, cat).matrix().times(0.5, 0.5, 0.5), cool = of(10_000, cat).matrix().times(0.5, 0.5, 0.5);
		assertTrue(warm[2] > 0.6 && warm[0] < 0.45, "bluer");
		assertTrue(cool[2] < 0.45 && cool[0] > 0.52, "yellower");
	}

	/** Kelvin by kelvin: the second difference of every entry of the matrix, by the change itself, has no step. */
	@ParameterizedTest
	@EnumSource(Adaptation.class)
	void sweepIsSmooth(Adaptation cat) {
		double[][] m = new double[3][];
		for (int kelvin = 1000; kelvin <= 10_000; kelvin++) {
			m[0] = m[1];
			m[1] = m[2];
			Matrix3 matrix = of(kelvin, cat).matrix();
			m[2] = new double[9];
			for (int i = 0; i < 9; i++)
				m[2][i] = matrix.get(i / 3, i % 3);
			if (m[0] == null) continue;
			double size = 0, first = 0, second = 0;
			for (int i = 0; i < 9; i++) {
				size = Math.max(size, Math.abs(m[1][i]));
				first = Math.max(first, Math.abs(m[2][i] - m[1][i]));
				second = Math.max(second, Math.abs(m[0][i] - 2 * m[1][i] + m[2][i]));
			}
			assertTrue(first < 16 * size / kelvin, kelvin + " K: step " + first);
			// The CIE's own two pieces of the daylight locus meet at 7000 K within 4e-7 in x.
			boolean join = Math.abs(kelvin - 7001) <= 2;
			assertTrue(second < (join ? 1e-5 : 200 * size / kelvin / kelvin), kelvin + " K: second difference " + second);
		}
	}

	@Test
	void aGainAboveTheLargestIsNamed() {
		String message = assertThrows(IllegalArgumentException.class, () -> WhiteBalance.between(Locus.PLANCKIAN.at(1000), D65, Adaptation.BRADFORD).within(25)).getMessage();
		assertTrue(message.startsWith("The S gain would be 80.4"), message);
		assertTrue(message.contains("above maxgain 25"), message);
		WhiteBalance balance = of(1000, Adaptation.CAT16);
		assertSame(balance, balance.within(25));
		assertThrows(IllegalArgumentException.class, () -> WhiteBalance.of(Adaptation.CAT16, 1, -1, 1));
		assertThrows(IllegalArgumentException.class, () -> WhiteBalance.of(Adaptation.CAT16, 1, Double.NaN, 1));
	}

	/** Half of a correction lies half way in mired, or in uv. */
	@Test
	void partOfACorrection() {
		Chromaticity warm = Locus.PLANCKIAN.at(2000), cool = Locus.PLANCKIAN.at(10_000), green = Chromaticity.of(0.3, 0.6);
		Chromaticity middle = ColorTemperature.between(warm, cool, 0.5);
		assertEquals(1e6 / 300, ColorTemperature.of(middle).kelvin(), 1e-5);
		assertEquals(0, ColorTemperature.of(middle).duv(), 1e-9);
		assertSame(warm, ColorTemperature.between(warm, cool, 0));
		assertSame(cool, ColorTemperature.between(warm, cool, 1));
		double[] uv = ColorTemperature.between(D65, green, 0.5).uv();
		assertEquals((D65.uv()[0] + green.uv()[0]) / 2, uv[0], 1e-12);
		assertEquals((D65.uv()[1] + green.uv()[1]) / 2, uv[1], 1e-12);
	}

	/** What is white in all channels stays white to the bit; colours with no channel that may be clipped are corrected. */
	@ParameterizedTest
	@ValueSource(doubles = { 1500, 3200, 10_000 })
	void whiteStaysAndSaturatedColoursDoNotTurnGrey(double kelvin) {
		ColorTransform keeping = of(kelvin, Adaptation.CAT16).keepingWhite(), plain = of(kelvin, Adaptation.CAT16).transform();
		for (double[] white : new double[][] { { 1, 1, 1 }, { 1, 2, 1.5 } }) {
			double[] c = white.clone();
			keeping.apply(c);
			assertArrayEquals(white, c);
		}
		for (double[] color : new double[][] { { 0.94, 0.3, 0.6 }, { 0.9, 0, 0 }, { 0.94, 0.94, 0.94 }, { 0.5, 0.5, 0.5 }, { Double.NaN, 1, 1 } }) {
			double[] c = color.clone(), d = color.clone();
			keeping.apply(c);
			plain.apply(d);
			assertArrayEquals(d, c);
		}
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/org/tristimulus/light/highlights.csv", useHeadersInDisplayName = true)
	void highlights(double x, double y, double r, double g, double b, double outR, double outG, double outB) {
		double[] c = { r, g, b };
		WhiteBalance.between(Chromaticity.of(x, y), D65, Adaptation.CAT16).keepingWhite().apply(c);
		assertArrayEquals(new double[] { outR, outG, outB }, c, 1e-9);
	}

	@Test
	void rowsAgreeWithTheDefinition() {
		SplittableRandom random = new SplittableRandom(3);
		int n = 1000;
		for (double kelvin : new double[] { 1200, 3200, 6504, 15_000 }) {
			ColorTransform keeping = of(kelvin, Adaptation.BRADFORD).keepingWhite();
			float[][] rows = new float[3][n];
			for (int i = 0; i < n; i++)
				for (int j = 0; j < 3; j++)
					rows[j][i] = (float) (i % 3 == 0 ? random.nextDouble(0.93, 1.01) : random.nextDouble(-0.1, 1.1));
			float[][] before = { rows[0].clone(), rows[1].clone(), rows[2].clone() };
			keeping.apply(rows, n);
			for (int i = 0; i < n; i++) {
				double[] c = { before[0][i], before[1][i], before[2][i] };
				keeping.apply(c);
				double largest = Math.max(Math.abs(c[0]), Math.max(Math.abs(c[1]), Math.abs(c[2])));
				for (int j = 0; j < 3; j++)
					assertEquals(c[j], rows[j][i], 4 * Math.ulp((float) largest), "colour " + i);
			}
		}
	}
}
