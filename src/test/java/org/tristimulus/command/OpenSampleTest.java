package org.tristimulus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open Tristimulus Sample through the menu door. */
class OpenSampleTest {

	private static final String ASK = "getDimensions(w, h, c, z, t); s = \"\" + bitDepth() + \" \" + w + \" \" + h + \" \" + c + \" \" + z + \" \" + t; e = Property.get(\"Tristimulus.encoding\"); i = getMetadata(\"Info\"); close(); return s + \" \" + e + \" \" + startsWith(i, \"A synthetic\");";

	@ParameterizedTest
	@CsvSource({ "chart,24 454 314 1 1 1 srgb 1", "step-wedge,16 1008 256 1 1 1 linear 1", "stars,16 1024 768 1 1 1 linear 1",
		"fluorescence,16 640 512 3 1 1 linear 1", "flicker,16 256 256 1 1 60 linear 1", "brightfield,24 640 480 1 1 1 srgb 1" })
	void becomesTheCurrentImageOfAMacro(String sample, String expected) {
		assertEquals(expected, IJ.runMacro("run(\"Open Tristimulus Sample...\", \"sample=" + sample + "\"); " + ASK));
	}

	@Test
	void theDefaultIsTheChart() {
		assertEquals("24 454 314 1 1 1 srgb 1", IJ.runMacro("run(\"Open Tristimulus Sample...\", \"\"); " + ASK));
	}

	@Test
	void framesKeepTheirLabels() {
		String label = IJ.runMacro("run(\"Open Tristimulus Sample...\", \"sample=flicker\"); setSlice(21); s = getInfo(\"slice.label\"); close(); return s;");
		assertTrue(label.endsWith("flicker +0.700 stops"), label);
	}
}
