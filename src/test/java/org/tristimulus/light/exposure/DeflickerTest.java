package org.tristimulus.light.exposure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.light.Rows;

class DeflickerTest {

	private static final int FRAMES = 120, PIXELS = 20_000;

	private static double drift(int frame) {
		return 0.5 * Math.sin(frame * Math.PI / FRAMES);
	}

	/**
	 * ±0.7 stops of flicker on a slow drift, noise, 3 % saturated, in 16 bit above a camera offset: what is left of the
	 * flicker, by the light that was really there, is below 0.02 stops RMS, about the target and from frame to frame (Allan
	 * deviation), and the drift is kept.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 0, 100 })
	void flickerGoesAndDriftStays(int offset) {
		Random random = new Random(3);
		double[] truth = new double[FRAMES], statistic = new double[FRAMES];
		float[][] frames = new float[FRAMES][];
		for (int f = 0; f < FRAMES; f++) {
			truth[f] = drift(f) + 1.4 * random.nextDouble() - 0.7;
			frames[f] = frame(truth[f], offset, random);
			statistic[f] = median(frames[f]);
		}
		double[] target = Deflicker.target(statistic, 15), stops = Deflicker.stops(statistic, target, 3);
		double residual = 0, mean = 0, wander = 0, level = target[60] - target[0];
		for (int f = 0; f < FRAMES; f++)
			mean += (truth[f] - statistic[f]) / FRAMES;
		for (int f = 0; f < FRAMES; f++) {
			residual += sq(truth[f] + stops[f] - target[f] - mean) / FRAMES;
			if (f > 0) wander += sq(truth[f] + stops[f] - truth[f - 1] - stops[f - 1]) / 2 / (FRAMES - 1);
		}
		assertTrue(Math.sqrt(residual) <= 0.02, "RMS about the target " + Math.sqrt(residual));
		assertTrue(Math.sqrt(wander) <= 0.02, "Allan deviation " + Math.sqrt(wander));
		assertEquals(0.5, level, 0.25);
	}

	private static double sq(double x) {
		return x * x;
	}

	/** Light of a lognormal scene through a 16-bit camera with offset and noise; the brightest 3 % saturate at 0 stops. */
	private static float[] frame(double stops, int offset, Random random) {
		Random scene = new Random(11);
		float[] light = new float[PIXELS];
		for (int i = 0; i < PIXELS; i++) {
			double y = Math.pow(2, stops + 1.2 * (scene.nextGaussian() - 1.881)) + 0.003 * random.nextGaussian();
			long code = Math.max(0, Math.min(65535, Math.round(offset + y * (65535 - offset))));
			light[i] = (code - offset) / (float) (65535 - offset);
		}
		return light;
	}

	private static double median(float[] light) {
		float[] y = new float[light.length];
		Luminance.of(new float[][] { light }, light.length, Luminance.CLIP, y, 0);
		return Statistic.MEDIAN.of(LuminanceSample.of(y, y.length), 50);
	}

	/** The course is that of the definition, computed elsewhere. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 5, 15, 31, 119 })
	void theTargetIsThatOfTheDefinition(int window) {
		List<Rows> rows = Rows.read("deflicker_target.csv");
		double[] target = Deflicker.target(rows.stream().mapToDouble(r -> r.number("statistic")).toArray(), window);
		assertArrayEquals(rows.stream().mapToDouble(r -> r.number("target_" + window)).toArray(), target, 1e-11);
	}

	@Test
	void aSteadySeriesStays() {
		double[] steady = new double[20];
		java.util.Arrays.fill(steady, -3.25);
		for (int window : new int[] { 0, 1, 15, 999 })
			assertArrayEquals(steady, Deflicker.target(steady, window), 1e-12);
	}

	/** A straight drift stays what it is away from the ends, which are mirrored about the first and last frame. */
	@Test
	void endsAreMirrored() {
		double[] ramp = new double[30];
		for (int i = 0; i < 30; i++)
			ramp[i] = i;
		double[] target = Deflicker.target(ramp, 5);
		for (int i = 4; i < 26; i++)
			assertEquals(i, target[i], 1e-12);
		// Frame 0 sees 2 1 0 1 2: medians 1 1 2 3 4 … ; mean of 2 1 1 1 2 around it.
		assertEquals((2 + 1 + 1 + 1 + 2) / 5.0, target[0], 1e-12);
	}

	@Test
	void oneOutlierDoesNotMoveTheTarget() {
		double[] series = new double[30];
		series[12] = 5;
		assertArrayEquals(new double[30], Deflicker.target(series, 15));
		assertEquals(-3, Deflicker.stops(series, Deflicker.target(series, 0), 3)[12]);
		assertEquals(0, Deflicker.stops(series, Deflicker.target(series, 0), 3)[11]);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 14, -1 })
	void evenWindowsAreRefused(int window) {
		assertThrows(IllegalArgumentException.class, () -> Deflicker.target(new double[9], window));
	}
}
