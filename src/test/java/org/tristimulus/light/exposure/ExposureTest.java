package org.tristimulus.light.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.light.Table;

class ExposureTest {

	@ParameterizedTest
	@CsvFileSource(resources = "/org/tristimulus/light/log2_guard.csv", useHeadersInDisplayName = true)
	void guard(String bits, double intensity, String expected, Double log2) {
		double x = Double.longBitsToDouble(Long.parseUnsignedLong(bits.substring(2), 16));
		if (!Double.isNaN(x)) assertEquals(intensity, x);
		assertEquals(expected.equals("clamp"), Exposure.isBelowGuard(x));
		if (expected.equals("error")) {
			Exception e = assertThrows(ArithmeticException.class, () -> Exposure.toExposure(x));
			assertEquals("exposure of zero intensity is undefined", e.getMessage());
		}
		else if (Math.abs(log2) <= 1024) assertEquals(log2, Exposure.toExposure(x), 1e-12 * Math.abs(log2));
		else assertEquals(log2, Exposure.toExposure(x));
	}

	@Test
	void powersOfTwoAreExact() {
		for (int k = -1073; k <= 1023; k++) {
			double power = Math.scalb(1.0, k);
			assertEquals(k, Exposure.toExposure(power));
			assertEquals(power, Exposure.toIntensity(k));
		}
		assertEquals(Double.MIN_VALUE, Exposure.toIntensity(-1074));
		assertEquals(0, Exposure.toIntensity(-1075));
		assertEquals(Double.POSITIVE_INFINITY, Exposure.toIntensity(1024));
	}

	@ParameterizedTest
	@CsvSource({ "2, 4", "1, 2", "0, 1", "-1, 0.5", "-2, 0.25" })
	void examplesOfTheGuide(double stops, double intensity) {
		assertEquals(intensity, Exposure.toIntensity(stops));
		assertEquals(stops, Exposure.toExposure(intensity));
	}

	@Test
	void withinOneUlp() {
		Table log2 = Table.read("log2.csv"), exp2 = Table.read("exp2.csv");
		for (int i = 0; i < log2.column(0).length; i++) {
			double expected = log2.column(1)[i];
			assertEquals(expected, Exposure.toExposure(log2.column(0)[i]), Math.ulp(expected), "log2 " + log2.column(0)[i]);
		}
		for (int i = 0; i < exp2.column(0).length; i++) {
			double expected = exp2.column(1)[i];
			assertEquals(expected, Exposure.toIntensity(exp2.column(0)[i]), Math.ulp(expected), "2^" + exp2.column(0)[i]);
		}
	}

	@Test
	void monotone() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 1_000_000; i++) {
			double a = positive(random), b = i % 2 == 0 ? positive(random) : Math.nextUp(a);
			assertTrue(Exposure.toExposure(Math.min(a, b)) <= Exposure.toExposure(Math.max(a, b)), () -> a + ", " + b);
			double s = random.nextDouble(-1074, 1024), t = i % 2 == 0 ? random.nextDouble(-1074, 1024) : Math.nextUp(s);
			assertTrue(Exposure.toIntensity(Math.min(s, t)) <= Exposure.toIntensity(Math.max(s, t)), () -> s + ", " + t);
		}
	}

	@Test
	void roundTrips() {
		SplittableRandom random = new SplittableRandom(2);
		for (int i = 0; i < 100_000; i++) {
			double x = positive(random), s = random.nextDouble(-1020, 1020);
			assertEquals(x, Exposure.toIntensity(Exposure.toExposure(x)), 1e-13 * x);
			assertEquals(s, Exposure.toExposure(Exposure.toIntensity(s)), 1e-13 * Math.max(1, Math.abs(s)));
		}
	}

	/** Any positive double at or above the guard, all exponents alike. */
	private static double positive(SplittableRandom random) {
		return Double.longBitsToDouble(random.nextLong(2, Double.doubleToRawLongBits(Double.POSITIVE_INFINITY)));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -20.001, 20.001, 100, Double.NaN, Double.NEGATIVE_INFINITY })
	void stopsOutOfRangeAreNamed(double stops) {
		Exception e = assertThrows(IllegalArgumentException.class, () -> Exposure.by(stops));
		assertEquals("Exposure of " + stops + " stops is out of range: -20 to 20 stops", e.getMessage());
	}

	@Test
	void noStopsIsNothing() {
		assertEquals(ColorTransform.IDENTITY, Exposure.by(0));
		assertEquals(ColorTransform.IDENTITY, Exposure.by(-0.0));
	}

	@Test
	void oneStopUpAndOneDownIsNothing() {
		float[] row = { 0, 1, 0.1f, -0.3f, 1e-30f, Float.POSITIVE_INFINITY }, before = row.clone();
		Exposure.by(1).then(Exposure.by(-1)).apply(row, row.length);
		for (int i = 0; i < row.length; i++)
			assertEquals(before[i], row[i]);
		assertEquals(2, ((Gain) Exposure.by(1)).gain());
	}

	@Test
	void exposureOfFloats() {
		Table table = Table.read("exposure_float.csv");
		double[] stops = table.column("stops"), in = table.column("in_srgb"), out = table.column("out_srgb_unclipped");
		double[] light = table.column("in_linear"), outLight = table.column("out_linear"), outIfLinear = table.column("out_if_input_was_linear");
		for (int i = 0; i < stops.length; i++) {
			ChannelTransform exposure = Exposure.by(stops[i]);
			close(outLight[i], exposure.apply(light[i]));
			close(outIfLinear[i], exposure.apply(in[i]));
			// At the decoding knee itself colour-science takes the upper piece (its knee is the encoded 0.0031308, not the printed 0.04045).
			if (in[i] != 0.04045) close(out[i], TransferFunction.SRGB.encode(exposure.apply(TransferFunction.SRGB.decode(in[i]))));
		}
	}

	private static void close(double expected, double actual) {
		assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)));
	}

	@Test
	void exposureOfCodes() {
		Table table = Table.read("exposure_8bit.csv");
		double[] stops = table.column("stops"), in = table.column("in_8bit"), out = table.column("out_8bit"), exact = table.column("out_before_rounding");
		int ties = 0;
		for (int i = 0; i < stops.length; i++) {
			double light = Exposure.by(stops[i]).apply(TransferFunction.SRGB.decode(in[i] / 255));
			double code = Math.floor(255 * TransferFunction.SRGB.encode(Math.min(1, light)) + 0.5);
			boolean tie = Math.abs(exact[i] - Math.floor(exact[i]) - 0.5) < 0.002;
			if (tie) ties++;
			assertEquals(out[i], code, tie ? 1 : 0, stops[i] + " stops of " + in[i]);
		}
		assertTrue(ties < 40);
		assertFalse(stops.length < 5000);
	}
}
