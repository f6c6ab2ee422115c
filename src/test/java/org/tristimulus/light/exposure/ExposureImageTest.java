package org.tristimulus.light.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.ChannelTransform;

/** The row versions of log2 and 2^x, against their definitions. */
class ExposureImageTest {

	private static final ChannelTransform LOG2 = new LightToExposure(Double.NaN, Double.NaN), EXP2 = new ExposureToLight();

	private static float[] of(ChannelTransform transform, float... row) {
		float[] result = row.clone();
		transform.apply(result, result.length);
		return result;
	}

	@Test
	void powersOfTwoAreExact() {
		for (int k = -149; k <= 127; k++) {
			assertEquals(k, of(LOG2, Math.scalb(1f, k))[0]);
			assertEquals(Math.scalb(1f, k), of(EXP2, k)[0]);
		}
		assertEquals(0, of(EXP2, -151)[0]);
		assertEquals(Float.POSITIVE_INFINITY, of(EXP2, 128)[0]);
	}

	@Test
	void zeroAndBelow() {
		float[] light = { 0, -0.0f, -1, Float.NEGATIVE_INFINITY, Float.NaN, Float.POSITIVE_INFINITY, 2 };
		float nan = Float.NaN, inf = Float.POSITIVE_INFINITY;
		assertRow(new float[] { nan, nan, nan, nan, nan, inf, 1 }, of(LOG2, light));
		assertRow(new float[] { -20, -20, -149, -149, nan, inf, 1 }, of(new LightToExposure(-20, LightToExposure.MIN_EXPOSURE), light));
		assertRow(new float[] { nan, inf, 0 }, of(EXP2, nan, inf, Float.NEGATIVE_INFINITY));
	}

	private static void assertRow(float[] expected, float[] actual) {
		for (int i = 0; i < expected.length; i++)
			assertEquals(expected[i], actual[i], "pixel " + i);
	}

	/** Every float of two binades, where the result goes through 0, and every 997th of the rest. */
	@Test
	void log2IsTheFloatBesideItsDefinitionAndMonotone() {
		int from = Float.floatToIntBits(0.5f), to = Float.floatToIntBits(2f), end = Float.floatToIntBits(Float.MAX_VALUE);
		scan(LOG2, from, to, 1, 7);
		scan(LOG2, 1, end, 997, 1);
	}

	/** Every float from 2 to 4, and every 997th of either sign. */
	@Test
	void exp2IsTheFloatBesideItsDefinitionAndMonotone() {
		scan(EXP2, Float.floatToIntBits(2f), Float.floatToIntBits(4f), 1, 7);
		scan(EXP2, 1, Float.floatToIntBits(130f), 997, 1);
		scan(EXP2, Float.floatToIntBits(-152f), Float.floatToIntBits(-0f), -997, 1);
	}

	/** Rising floats, given by their bits; every so manyth is compared with the definition. */
	private static void scan(ChannelTransform transform, int from, int to, int step, int every) {
		float[] row = new float[1024], in;
		float before = Float.NEGATIVE_INFINITY;
		for (long bits = from; step > 0 ? bits < to : bits > to;) {
			int n = 0;
			for (; n < row.length && (step > 0 ? bits < to : bits > to); bits += step)
				row[n++] = Float.intBitsToFloat((int) bits);
			in = row.clone();
			transform.apply(row, n);
			for (int i = 0; i < n; i++) {
				assertTrue(row[i] >= before, "falls at " + in[i]);
				before = row[i];
				if (i % every != 0) continue;
				float exact = (float) transform.apply((double) in[i]);
				if (row[i] != exact) assertEquals(exact, row[i], Math.ulp(exact), "of " + in[i]);
			}
		}
	}

	/** Codes of 8 and 16 bit come back through a 32-bit exposure image. */
	@Test
	void codesComeBack() {
		float[] row = new float[65535];
		for (int white : new int[] { 255, 4095, 65535 }) {
			for (int i = 0; i < white; i++)
				row[i] = (i + 1) / (float) white;
			LOG2.apply(row, white);
			EXP2.apply(row, white);
			for (int i = 0; i < white; i++)
				assertEquals(i + 1, Math.round(row[i] * white));
		}
	}
}
