package org.tristimulus.light.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.Rows;

class IlluminantTest {

	static List<String> names() {
		return Illuminant.names();
	}

	static List<Rows> spectra() {
		return Rows.read("spectra.csv").stream().filter(r -> Illuminant.isName(r.text("spd").replace('_', '-'))).toList();
	}

	@ParameterizedTest
	@MethodSource("names")
	void hasItsPublishedChromaticity(String name) {
		Rows published = Rows.read("illuminants_published.csv").stream().filter(r -> r.text("illuminant").equals(name)).findAny().get();
		Chromaticity c = Illuminant.of(name).chromaticity();
		assertEquals(published.number("x"), c.x, 1e-4);
		assertEquals(published.number("y"), c.y, 1e-4);
	}

	@ParameterizedTest
	@MethodSource("spectra")
	void isTheDistributedSpectrum(Rows row) {
		Spectrum expected = Rows.spectrum(row.text("spd")), s = Illuminant.of(row.text("spd").replace('_', '-'));
		assertEquals(expected.size(), s.size());
		for (int i = 0; i < s.size(); i++) {
			assertEquals(expected.wavelength(i), s.wavelength(i));
			assertEquals(expected.value(i), s.value(i));
		}
	}

	@Test
	void daylightAndBlackBodiesAreTheDistributedOnes() {
		assertSameShape(Rows.spectrum("blackbody_2700"), Illuminant.of("blackbody:2700"), 1e-8);
		assertSameShape(Rows.spectrum("blackbody_6500"), Illuminant.of("BlackBody: 6500"), 1e-8);
		assertSameShape(Rows.spectrum("daylight_7000"), Illuminant.of("daylight:7000"), 1e-3);
		assertSameShape(Illuminant.of("d65"), Illuminant.of("daylight:6504"), 1e-3);
	}

	/** @param tolerance relative to the value at 560 nm */
	private static void assertSameShape(Spectrum expected, Spectrum s, double tolerance) {
		for (int i = 0; i < expected.size(); i++) {
			double nm = expected.wavelength(i);
			assertEquals(expected.value(i) / expected.at(560), s.at(nm) / s.at(560), tolerance, () -> "at " + nm);
		}
	}

	@Test
	void refusesUnknownNames() {
		assertFalse(Illuminant.isName("d66"));
		assertTrue(Illuminant.isName("LED-B1"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Illuminant.of("d66")).getMessage().contains("d65"));
		assertThrows(IllegalArgumentException.class, () -> Illuminant.of("blackbody:hot"));
		assertThrows(IllegalArgumentException.class, () -> Illuminant.of("blackbody:NaN"));
		assertThrows(IllegalArgumentException.class, () -> Illuminant.of("daylight:3000"));
		assertThrows(IllegalArgumentException.class, () -> Illuminant.of("wavelength_nm"));
	}
}
