package org.tristimulus.light.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.light.temperature.Locus;

class RecipeTest {

	private static Recipe recipe(Chromaticity light, Adaptation adaptation) {
		return new Recipe(WhiteBalance.between(light, Chromaticity.D65, adaptation), light, 0);
	}

	@ParameterizedTest
	@EnumSource(Adaptation.class)
	void comesBackToTheBit(Adaptation adaptation) {
		for (Chromaticity light : new Chromaticity[] { Locus.PLANCKIAN.at(2856), Chromaticity.D65, Chromaticity.of(0.3, 0.55) }) {
			Recipe before = recipe(light, adaptation), after = Recipe.parse(before.text().replace("\n", "\r\n"), "grey.txt");
			assertEquals(light, after.light());
			assertEquals(before.balance().matrix(), after.balance().matrix());
			assertArrayEquals(before.balance().gains(), after.balance().gains());
			assertEquals(before.text(), after.text());
		}
	}

	@Test
	void saysUndefined() {
		assertTrue(recipe(Chromaticity.of(0.3, 0.55), Adaptation.CAT16).text().contains("\ncct: undefined\n"));
	}

	/** Every line is needed. */
	@Test
	void aMissingLineIsNamed() {
		String text = recipe(Locus.PLANCKIAN.at(2856), Adaptation.CAT16).text();
		for (String line : text.split("\n")) {
			if (line.startsWith("#")) continue;
			String key = line.substring(0, line.indexOf(':'));
			String message = assertThrows(IllegalArgumentException.class, () -> Recipe.parse(text.replace(line + "\n", ""), "grey.txt")).getMessage();
			assertTrue(message.startsWith("The recipe grey.txt cannot be used: "), message);
			assertTrue(message.contains(key), message);
			String empty = assertThrows(IllegalArgumentException.class, () -> Recipe.parse(text.replace(line + "\n", key + ":\n"), "grey.txt")).getMessage();
			assertTrue(empty.contains(key), empty);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"version: 1 | version: 2 | it is of version 2, and this Tristimulus reads version 1: update Tristimulus",
		"gain_s: 2.* | gain_s: abc | gain_s is \"abc\", not a number",
		"gain_s: 2.* | gain_s: NaN | gain_s is \"NaN\", not a number",
		"gain_s: 2.* | gain_s: -2 | gain_s is -2.0, not above 0",
		"y: .* | y: 0 | y is 0.0, not above 0",
		"adaptation: cat16 | adaptation: cat99 | the adaptation \"cat99\" is not known",
		"format: .* | format: something else | it is not a white balance recipe (no line \"format: Tristimulus white balance\")",
		"version: 1 | PNG | the line \"PNG\" is not key: value",
		"version: 1 | x: 1 | x stands there twice" })
	void damageIsNamed(String line, String instead, String what) {
		String text = recipe(Locus.PLANCKIAN.at(2856), Adaptation.CAT16).text().replaceFirst("(?m)^" + line + "$", instead);
		assertEquals("The recipe grey.txt cannot be used: " + what, assertThrows(IllegalArgumentException.class, () -> Recipe.parse(text, "grey.txt")).getMessage());
	}

	@Test
	void aChangedDigitIsFound() {
		String text = recipe(Locus.PLANCKIAN.at(2856), Adaptation.CAT16).text();
		for (String key : new String[] { "matrix_r_from_g: ", "gain_l: " }) {
			int at = text.indexOf(key) + key.length() + (text.charAt(text.indexOf(key) + key.length()) == '-' ? 1 : 0) + 3;
			String damaged = text.substring(0, at) + (text.charAt(at) == '5' ? '6' : '5') + text.substring(at + 1);
			String message = assertThrows(IllegalArgumentException.class, () -> Recipe.parse(damaged, "grey.txt")).getMessage();
			assertTrue(message.contains("does not fit the gains"), message);
		}
	}
}
