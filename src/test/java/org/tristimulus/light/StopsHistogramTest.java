package org.tristimulus.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopsHistogramTest {

	/** Quarter stops from -10: bins by hand. 0.18 lies 2.47 stops below white, 2^(1/4) = 1.18920712. */
	@ParameterizedTest
	@CsvSource({ "1, 40", "0.9999, 39", "1.1892, 40", "1.1893, 41", "0.5, 36", "0.18, 30", "0.25, 32", "2, 44", "3.9, 47", "4, 47", "1000, 47", "0.0009765625, 0", "0.00117, 1", "0.0005, 0", "0, 0", "-1, 0" })
	void bins(float light, int bin) {
		StopsHistogram h = new StopsHistogram();
		h.add(light);
		assertEquals(1, h.count(bin));
		assertEquals(1, h.total());
	}

	@Test
	void otherEndsAndShares() {
		StopsHistogram h = new StopsHistogram(-4, 0);
		for (float light : new float[] { 0.0626f, 0.5f, 0.99f, 2, Float.NaN })
			h.add(light);
		assertEquals(2, h.count(0));
		assertEquals(1, h.count(36));
		assertEquals(2, h.count(47));
		h.note(true, false);
		h.note(false, true);
		h.note(false, true);
		assertEquals(20, h.blackPercent());
		assertEquals(40, h.clippedPercent());
		assertThrows(IllegalArgumentException.class, () -> new StopsHistogram(0, 0));
	}

	/** Half of 101 values evenly spread over a stop lie below its middle. */
	@Test
	void median() {
		StopsHistogram h = new StopsHistogram();
		for (int i = 0; i <= 100; i++)
			h.add((float) Math.pow(2, -3 + i / 100.0));
		assertEquals(-2.5, h.median(), 0.02);
		assertEquals(Double.NaN, new StopsHistogram().median());
	}
}
