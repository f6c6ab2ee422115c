package org.tristimulus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.tristimulus.image.store.ImgStore;

class StarsTest {

	private final ImgStore image = SampleTest.image(Sample.STARS);
	private final int[] codes = SampleTest.codes(image, 0, 0);

	@Test
	void nothingIsClipped() {
		assertTrue(Arrays.stream(codes).allMatch(c -> c > 0 && c < 65535));
		assertEquals(1024, image.width());
		assertEquals(768, image.height());
	}

	/** The exponent by maximum likelihood (Hill 1975) from the stars below the upper end, whose error is the exponent by the root of their number. */
	@Test
	void brightnessFollowsAPowerLaw() {
		double sum = 0;
		int n = 0;
		for (double[] star : Stars.catalogue()) {
			assertTrue(star[2] >= 45 * (1 - 1e-12) && star[2] <= 52_000 * (1 + 1e-12));
			sum += Math.log(star[2] / 45);
			n++;
		}
		assertEquals(0.9, n / sum, 3 * 0.9 / Math.sqrt(n));
	}

	/** In a corner, away from stars: offset and light of the sky; the variance is that light, one electron a unit, and the read noise. */
	@Test
	void theSkyHasPhotonNoise() {
		double[][] near = Arrays.stream(Stars.catalogue()).filter(s -> s[0] > 810 && s[1] < 140).toArray(double[][]::new);
		double sum = 0, squares = 0;
		int n = 0;
		for (int y = 0; y < 120; y++)
			for (int x = 824; x < 1024; x++) {
				double u = x, v = y;
				if (Arrays.stream(near).anyMatch(s -> Math.hypot(s[0] - u, s[1] - v) < 8)) continue;
				double d = codes[y * 1024 + x] - 320;
				sum += d;
				squares += d * d;
				n++;
			}
		double variance = 120 + 7 * 7;
		assertTrue(n > 8000);
		assertEquals(0, sum / n, 3 * Math.sqrt(variance / n) + 0.7, "the clouds reach here with 0.7 at most");
		assertEquals(variance, squares / n - sum / n * sum / n, 3 * variance * Math.sqrt(2.0 / n) + 0.7);
	}

	/** A bright star stands where and as high as the catalogue says, within five sigma of its noise. */
	@Test
	void brightStarsAreInTheirPlaces() {
		int tried = 0;
		for (double[] star : Stars.catalogue()) {
			int x = (int) Math.floor(star[0] + 0.5), y = (int) Math.floor(star[1] + 0.5);
			if (star[2] < 8000 || x < 1 || y < 1 || x > 1022 || y > 766) continue;
			double d2 = (x - star[0]) * (x - star[0]) + (y - star[1]) * (y - star[1]);
			double light = star[2] * Math.exp(-d2 / (2 * 1.3 * 1.3));
			assertEquals(light + 320, codes[y * 1024 + x], 5 * Math.sqrt(light) + 400, "star at " + x + ", " + y);
			tried++;
		}
		assertTrue(tried > 10);
	}
}
