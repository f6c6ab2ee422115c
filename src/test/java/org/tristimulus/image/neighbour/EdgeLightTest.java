package org.tristimulus.image.neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.light.balance.LightSample;
import org.tristimulus.light.exposure.PixelLight;

/** Grey edge of pictures higher than a window, handed over in blocks that end anywhere, against the definition, pixel by pixel in double; beyond a border stands its last pixel. */
class EdgeLightTest {

	private static final int WIDTH = 31, RADIUS = 6;
	private static final double LIMIT = 0.98;

	@ParameterizedTest
	@CsvSource({ "20, 50", "128, 1000", "129, 31", "134, 3968", "140, 1", "244, 977", "245, 100000", "400, 333" })
	void bands(int height, int block) {
		SplittableRandom random = new SplittableRandom(height);
		float[][] rgb = new float[3][WIDTH * height];
		for (int i = 0; i < WIDTH * height; i++)
			for (int c = 0; c < 3; c++)
				rgb[c][i] = random.nextInt(1000) == 0 ? random.nextInt(2) : (float) random.nextDouble(0.01, (c + 1) * 0.3);
		PixelLight light = b -> {
			for (int i = 0; i < WIDTH * height; i += block) {
				float[][] rows = new float[3][block];
				int n = Math.min(block, WIDTH * height - i);
				for (int c = 0; c < 3; c++)
					System.arraycopy(rgb[c], i, rows[c], 0, n);
				b.next(rows, n);
			}
		};
		double[] found = EdgeLight.of(LightSample.of(light, LIMIT), WIDTH, height, Progress.NONE);
		for (int c = 0; c < 3; c++) {
			double sum = 0;
			int count = 0;
			for (int y = 3; y < height - 3; y++)
				for (int x = 3; x < WIDTH - 3; x++) {
					if (!counts(rgb, x, y, height)) continue;
					sum += StrictMath.pow(StrictMath.hypot(derivative(rgb[c], x, y, height, true), derivative(rgb[c], x, y, height, false)), 6);
					count++;
				}
			assertEquals(StrictMath.pow(sum / count, 1.0 / 6), found[c], 1e-6 * found[c]);
		}
	}

	private static boolean counts(float[][] rgb, int x, int y, int height) {
		for (int c = 0; c < 3; c++) {
			if (!(rgb[c][y * WIDTH + x] > 0)) return false;
			for (int v = y - RADIUS; v <= y + RADIUS; v++)
				for (int u = x - RADIUS; u <= x + RADIUS; u++)
					if (rgb[c][at(u, v, height)] >= (float) LIMIT) return false;
		}
		return true;
	}

	private static int at(int x, int y, int height) {
		return Math.max(0, Math.min(height - 1, y)) * WIDTH + Math.max(0, Math.min(WIDTH - 1, x));
	}

	/** The slope of the picture smoothed by a Gaussian, sigma 2, cut at 6; a ramp of slope 1 has 1. */
	private static double derivative(float[] values, int x, int y, int height, boolean across) {
		double sum = 0, smooth = 0, slope = 0;
		for (int k = -RADIUS; k <= RADIUS; k++) {
			smooth += StrictMath.exp(-k * k / 8.0);
			slope += k * k * StrictMath.exp(-k * k / 8.0);
		}
		for (int v = -RADIUS; v <= RADIUS; v++)
			for (int u = -RADIUS; u <= RADIUS; u++)
				sum += (across ? u : v) * StrictMath.exp(-(u * u + v * v) / 8.0) * values[at(x + u, y + v, height)];
		return sum / smooth / slope;
	}
}
