package org.tristimulus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tristimulus.image.store.ImgStore;

class FlickerTest {

	private static final Pattern LABEL = Pattern.compile("drift ([+-]\\d\\.\\d{3}) flicker ([+-]\\d\\.\\d{3}) stops");

	private final ImgStore image = SampleTest.image(Sample.FLICKER);

	/** { drift, flicker } as the slice label says. */
	private double[] label(int frame) {
		Matcher m = LABEL.matcher(image.presentation().labels().get(frame));
		assertTrue(m.matches());
		return new double[] { Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)) };
	}

	@Test
	void framesAndLabels() {
		assertEquals(60, image.positions());
		assertEquals(60, image.presentation().frames());
		double min = 0, max = 0;
		for (int t = 0; t < 60; t++) {
			min = Math.min(min, label(t)[1]);
			max = Math.max(max, label(t)[1]);
			if (t > 0) assertTrue(label(t)[0] >= label(t - 1)[0] && label(t)[0] - label(t - 1)[0] < 0.03, "the drift is slow");
		}
		assertEquals(-0.7, min);
		assertEquals(0.7, max);
		assertEquals(-0.4, label(0)[0]);
		assertEquals(0.4, label(59)[0]);
	}

	/** The median of each frame against that of the first, in stops; it is exact to the noise of the median. */
	@Test
	void theStopsOfTheLabelsAreInThePixels() {
		double first = Double.NaN;
		for (int t = 0; t < 60; t++) {
			int[] codes = SampleTest.codes(image, t, 0);
			Arrays.sort(codes);
			double measured = Math.log(codes[codes.length / 2]) / Math.log(2) - label(t)[0] - label(t)[1];
			if (t == 0) first = measured;
			assertEquals(first, measured, 0.01, "frame " + t);
		}
	}

	/** The sun: pixels within a radius of 25 pixels, at 65535 in every frame, and no others. */
	@Test
	void threePercentAreSaturated() {
		for (int t = 0; t < 60; t++) {
			long saturated = Arrays.stream(SampleTest.codes(image, t, 0)).filter(c -> c == 65535).count();
			assertEquals(0.03, saturated / 65536.0, 0.0005, "frame " + t);
		}
	}
}
