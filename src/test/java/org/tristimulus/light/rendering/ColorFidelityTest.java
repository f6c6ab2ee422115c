package org.tristimulus.light.rendering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tristimulus.light.Rows;
import org.tristimulus.light.spectrum.Illuminant;
import org.tristimulus.light.spectrum.Spectrum;

class ColorFidelityTest {

	static List<Rows> metrics() {
		return Rows.read("light_metrics.csv");
	}

	@ParameterizedTest
	@MethodSource("metrics")
	void agreesWithTheReference(Rows row) {
		ColorFidelity c = ColorFidelity.of(Rows.spectrum(row.toString()));
		assertEquals(row.number("tm30_rf"), c.rf(), 0.02);
		assertEquals(row.number("tm30_rg"), c.rg(), 0.02);
		for (Rows local : Rows.read("tm30_local.csv")) {
			if (!local.toString().equals(row.toString())) continue;
			int bin = (int) local.number("hue_bin");
			assertEquals(local.number("rf_local"), c.fidelity(bin), 0.02, () -> "bin " + bin);
			assertEquals(local.number("rcs_percent"), 100 * c.chromaShift(bin), 0.02, () -> "bin " + bin);
			assertEquals(local.number("rhs_rad"), c.hueShift(bin), 2e-4, () -> "bin " + bin);
		}
	}

	/** 200 sources of random temperature. From 4000 to 5000 K the reference is a mixture, and a black body no longer it. */
	@Test
	void aReferenceRendersPerfectly() {
		Random random = new Random(7);
		for (int i = 0; i < 100; i++)
			for (Spectrum s : new Spectrum[] { Illuminant.blackbody(1000 + 3000 * random.nextDouble()), Illuminant.daylight(5010 + 19900 * random.nextDouble()) }) {
				ColorFidelity c = ColorFidelity.of(s);
				assertEquals(100, c.rf(), 0.01);
				assertEquals(100, c.rg(), 0.05);
			}
	}

	@Test
	void scaleMakesNoDifference() {
		ColorFidelity a = ColorFidelity.of(Illuminant.of("fl4"));
		for (double scale : new double[] { 1e-9, 1e9 }) {
			ColorFidelity b = ColorFidelity.of(Illuminant.of("fl4").times(scale));
			assertEquals(a.rf(), b.rf(), 1e-9);
			assertEquals(a.rg(), b.rg(), 1e-9);
			for (int bin = 1; bin <= ColorFidelity.BINS; bin++)
				assertEquals(a.hueShift(bin), b.hueShift(bin), 1e-12);
		}
	}

	/** The vector graphic shows the shifts: the reference is the unit circle, and the arrow is chroma and hue shift turned by the bin's middle. */
	@Test
	void arrowsAreTheShifts() {
		ColorFidelity c = ColorFidelity.of(Illuminant.of("led-b1"));
		for (int bin = 1; bin <= ColorFidelity.BINS; bin++) {
			double[] from = c.referenceVector(bin), to = c.vector(bin);
			assertEquals(1, Math.hypot(from[0], from[1]), 1e-12);
			assertEquals(Math.hypot(c.chromaShift(bin), c.hueShift(bin)), Math.hypot(to[0] - from[0], to[1] - from[1]), 1e-12);
			double middle = Math.toRadians(22.5 * (bin - 0.5));
			assertEquals(c.chromaShift(bin), (to[0] - from[0]) * Math.cos(middle) + (to[1] - from[1]) * Math.sin(middle), 1e-12);
		}
		assertThrows(IllegalArgumentException.class, () -> c.vector(17));
	}

	/** The points of the vector graphic are where published software draws them. CCT is known to 0.02 %, which alone moves them by up to 1.8e-4. */
	@ParameterizedTest
	@ValueSource(strings = { "fl4", "led_b1", "led_rgb1", "fl11", "hp1" })
	void theVectorGraphicIsThePublishedOne(String spectrum) {
		ColorFidelity c = ColorFidelity.of(Rows.spectrum(spectrum));
		List<Rows> bins = Rows.read("tm30_vectors.csv").stream().filter(r -> r.toString().equals(spectrum)).toList();
		assertEquals(ColorFidelity.BINS, bins.size());
		for (Rows row : bins) {
			int bin = (int) row.number("hue_bin");
			assertArrayEquals(new double[] { row.number("x_reference"), row.number("y_reference") }, c.referenceVector(bin), 2e-4, () -> "bin " + bin);
			assertArrayEquals(new double[] { row.number("x_source"), row.number("y_source") }, c.vector(bin), 2e-4, () -> "bin " + bin);
		}
	}

	/** A finer grid and an uneven one are the same smooth light; the oracles differ by 0.11 between 1 and 5 nm. */
	@Test
	void theGridMattersLittle() {
		Spectrum lamp = Rows.spectrum("syn_white_bluepump_1nm");
		double rf = ColorFidelity.of(lamp).rf();
		assertEquals(rf, ColorFidelity.of(lamp.resample(0.5)).rf(), 0.02);
		assertEquals(rf, ColorFidelity.of(lamp.resample(5)).rf(), 0.15);
		assertEquals(rf, ColorFidelity.of(lamp.resample(10)).rf(), 1);
		double[] nm = new double[lamp.size() - 1], values = new double[nm.length];
		for (int i = 0; i < nm.length; i++) {
			nm[i] = lamp.wavelength(i < 100 ? i : i + 1);
			values[i] = lamp.at(nm[i]);
		}
		assertEquals(rf, ColorFidelity.of(Spectrum.of(nm, values)).rf(), 0.02);
	}

	/** At 1101 K a hue bin has no sample: it is undefined, and the gamut is that of the others. */
	@Test
	void anEmptyBinIsUndefined() {
		ColorFidelity c = ColorFidelity.of(Illuminant.blackbody(1101));
		assertTrue(Double.isNaN(c.fidelity(14)) && Double.isNaN(c.chromaShift(14)));
		assertEquals(100, c.rg(), 0.05);
	}
}
