package org.tristimulus.light.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ExposureValueTest {

	/** EV 0 at ISO 100 is f/1 for one second; each stop of any setting is one EV. */
	@Test
	void stops() {
		assertEquals(0, ExposureValue.of(1, 1, 100));
		assertEquals(10, ExposureValue.of(32, 1, 100));
		assertEquals(10, ExposureValue.of(1, 1.0 / 1024, 100));
		assertEquals(-1, ExposureValue.of(1, 1, 200));
	}

	/** ISO 2720: 2^EV × 0.125 cd/m² and 2^EV × 2.5 lx. */
	@Test
	void light() {
		assertEquals(0.125, ExposureValue.luminance(0));
		assertEquals(2.5, ExposureValue.illuminance(0));
		assertEquals(4096, ExposureValue.luminance(15));
		assertEquals(81920, ExposureValue.illuminance(15));
	}

	@Test
	void settingsMustBePositive() {
		assertThrows(IllegalArgumentException.class, () -> ExposureValue.of(0, 1, 100));
		assertThrows(IllegalArgumentException.class, () -> ExposureValue.of(8, -1, 100));
		assertThrows(IllegalArgumentException.class, () -> ExposureValue.of(8, 1, Double.NaN));
	}
}
