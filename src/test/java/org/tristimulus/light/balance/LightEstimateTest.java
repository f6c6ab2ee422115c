package org.tristimulus.light.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.image.neighbour.EdgeLight;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.light.exposure.PixelLight;
import org.tristimulus.light.temperature.ColorTemperature;
import org.tristimulus.light.temperature.Locus;

class LightEstimateTest {

	private static final int WIDTH = 60, HEIGHT = 50, N = WIDTH * HEIGHT;

	static Stream<Function<float[][], double[]>> ranked() {
		Stream<Function<float[][], double[]>> patch = Stream.of(PatchStatistic.values()).map(s -> rgb -> s.of(LightSample.of(PixelLight.of(rgb, N), 0.98)));
		Stream<Function<float[][], double[]>> image = Stream.of(LightEstimate.values()).map(s -> rgb -> s.of(LightSample.of(PixelLight.of(rgb, N), 0.98)));
		return Stream.concat(patch, image);
	}

	static Stream<Function<float[][], double[]>> all() {
		return Stream.concat(ranked(), Stream.of(rgb -> EdgeLight.of(LightSample.of(PixelLight.of(rgb, N), 0.98), WIDTH, HEIGHT, Progress.NONE)));
	}

	/** A grey scene under a light of Y = 1. */
	private static float[][] scene(double[] light) {
		SplittableRandom random = new SplittableRandom(4);
		float[][] rgb = new float[3][N];
		for (int i = 0; i < N; i++) {
			double grey = random.nextDouble(0.05, 0.4);
			for (int c = 0; c < 3; c++)
				rgb[c][i] = (float) (light[c] * grey);
		}
		return rgb;
	}

	/** Every estimate of a grey scene under a black body is that black body, and the correction makes it neutral. */
	@ParameterizedTest
	@MethodSource("all")
	void theLightOfAGreyScene(Function<float[][], double[]> estimate) {
		for (double kelvin : new double[] { 2500, 4000, 6500, 12_000 }) {
			double[] rgb = estimate.apply(scene(RgbSpace.SRGB.fromXyz().times(Locus.PLANCKIAN.at(kelvin).xyz())));
			Chromaticity light = WhiteBalance.lightOf(rgb);
			assertEquals(kelvin, ColorTemperature.of(light).kelvin(), 1e-3 * kelvin);
			double y = RgbSpace.SRGB.toXyz().times(rgb)[1];
			WhiteBalance.between(light, Chromaticity.D65, Adaptation.CAT16).transform().apply(rgb);
			assertArrayEquals(new double[] { y, y, y }, rgb, 1e-9 * y);
		}
	}

	/** A light twice as strong is the same light, and the estimate twice as strong. */
	@ParameterizedTest
	@MethodSource("all")
	void proportional(Function<float[][], double[]> estimate) {
		double[] one = estimate.apply(scene(new double[] { 1, 0.7, 0.3 })), two = estimate.apply(scene(new double[] { 2, 1.4, 0.6 }));
		for (int c = 0; c < 3; c++)
			assertEquals(2 * one[c], two[c], 1e-6 * two[c]);
	}

	/** Saturated and black pixels are left out, in all channels together, and counted. */
	@ParameterizedTest
	@MethodSource("ranked")
	void exclusions(Function<float[][], double[]> estimate) {
		float[][] rgb = scene(new double[] { 1, 0.7, 0.3 });
		double[] before = estimate.apply(rgb);
		for (int i = 0; i < 200; i++)
			rgb[i % 3][i * 7] = i % 2 == 0 ? 0.98f : -0.01f;
		LightSample sample = LightSample.of(PixelLight.of(rgb, N), 0.98);
		assertEquals(N - 200, sample.count());
		assertEquals(100, sample.saturated());
		assertEquals(100, sample.black());
		assertEquals(100.0 * 200 / N, sample.excludedPercent(), 1e-12);
		assertTrue(sample.isNoteworthy());
		assertFalse(LightSample.of(PixelLight.of(scene(new double[] { 1, 1, 1 }), N), 0.98).isNoteworthy());
		double[] after = estimate.apply(rgb);
		assertEquals(before[0] / before[1], after[0] / after[1], 1e-6);
		assertEquals(before[2] / before[1], after[2] / after[1], 1e-6);
	}

	/** Edges of a clipped lamp are no edges of the scene. */
	@Test
	void edgesOfSaturatedPixelsDoNotCount() {
		float[][] rgb = scene(new double[] { 1, 0.7, 0.3 }), lamp = { rgb[0].clone(), rgb[1].clone(), rgb[2].clone() };
		for (int i = 20; i < 30; i++)
			for (float[] row : lamp)
				java.util.Arrays.fill(row, i * WIDTH + 20, i * WIDTH + 30, 1);
		double[] light = EdgeLight.of(LightSample.of(PixelLight.of(lamp, N), 0.98), WIDTH, HEIGHT, Progress.NONE), all = EdgeLight.of(LightSample.of(PixelLight.of(lamp, N), Double.POSITIVE_INFINITY), WIDTH, HEIGHT, Progress.NONE);
		assertEquals(0.3, light[2] / light[0], 1e-6);
		assertTrue(all[2] / all[0] > 1);
	}

