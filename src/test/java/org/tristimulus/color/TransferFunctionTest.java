package org.tristimulus.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferFunctionTest {

	/** To 3e-8, what the rounded constants of the standards leave at the knees. */
	@ParameterizedTest
	@EnumSource
	void encodeUndoesDecode(TransferFunction curve) {
		for (int code = 0; code <= 65535; code++) {
			double v = code / 65535.0;
			assertEquals(v, curve.encode(curve.decode(v)), 3e-8);
		}
	}

	@ParameterizedTest
	@EnumSource
	void blackAndWhiteStay(TransferFunction curve) {
		assertEquals(0, curve.decode(0));
		assertEquals(0, curve.encode(0));
		assertEquals(1, curve.decode(1), 1e-15);
		assertEquals(1, curve.encode(1), 1e-15);
	}

	@ParameterizedTest
	@EnumSource
	void curvesAreOdd(TransferFunction curve) {
		for (double v = 0.001; v < 10; v *= 1.3) {
			assertEquals(-curve.decode(v), curve.decode(-v));
			assertEquals(-curve.encode(v), curve.encode(-v));
		}
	}

	@ParameterizedTest
	@EnumSource
	void curvesRise(TransferFunction curve) {
		double decoded = -1, encoded = -1;
		for (int code = 0; code <= 65535; code++) {
			double d = curve.decode(code / 65535.0), e = curve.encode(code / 65535.0);
			assertTrue(d > decoded && e > encoded, curve + " at " + code);
			decoded = d;
			encoded = e;
		}
	}

	/** A curve is accepted when the table from outside has ten of its values. */
	@ParameterizedTest
	@EnumSource
	void agreesWithItsStandard(TransferFunction curve) {
		int rows = 0;
		for (Reference row : Reference.rows("curves.csv")) {
			if (!row.text("curve").equals(curve.name())) continue;
			double encoded = row.number("encoded"), light = row.number("light");
			assertEquals(light, curve.decode(encoded), 1e-14 + 1e-13 * light, row::toString);
			assertEquals(encoded, curve.encode(light), 3e-8, row::toString);
			rows++;
		}
		assertTrue(rows >= 10, curve + " has " + rows + " rows in curves.csv");
	}

	/** ITU-R BT.709-6, 1.2, every code: light that the camera curve, as printed, gives back as the code; where it jumps, the light of the jump. */
	@Test
	void rec709IsTheInverseOfTheCameraCurve() {
		double jump = 1.099 * StrictMath.pow(0.018, 0.45) - 0.099;
		for (int code = 0; code <= 65535; code++) {
			double v = code / 65535.0, light = TransferFunction.REC709.decode(v);
			if (v >= 0.08099 && v < jump) assertEquals(0.018, light, 2e-6);
			else assertEquals(v, light < 0.018 ? 4.5 * light : 1.099 * StrictMath.pow(light, 0.45) - 0.099, 1e-13);
		}
	}

	/** IEC 61966-2-1, 5.2; the power by the JDK's strict library. */
	@Test
	void srgbIsTheTwoPieceCurve() {
		for (int code = 0; code <= 255; code++) {
			double v = code / 255.0, expected = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
			assertEquals(expected, TransferFunction.SRGB.decode(v), 1e-14);
		}
	}

	@Test
	void linearIsTheIdentity() {
		assertSame(ColorTransform.IDENTITY, TransferFunction.LINEAR.decoding());
		assertSame(ColorTransform.IDENTITY, TransferFunction.LINEAR.encoding());
	}

	/** Within 1e-13 of the JDK's strict power, for every exponent of a float and beyond. */
	@ParameterizedTest
	@ValueSource(doubles = { 2.4, 1 / 2.4, 2.2, 1 / 2.2, 1.8, 1 / 1.8, 0.45, 1 / 0.45, 563 / 256.0, 1 / 3.0, -1 })
	void powers(double exponent) {
		Power power = new Power(exponent);
		Random random = new Random(1);
		for (int i = 0; i < 200000; i++) {
			double x = Math.scalb(1 + random.nextDouble(), random.nextInt(300) - 150), expected = StrictMath.pow(x, exponent);
			assertEquals(1, power.of(x) / expected, 1e-13, () -> x + "^" + exponent);
		}
		for (double x : new double[] { 0, Double.MIN_VALUE, 1e-300, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN })
			assertEquals(StrictMath.pow(x, exponent), power.of(x));
	}
}
