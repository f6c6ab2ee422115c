package org.tristimulus.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

	private final Lexicon lexicon = Lexicon.builtIn();

	/** AFINN-165: love 3, happy 3, sad -2, no -1. */
	@Test
	void valenceIsTheMeanOfItsWords() {
		assertEquals(0.6, lexicon.meaning("Love").valence(), 1e-12);
		assertEquals((3 - 2) / 2.0 / 5, lexicon.meaning("happy, sad").valence(), 1e-12);
		assertEquals(0, lexicon.meaning("xyzzy").valence(), 0);
	}

	@Test
	void aNegationWithinTwoWordsTurnsIt() {
		assertEquals(-0.6, lexicon.meaning("not love").valence(), 1e-12);
		assertEquals(-0.6, lexicon.meaning("I don\u2019t really love").valence(), 1e-12);
		assertEquals(0.6, lexicon.meaning("not I and you love").valence(), 1e-12);
	}

	@Test
	void coloursAndScenesAreThoseOfTheTable() {
		Meaning m = lexicon.meaning("The AZURE sea, aqua and aqua");
		assertEquals(Arrays.asList("#f0ffff", lexicon.meaning("sea").colors().get(0), "#00ffff"), m.colors());
		assertEquals(Scene.SEA, m.scene());
		assertTrue(m.words().containsAll(Arrays.asList("azure", "sea", "aqua")));
	}

	@Test
	void withoutASceneWordTheValenceDecides() {
		assertEquals(Scene.FIELD, lexicon.meaning("x").scene());
		assertEquals(Scene.ORBS, lexicon.meaning("happy").scene());
		assertEquals(Scene.HORIZON, lexicon.meaning("grief and agonize").scene());
	}

	@Test
	void aLexiconOfTheUsersReplacesAndAdds(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("deutsch.csv");
		Files.write(file, "word,color,scene,valence\nGrün,#00a040,field,\nMeer,,sea,2\naqua,#010203,,\n".getBytes(StandardCharsets.UTF_8));
		Lexicon german = lexicon.with(file.toFile());
		assertEquals(Arrays.asList("#00a040"), german.meaning("grün").colors());
		assertEquals(0.4, german.meaning("das Meer").valence(), 1e-12);
		assertEquals(Scene.SEA, german.meaning("das Meer").scene());
		assertEquals(Arrays.asList("#010203"), german.meaning("aqua").colors());
		Files.write(file, "Grün,green,,\n".getBytes(StandardCharsets.UTF_8));
		assertThrows(IllegalArgumentException.class, () -> lexicon.with(file.toFile()));
	}
}