	@Test
	void trimmedMeanDropsFivePercentAtEitherEnd() {
		float[][] rgb = new float[3][100];
		for (int i = 0; i < 100; i++)
			for (int c = 0; c < 3; c++)
				rgb[c][(i * 37) % 100] = i < 5 ? 0.001f : i >= 95 ? 0.9f : i < 50 ? 0.25f : 0.5f;
		double mean = PatchStatistic.TRIMMED_MEAN.of(LightSample.of(PixelLight.of(rgb, 100), 0.98))[0];
		assertEquals((45 * 0.25 + 45 * 0.5) / 90, mean, 1e-7);
		assertEquals((5 * 0.001 + 45 * 0.25 + 45 * 0.5 + 5 * 0.9) / 100, PatchStatistic.MEAN.of(LightSample.of(PixelLight.of(rgb, 100), 0.98))[0], 1e-7);
		assertEquals(0.375, PatchStatistic.MEDIAN.of(LightSample.of(PixelLight.of(rgb, 100), 0.98))[0], 1e-7);
		// All alike, in part alike: ties share.
		float[][] flat = new float[3][100];
		for (float[] row : flat)
			java.util.Arrays.fill(row, 0.5f);
		assertEquals(0.5, PatchStatistic.TRIMMED_MEAN.of(LightSample.of(PixelLight.of(flat, 100), 0.98))[1], 1e-12);
		for (float[] row : flat)
			java.util.Arrays.fill(row, 0, 50, 0.25f);
		assertEquals(0.375, PatchStatistic.TRIMMED_MEAN.of(LightSample.of(PixelLight.of(flat, 100), 0.98))[1], 1e-12);
	}

	/** Tissue on an empty field: the field is the light, whatever the tissue. */
	@Test
	void background() {
		SplittableRandom random = new SplittableRandom(5);
		float[][] rgb = new float[3][N];
		for (int i = 0; i < N; i++) {
			boolean tissue = i % 5 < 3;
			double noise = random.nextDouble(0.99, 1.01);
			rgb[0][i] = (float) (noise * (tissue ? 0.6 : 0.8));
			rgb[1][i] = (float) (noise * (tissue ? 0.2 : 0.7));
			rgb[2][i] = (float) (noise * (tissue ? 0.4 : 0.6));
		}
		assertArrayEquals(new double[] { 0.8, 0.7, 0.6 }, LightEstimate.BACKGROUND.of(LightSample.of(PixelLight.of(rgb, N), 0.98)), 1e-3);
		assertTrue(LightEstimate.GREY_WORLD.of(LightSample.of(PixelLight.of(rgb, N), 0.98))[1] < 0.45);
	}

	/** Between the mean and the maximum, by the formula. */
	@Test
	void minkowski() {
		assertEquals(Math.pow((1 + 64 + 729) / 3.0, 1 / 6.0), new MinkowskiMean().add(new float[] { 1, 2, 3, 99 }, 3).value(), 1e-12);
		assertEquals(1e-30f, new MinkowskiMean().add(new float[] { 1e-30f, 1e-30f }, 2).value(), 1e-42);
	}

	/** A ramp has one gradient everywhere: its slope. */
	@Test
	void gradientOfARamp() {
		float[][] rgb = new float[3][N];
		for (int i = 0; i < N; i++)
			for (int c = 0; c < 3; c++)
				rgb[c][i] = 0.1f + (c + 1) * (0.003f * (i % WIDTH) + 0.004f * (i / WIDTH));
		for (int c = 0; c < 3; c++) {
			float[][] inner = rgb.clone();
			double light = EdgeLight.of(LightSample.of(PixelLight.of(inner, N), Double.POSITIVE_INFINITY), WIDTH, HEIGHT, Progress.NONE)[c];
			assertEquals((c + 1) * 0.005, light, 0.03 * (c + 1) * 0.005);
		}
		float[][] flat = new float[3][N];
		for (float[] row : flat)
			java.util.Arrays.fill(row, 0.5f);
		assertThrows(IllegalArgumentException.class, () -> EdgeLight.of(LightSample.of(PixelLight.of(flat, N), 0.98), WIDTH, HEIGHT, Progress.NONE));
	}

	@ParameterizedTest
	@CsvSource({ "100, 100, 0, 1", "1000, 0, 501, 1", "30, 6, 0, 1", "24, 0, 0, 0.5" })
	void tooFewPixelsAreCounted(int n, int saturated, int black, float value) {
		float[][] rgb = new float[3][n];
		for (int i = 0; i < n; i++)
			for (int c = 0; c < 3; c++)
				rgb[c][i] = i < saturated ? value : i < saturated + black ? 0 : 0.5f;
		String message = assertThrows(IllegalArgumentException.class, () -> LightSample.of(PixelLight.of(rgb, n), 0.98)).getMessage();
		assertTrue(message.startsWith("Only " + (n - saturated - black) + " of " + n + " pixels can be measured (" + saturated + " saturated, " + black + " black"), message);
	}

	@Test
	void noWhiteNoSaturation() {
		float[][] rgb = scene(new double[] { 300, 200, 100 });
		assertEquals(N, LightSample.of(PixelLight.of(rgb, N), Double.POSITIVE_INFINITY).count());
		rgb[1][3] = Float.POSITIVE_INFINITY;
		rgb[1][4] = Float.NaN;
		assertEquals(N - 2, LightSample.of(PixelLight.of(rgb, N), Double.POSITIVE_INFINITY).count());
	}

	@Test
	void aChannelOfZeroIsNoLight() {
		assertEquals("The blue of the sample is 0.0, not above 0: no white balance", assertThrows(IllegalArgumentException.class, () -> WhiteBalance.lightOf(1, 1, 0)).getMessage());
	}
}
