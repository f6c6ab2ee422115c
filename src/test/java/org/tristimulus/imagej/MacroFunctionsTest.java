package org.tristimulus.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tristimulus.imagej.show.HeadlessMacro;

/** Tristimulus Macro Functions in macros. */
class MacroFunctionsTest {

	private static final String INSTALL = "run('Tristimulus Macro Functions'); ";

	private static final String PHOTOGRAPHS = "src/test/resources/org/tristimulus/measure/exif/";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@AfterEach
	void forget() {
		System.clearProperty(HeadlessMacro.FAILURE);
	}

	/** What a macro prints; its exit status stands before it where it failed. */
	private String print(String macro) {
		PrintStream before = System.out, err = System.err;
		System.setOut(new PrintStream(out));
		System.setErr(new PrintStream(new ByteArrayOutputStream()));
		try {
			int status = HeadlessMacro.run(INSTALL + macro, "");
			return (status == 0 ? "" : "failed: ") + out.toString().trim();
		}
		finally {
			System.setOut(before);
			System.setErr(err);
		}
	}

	private double number(String call) {
		return Double.parseDouble(print("r = 0; " + call + " print(d2s(r, -15));"));
	}

	@ParameterizedTest
	@CsvSource({ "2, 4", "1, 2", "0, 1", "-1, 0.5", "-2, 0.25" })
	void examplesOfTheGuide(double stops, double intensity) {
		assertEquals(intensity, number("Ext.intensity(" + stops + ", r);"));
		out.reset();
		assertEquals(stops, number("Ext.exposure(" + intensity + ", r);"));
	}

	@Test
	void oneTenth() {
		assertEquals("1", print("Ext.exposure(0.1, r); if (r == -3.321928094887362) print(1);"));
	}

	@Test
	void guard() {
		assertEquals("failed: Ext.exposure: exposure of zero intensity is undefined", print("r = 7; Ext.exposure(0, r); print('reached');"));
		out.reset();
		String[] lines = print("r = 7; Ext.exposure(-2, r); print(r);").split("\\R");
		assertEquals("Ext.exposure: the intensity -2.0 lies below 1e-323 and was raised to it: -1073 stops", lines[0]);
		assertEquals("-1073", lines[1]);
	}

	/** Black bodies as DEFINITIONS has them, and back. */
	@ParameterizedTest
	@CsvSource({ "1000, .65275, .34446", "2856, .44754, .40743", "6504, .31346, .32357", "10000, .28063, .28829" })
	void blackBodies(double kelvin, double x, double y) {
		String[] lines = print("Ext.temperatureToXY(" + kelvin + ", 0, x, y); print(d2s(x, 9)); print(d2s(y, 9)); Ext.xyToTemperature(x, y, k, d); print(d2s(k, 6)); print(d2s(d, 9));").split("\\R");
		assertEquals(x, Double.parseDouble(lines[0]), 6e-6);
		assertEquals(y, Double.parseDouble(lines[1]), 6e-6);
		assertEquals(kelvin, Double.parseDouble(lines[2]), 1e-3);
		assertEquals(0, Double.parseDouble(lines[3]), 1e-9);
	}

	/** D65 lies 0.00321 above the locus at 6504.3 K; a saturated green has no temperature. */
	@Test
	void temperatureOfLights() {
		String[] lines = print("Ext.xyToTemperature(0.3127, 0.3290, k, d); print(d2s(k, 3)); print(d2s(d, 6)); Ext.xyToTemperature(0.3, 0.6, k, d); print(k);").split("\\R");
		assertEquals(6504.3, Double.parseDouble(lines[0]), 0.2);
		assertEquals(0.00321, Double.parseDouble(lines[1]), 6e-6);
		assertEquals("NaN", lines[2]);
	}

	/** Golden mixes at 50 % in sRGB, linear light and Oklab. */
	@ParameterizedTest
	@CsvSource({ "#00ff00, #ff00ff, #808080, #bcbcbc, #c6b4b4", "#ff0000, #00ff00, #808000, #bcbc00, #d0a800", "#000000, #ffffff, #808080, #bcbcbc, #636363", "#0000ff, #ffffff, #8080ff, #bcbcff, #74a3ff" })
	void mixes(String first, String second, String srgb, String linear, String oklab) {
		for (Map.Entry<String, String> e : Map.of("srgb", srgb, "linear", linear, "oklab", oklab).entrySet()) {
			out.reset();
			assertEquals(e.getValue(), print("c = ''; Ext.mix('" + first + "', '" + second + "', 0.5, '" + e.getKey() + "', c); print(c);"), e.getKey());
		}
	}

	/** The stops of photographs, as an independent program computed them. */
	@ParameterizedTest
	@CsvSource({ "plain.jpg, -9.87774425", "big-endian.jpg, -14.9657843", "long.jpg, -0.678071905", "apex.jpg, -9", "no-iso.jpg, -9.9068906" })
	void exposureOfPhotographs(String file, double stops) {
		assertEquals(stops, number("Ext.exposureOf('" + PHOTOGRAPHS + file + "', r);"), 1e-6);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "nothing.jpg | nothing.jpg: no exposure time in EXIF", "exif.csv | exif.csv: not a JPEG or TIFF file", "there-is-none.jpg | there-is-none.jpg cannot be read: " })
	void filesWithoutExposure(String file, String words) {
		String message = print("r = 7; Ext.exposureOf('" + PHOTOGRAPHS + file + "', r); print('reached');");
		assertTrue(message.startsWith("failed: Ext.exposureOf: ") && message.contains(words), message);
	}

	/** Black and white are 100 apart; grey and itself 0. */
	@Test
	void difference() {
		assertEquals(100, number("Ext.deltaE('#000000', '#ffffff', r);"), 1e-3);
		out.reset();
		assertEquals(0, number("Ext.deltaE('#808080', '#808080', r);"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Ext.mix('#12345', '#ffffff', 0.5, 'srgb', r) | Ext.mix: \"#12345\" is not a colour; allowed: #rrggbb",
		"Ext.mix('#123456', '#ffffff', 1.5, 'srgb', r) | Ext.mix: Fraction 1.5 is not in [0, 1]", "Ext.mix('#123456', '#ffffff', 0.5, 'rgb', r) | Ext.mix: space=rgb is not one of the choices; allowed: auto srgb linear oklab oklch lab lch",
		"Ext.temperatureToXY(500, 0, n, m) | Ext.temperatureToXY: 500 K is out of range: the locus planckian reaches from 1000 to 100000 K" })
	void badInput(String call, String message) {
		assertEquals("failed: " + message, print("r = ''; n = 0; m = 0; " + call + "; print('reached');"));
		assertTrue(System.getProperty(HeadlessMacro.FAILURE).startsWith("Ext."));
	}
}
