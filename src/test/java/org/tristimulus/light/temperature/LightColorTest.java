package org.tristimulus.light.temperature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.color.Chromaticity;

class LightColorTest {

	/** Chromaticities of D65 and of black bodies at 1000, 2000, 2856, 4000 and 10,000 K through the matrix and the curve that IEC 61966-2-1 prints, by NumPy 1.24. */
	@ParameterizedTest
	@CsvSource({ "0.3127, 0.3290, 255, 255, 255", "0.65275, 0.34446, 255, 23, 0", "0.52668, 0.41330, 255, 139, 22", "0.44754, 0.40743, 255, 179, 100", "0.38044, 0.37675, 255, 211, 165", "0.28063, 0.28829, 205, 217, 255" })
	void published(double x, double y, int red, int green, int blue) {
		int code = LightColor.of(Chromaticity.of(x, y));
		assertEquals(red, code >> 16 & 255, 1);
		assertEquals(green, code >> 8 & 255, 1);
		assertEquals(blue, code & 255, 1);
	}
}
