package org.tristimulus.light.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureMatchTest {

	private static final int N = 1 << 18;

	/** A lognormal scene, 1.5 stops wide, seen by a noisy 16-bit camera at so many stops. */
	private static float[][] plate(double median, double stops, long noise) {
		Random scene = new Random(7), camera = new Random(noise);
		float[][] rgb = new float[3][N];
		for (int i = 0; i < N; i++) {
			double y = median * Math.pow(2, 1.5 * scene.nextGaussian() + stops);
			for (int c = 0; c < 3; c++) {
				double light = y * (0.8 + 0.4 * scene.nextDouble());
				light += camera.nextGaussian() * Math.sqrt(1e-4 * light + 1e-6);
				rgb[c][i] = Math.round(65535 * Math.max(0, Math.min(1, light))) / 65535f;
			}
		}
		return rgb;
	}

	private static LuminanceSample sample(float[][] rgb) {
		float[] y = new float[N];
		Luminance.of(rgb, N, Luminance.CLIP, y, 0);
		return LuminanceSample.of(y, N);
	}

	@ParameterizedTest
	@CsvSource({ "0.05, -3", "0.05, -2", "0.05, -1", "0.05, 0", "0.05, 1", "0.05, 2", "0.05, 3", "0.18, -3", "0.18, -2", "0.18, -1", "0.18, 0", "0.18, 1", "0.18, 2" })
	void knownStopsAreRecovered(double median, double stops) {
		float[][] reference = plate(median, 0, 1), image = plate(median, stops, 2);
		Distribution ratios = new Distribution();
		ExposureMatch.addRatios(image, Luminance.CLIP, reference, Luminance.CLIP, N, ratios);
		check(-stops, ExposureMatch.registered(ratios));
		check(-stops, ExposureMatch.unregistered(sample(image), sample(reference), Statistic.MEDIAN, 50));
	}

	private static void check(double truth, ExposureMatch match) {
		assertEquals(truth, match.stops(), 0.01);
		assertEquals(truth, match.stops(), match.spread());
	}

	/** +3 stops put the median of an 18 % scene beyond white: the median is an error, the 20th percentile is not. */
	@Test
	void statisticOnClippedPixels() {
		LuminanceSample reference = sample(plate(0.18, 0, 1)), image = sample(plate(0.18, 3, 2));
		assertThrows(IllegalArgumentException.class, () -> ExposureMatch.unregistered(image, reference, Statistic.MEDIAN, 50));
		check(-3, ExposureMatch.unregistered(image, reference, Statistic.PERCENTILE, 20));
	}

	/** Another part of a similar scene: the spread says how far the difference can be trusted. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void spreadCoversTheTruthForSmallSamples(long seed) {
		Random random = new Random(seed);
		float[] a = new float[500], b = new float[500];
		for (int i = 0; i < 500; i++) {
			a[i] = (float) Math.pow(2, random.nextGaussian() - 3);
			b[i] = (float) Math.pow(2, random.nextGaussian() - 2);
		}
		ExposureMatch match = ExposureMatch.unregistered(LuminanceSample.of(a, 500), LuminanceSample.of(b, 500), Statistic.MEDIAN, 50);
		assertEquals(1, match.stops(), match.spread());
		assertTrue(match.spread() < 0.4, "" + match.spread());
	}

	@Test
	void onlyPixelsValidInBothCount() {
		float[][] a = { { 0.1f, 0, 0.1f, 0.99f, 0.1f }, { 0.1f, 0.1f, 0.1f, 0.1f, 0.1f }, { 0.1f, 0.1f, 0.1f, 0.1f, 0.1f } };
		float[][] b = { { 0.4f, 0.1f, 0.1f, 0.1f, 0.1f }, { 0.4f, 0.1f, -0.1f, 0.1f, 1 }, { 0.4f, 0.1f, 0.1f, 0.1f, 0.1f } };
		Distribution ratios = new Distribution();
		ExposureMatch.addRatios(a, Luminance.CLIP, b, Luminance.CLIP, 5, ratios);
		assertEquals(1, ratios.size());
		assertEquals(4, ratios.at(0), 1e-6);
		Distribution[] channels = { new Distribution(), new Distribution(), new Distribution() };
		ExposureMatch.addChannelRatios(a, Luminance.CLIP, b, Luminance.CLIP, 5, channels);
		for (Distribution each : channels) {
			assertEquals(1, each.size());
			assertEquals(4, each.at(0), 1e-6);
		}
		assertThrows(IllegalArgumentException.class, () -> ExposureMatch.registered(ratios));
	}
}
