package org.tristimulus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.Reference;
import org.tristimulus.image.store.ImgStore;

/** The patterns at some pixels against an independent program. */
class VisionPatternTest {

	static List<Reference> pixels() {
		return Reference.rows("/org/tristimulus/sample/vision_patterns.csv");
	}

	@ParameterizedTest
	@MethodSource("pixels")
	void hasItsLight(Reference row) {
		ImgStore sample = Sample.valueOf(row.text("sample").toUpperCase(Locale.ROOT).replace('-', '_')).make();
		int i = (int) row.number("y") * sample.width() + (int) row.number("x");
		Object array = sample.read((int) row.number("frame")).array(0);
		if (array instanceof short[]) assertEquals((int) row.number("value"), ((short[]) array)[i] & 0xffff);
		else assertEquals(row.number("value"), ((float[]) array)[i], 1e-6 * row.number("value"));
	}

	@ParameterizedTest
	@EnumSource(value = Sample.class, names = { "MACH_BANDS", "HERMANN_GRID", "CORNSWEET", "CONTRAST", "HDR_RAMP", "MOVING_DISC" })
	void saysWhatToLookFor(Sample sample) {
		ImgStore made = sample.make();
		assertTrue(made.presentation().info().contains("Look "), made.presentation().info());
		assertEquals(sample == Sample.MOVING_DISC ? 64 : 1, made.positions());
		assertEquals(sample != Sample.HDR_RAMP, made.presentation().hasEncoding());
	}
}
