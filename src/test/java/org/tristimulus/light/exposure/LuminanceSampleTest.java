package org.tristimulus.light.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LuminanceSampleTest {

	/** 2^-100 to 2^100, one of each, then so many black and clipped ones. */
	private static LuminanceSample ladder(int black, int clipped) {
		float[] y = new float[201 + black + clipped + 1];
		for (int i = 0; i < 201; i++)
			y[(i * 77) % 201] = Math.scalb(1f, i - 100);
		for (int i = 0; i < black; i++)
			y[201 + i] = i % 2 == 0 ? 0 : -1;
		for (int i = 0; i < clipped; i++)
			y[201 + black + i] = Float.POSITIVE_INFINITY;
		y[y.length - 1] = Float.NaN;
		return LuminanceSample.of(y, y.length);
	}

	@Test
	void quantilesAreRanksOfAllPixels() {
		assertEquals(0, ladder(0, 0).quantile(0.5));
		assertEquals(-100, ladder(0, 0).quantile(0));
		assertEquals(100, ladder(0, 0).quantile(1));
		assertEquals(50, ladder(0, 0).quantile(0.75), 1e-12);
		// 99 clipped pixels rank highest and push the middle up by half as many places.
		assertEquals(49.5, ladder(0, 99).quantile(0.5));
		assertEquals(-50, ladder(100, 0).quantile(0.5));
		assertEquals(0, ladder(40, 40).quantile(0.5));
	}

	@Test
	void countsWhatIsNotKnown() {
		LuminanceSample sample = ladder(30, 40);
		assertEquals(271, sample.size());
		assertEquals(30, sample.black());
		assertEquals(40, sample.clipped());
	}

	@ParameterizedTest
	@EnumSource(Statistic.class)
	void neverFallsOnBlackOrClippedPixels(Statistic statistic) {
		Exception black = assertThrows(IllegalArgumentException.class, () -> statistic.of(ladder(300, 0), 50));
		assertEquals("The statistic falls on black pixels (300 of 501)", black.getMessage());
		Exception clipped = assertThrows(IllegalArgumentException.class, () -> statistic.of(ladder(0, 300), 50));
		assertEquals("The statistic falls on clipped pixels (300 of 501)", clipped.getMessage());
	}

	/** Light × 4 is two stops more by every statistic, of any distribution. */
	@ParameterizedTest
	@EnumSource(Statistic.class)
	void twoStopsAreTwoStops(Statistic statistic) {
		float[] y = new float[1000], bright = new float[1000];
		for (int i = 0; i < y.length; i++)
			bright[i] = 4 * (y[i] = 0.01f + (i * 7919 % 1000) * (i % 13));
		double before = statistic.of(LuminanceSample.of(y, 1000), 30), after = statistic.of(LuminanceSample.of(bright, 1000), 30);
		assertEquals(2, after - before, 1e-6);
	}

	@Test
	void means() {
		float[] y = new float[1000];
		for (int i = 0; i < y.length; i++)
			y[i] = i < 10 ? 1e-9f : i >= 990 ? 1e9f : i % 2 == 0 ? 1 : 4;
		LuminanceSample sample = LuminanceSample.of(y, y.length);
		assertEquals(1, Statistic.GEOMETRIC_MEAN.of(sample, 0), 2e-3);
		assertEquals(Math.log(2.5) / Math.log(2), Statistic.MEAN.of(sample, 0), 2e-3);
	}

	@Test
	void tooFewPixelsAreAnError() {
		String black = assertThrows(IllegalArgumentException.class, () -> LuminanceSample.of(new float[500], 500)).getMessage();
		assertTrue(black.startsWith("All 500 pixels are black"), black);
		float[] y = new float[150];
		java.util.Arrays.fill(y, 0, 99, 0.5f);
		y[149] = Float.POSITIVE_INFINITY;
		String few = assertThrows(IllegalArgumentException.class, () -> LuminanceSample.of(y, 150)).getMessage();
		assertTrue(few.startsWith("Only 99 valid pixels, fewer than 100 (50 black, 1 clipped)"), few);
	}

	@Test
	void luminanceOfColours() {
		float[][] rgb = { { 1, 0, 0, 0.5f, 0.99f }, { 0, 1, 0, 0.5f, 0 }, { 0, 0, 1, 0.5f, 0 } };
		float[] y = new float[6];
		Luminance.of(rgb, 5, 2, y, 1);
		assertEquals(0.2126f, y[1]);
		assertEquals(0.7152f, y[2]);
		assertEquals(0.0722f, y[3]);
		assertEquals(0.5f, y[4], 1e-7f);
		Luminance.of(rgb, 5, Luminance.CLIP, y, 0);
		assertEquals(Float.POSITIVE_INFINITY, y[4]);
		assertEquals(0.5f, y[3], 1e-7f);
		Luminance.of(new float[][] { { 0.3f, 1 } }, 2, Luminance.CLIP, y, 0);
		assertEquals(0.3f, y[0]);
		assertEquals(Float.POSITIVE_INFINITY, y[1]);
	}
}
