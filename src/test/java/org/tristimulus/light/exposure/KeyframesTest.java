package org.tristimulus.light.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyframesTest {

	private static Keyframes stops(String text) {
		return Keyframes.parse(text, 100, "stops", -20, 20);
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "25, -0.734693877551020", "50, -1.5", "75, 0.25", "100, 2" })
	void linear(int slice, double expected) {
		assertEquals(expected, stops("1:0,50:-1.5,100:2").at(slice, Ease.LINEAR), 1e-9);
	}

	@Test
	void easing() {
		Keyframes keys = stops(" 11 : 1 , 21:3e0 ");
		assertEquals(1, keys.at(1, Ease.LINEAR));
		assertEquals(3, keys.at(100, Ease.LINEAR));
		assertEquals(1 + 2 * 0.104, keys.at(13, Ease.SMOOTH), 1e-12);
		assertEquals(2, keys.at(16, Ease.SMOOTH), 1e-12);
		assertEquals(1, keys.at(20, Ease.STEP));
		assertEquals(3, keys.at(21, Ease.STEP));
	}

	/** Half way in mired between 2000 and 10,000 K lies 300 mired. */
	@Test
	void mired() {
		Keyframes mired = Keyframes.parse("1:2000,3:10000", 3, "kelvin", 1000, 25000).map(k -> 1e6 / k);
		assertEquals(300, mired.at(2, Ease.LINEAR), 1e-12);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"1:0,x | keys=1:0,x: key 2 \"x\" at character 5 is not slice:stops",
		"'' | keys=: key 1 \"\" at character 1 is not slice:stops",
		"1:0, | keys=1:0,: key 2 \"\" at character 5 is not slice:stops",
		"1:0;5:1 | keys=1:0;5:1: key 1 \"1:0;5:1\" at character 1 is not slice:stops",
		"1.5:0 | keys=1.5:0: key 1 \"1.5:0\" at character 1 is not slice:stops",
		"1:0,101:2 | keys=1:0,101:2: key 2 \"101:2\" at character 5: there is no slice 101, slices are 1 to 100",
		"0:0 | keys=0:0: key 1 \"0:0\" at character 1: there is no slice 0, slices are 1 to 100",
		"5:0,5:1 | keys=5:0,5:1: key 2 \"5:1\" at character 5: slice 5 has a key already",
		"5:0,3:1 | keys=5:0,3:1: key 2 \"3:1\" at character 5 is out of order: slice 3 after 5",
		"5:21 | keys=5:21: key 1 \"5:21\" at character 1: 21.0 is out of range, stops are -20.0 to 20.0" })
	void errorsNameThePosition(String text, String message) {
		assertEquals(message, assertThrows(IllegalArgumentException.class, () -> stops(text)).getMessage());
	}

	/** Every ease starts at 0, ends at 1, and does not fall. */
	@Test
	void eases() {
		for (Ease ease : Ease.values()) {
			assertEquals(0, ease.of(0));
			assertEquals(1, ease.of(1));
			for (int i = 0; i < 100; i++)
				assertTrue(ease.of(i / 100.0) <= ease.of((i + 1) / 100.0));
		}
	}
}
