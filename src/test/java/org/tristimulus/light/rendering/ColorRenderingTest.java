package org.tristimulus.light.rendering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.light.Rows;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.Spectrum;

class ColorRenderingTest {

	static List<Rows> metrics() {
		return Rows.read("light_metrics.csv");
	}

	static List<Rows> fluorescent() {
		return Rows.read("illuminants_published.csv").stream().filter(r -> !r.text("ra").isEmpty()).toList();
	}

	/** Of the 5000 K black body the two oracles choose different references; luxpy's is Planckian, as it should be. */
	@ParameterizedTest
	@MethodSource("metrics")
	void agreesWithTheReference(Rows row) {
		String oracle = row.toString().equals("blackbody_5000") ? "_luxpy" : "";
		ColorRendering c = ColorRendering.of(Rows.spectrum(row.toString()));
		assertEquals(row.number("ra" + oracle), c.ra(), 0.05);
		for (int i = 1; i <= 14; i++)
			assertEquals(row.number("r" + i + oracle), c.r(i), 0.15, "R" + i);
		assertEquals(row.number("r15_luxpy"), c.r(15), 0.15, "R15");
	}

	/** As CIE 13.3 prints: the special indices to integers, then their mean. FL8 is 95.505 without the first step, and 95 with it. */
	@ParameterizedTest
	@MethodSource("fluorescent")
	void publishedIntegers(Rows row) {
		ColorRendering c = ColorRendering.of(Illuminant.of(row.text("illuminant")));
		double ra = IntStream.rangeClosed(1, 8).mapToDouble(i -> Math.rint(c.r(i))).average().getAsDouble();
		assertEquals(row.number("ra"), Math.rint(ra));
		assertEquals(row.number("ra"), c.ra(), 0.51);
	}

	/** 200 sources of random temperature, whole and cut to 380 to 780 nm. */
	@Test
	void aReferenceRendersPerfectly() {
		Random random = new Random(7);
		for (int i = 0; i < 100; i++) {
			double planckian = 1000 + 3990 * random.nextDouble(), daylight = 5010 + 19900 * random.nextDouble();
			for (Spectrum s : new Spectrum[] { Illuminant.blackbody(planckian), Illuminant.daylight(daylight) })
				for (Spectrum cut : new Spectrum[] { s, Spectrum.of(380, 780, 5, s::at) }) {
					ColorRendering c = ColorRendering.of(cut);
					assertEquals(100, c.ra(), 0.01, () -> planckian + " K, daylight " + daylight + " K: " + cut);
					assertTrue(c.isMeaningful());
				}
		}
	}

	@Test
	void scaleMakesNoDifference() {
		for (double scale : new double[] { 1e-9, 1e9 }) {
			ColorRendering a = ColorRendering.of(Illuminant.of("fl4")), b = ColorRendering.of(Illuminant.of("fl4").times(scale));
			for (int i = 1; i <= 15; i++)
				assertEquals(a.r(i), b.r(i), 1e-9);
		}
	}

	@Test
	void whiteIsWhite() {
		ColorRendering c = ColorRendering.of(Illuminant.of("a"));
		assertEquals(1, c.xyz(0)[1]);
		assertEquals(1, c.referenceXyz(0)[1]);
		assertArrayEquals(c.referenceXyz(9), c.xyz(9), 1e-4);
	}

	@Test
	void saysWhereItMeansLittle() {
		assertFalse(ColorRendering.of(Illuminant.of("e").plus(Spectrum.gaussian(530, 30).times(200))).isMeaningful());
		assertThrows(IllegalArgumentException.class, () -> ColorRendering.of(Illuminant.of("a")).r(16));
		assertThrows(IllegalArgumentException.class, () -> ColorRendering.of(Illuminant.of("a")).r(0));
	}
}
