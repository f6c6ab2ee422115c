package org.tristimulus.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.image.store.ImgStore;

class FluorescenceTest {

	private final ImgStore image = SampleTest.image(Sample.FLUORESCENCE);

	@Test
	void threeChannelsOfTheirOwnColour() {
		assertEquals(3, image.channels());
		assertArrayEquals(new int[] { 0x0000ff, 0x00ff00, 0xff00ff }, image.presentation().colors());
		assertEquals("[Nuclei, Fibres, Puncta]", image.presentation().labels().toString());
	}

	/** Nothing clipped, little beyond the display range, and enough within it. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void fillsItsDisplayRange(int channel) {
		int[] codes = SampleTest.codes(image, 0, channel);
		Arrays.sort(codes);
		assertTrue(codes[0] > 0 && codes[codes.length - 1] < 65535);
		double beyond = Arrays.stream(codes).filter(c -> c > image.presentation().range(channel)[1]).count() / (double) codes.length;
		assertTrue(beyond < 0.005, "beyond the display range: " + beyond);
		assertTrue(codes[codes.length - codes.length / 200] > 0.3 * image.presentation().range(channel)[1]);
	}

	/** Where no cell is: the offset and 12 electrons of haze, whose variance with that of the read noise is 12 + 4². */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void theDarkGroundHasPhotonNoise(int channel) {
		int[] codes = SampleTest.codes(image, 0, channel);
		double darkest = Double.MAX_VALUE, variance = 0;
		for (int y = 0; y + 40 <= image.height(); y += 20)
			for (int x = 0; x + 40 <= image.width(); x += 20) {
				double sum = 0, squares = 0;
				for (int i = 0; i < 1600; i++) {
					double d = codes[(y + i / 40) * image.width() + x + i % 40] - 112;
					sum += d / 1600;
					squares += d * d / 1600;
				}
				if (sum < darkest) {
					darkest = sum;
					variance = squares - sum * sum;
				}
			}
		assertEquals(0, darkest, 3 * Math.sqrt(28 / 1600.0) + 1);
		assertEquals(28, variance, 4 * 28 * Math.sqrt(2 / 1600.0) + 1);
	}

	/** Puncta lie around nuclei, not in them. */
	@Test
	void punctaLieOutsideNuclei() {
		int[] nuclei = SampleTest.codes(image, 0, 0), puncta = SampleTest.codes(image, 0, 2);
		int bright = 0, inside = 0;
		for (int i = 0; i < puncta.length; i++)
			if (puncta[i] > 500) {
				bright++;
				if (nuclei[i] > 900) inside++;
			}
		assertTrue(bright > 1000 && inside < bright / 10, inside + " of " + bright);
	}
}
