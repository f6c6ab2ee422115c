package org.tristimulus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tristimulus.image.store.ImgStore;

class StepWedgeTest {

	private final ImgStore image = SampleTest.image(Sample.STEP_WEDGE);
	private final int[] codes = SampleTest.codes(image, 0, 0);

	/** 2^15 halved for each whole stop, and 2^14.5 halved for the others, rounded. */
	@Test
	void everyStepIsHalfAStop() {
		for (int s = 0; s < 21; s++) {
			double exact = (s % 2 == 0 ? 32768 : 23170.475005920790) / (1 << s / 2);
			int[] b = StepWedge.bounds(s);
			for (int y = b[1]; y < b[1] + b[3]; y++)
				for (int x = b[0]; x < b[0] + b[2]; x++)
					assertEquals(Math.round(exact), codes[y * image.width() + x]);
			assertEquals(-s / 2.0, StepWedge.stops(s));
		}
	}

	@Test
	void theRampFallsAndHasTheValueOfEachStepInItsMiddle() {
		int last = (image.height() - 1) * image.width();
		for (int x = 1; x < image.width(); x++)
			assertTrue(codes[last + x] <= codes[last + x - 1]);
		for (int s = 0; s < 21; s++) {
			int[] b = StepWedge.bounds(s);
			int middle = b[0] + b[2] / 2, step = codes[b[1] * image.width() + middle];
			assertTrue(codes[last + middle - 1] >= step && codes[last + middle] <= step, "step " + s);
		}
	}

	/** Something is written above each step, on a plain ground. */
	@Test
	void labelsStandAboveTheSteps() {
		for (int s = 0; s < 21; s++) {
			int[] b = StepWedge.bounds(s);
			int dots = 0;
			for (int y = 0; y < b[1]; y++)
				for (int x = b[0]; x < b[0] + b[2]; x++)
					if (codes[y * image.width() + x] == 16384) dots++;
					else assertEquals(64, codes[y * image.width() + x]);
			assertTrue(dots > 30, "step " + s);
		}
	}
}
