package org.tristimulus.imagej.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;

import ij.ImagePlus;
import ij.process.ColorProcessor;

import org.junit.jupiter.api.Test;
import org.tristimulus.imagej.dialog.HistorySteps;
import org.tristimulus.imagej.run.RecordedLine;

/** The steps of an image, as a recipe that does them to another. */
class StepsOfAnImageTest {

	private static ImagePlus photo(int seed) {
		ColorProcessor p = new ColorProcessor(20, 15);
		for (int i = 0; i < 300; i++)
			p.set(i, 0xff000000 | (i * seed & 127) + 60 << 16 | (i * 7 & 127) + 50 << 8 | (i * 3 & 63) + 40);
		return new ImagePlus("photo \"one\".tif", p);
	}

	@Test
	void stepsReplayOnAnotherImage() {
		ImagePlus a = photo(5), b = photo(5);
		RecordedLine.of("Adjust Exposure...", "stops=0.4 gamut=rolloff").run(a);
		RecordedLine.of("White Balance...", "from=grey-world").run(a);
		String recipe = HistorySteps.of(a);
		assertEquals(2, recipe.split("run\\(").length - 1, recipe);
		for (Step step : new Recipe(recipe).steps())
			b = step.apply(b, new ArrayList<>());
		assertArrayEquals((int[]) a.getProcessor().getPixels(), (int[]) b.getProcessor().getPixels());
		assertEquals("", HistorySteps.of(photo(1)));
	}
}
