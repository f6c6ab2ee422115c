package org.tristimulus.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

	@TempDir
	Path dir;

	@BeforeEach
	void files() throws IOException {
		Files.createDirectories(dir.resolve("sub/done"));
		for (String name : "b.TIF a.png .hidden Thumbs.db sub/c.tif sub/done/d.tif".split(" "))
			Files.write(dir.resolve(name), new byte[0]);
	}

	private String list(String patterns, boolean subfolders) {
		return String.join(" ", Inputs.list(dir, patterns, subfolders, dir.resolve("sub/done")));
	}

	@Test
	void filesAreSortedAndChosenByName() {
		assertEquals("a.png b.TIF", list("*", false));
		assertEquals("a.png b.TIF sub/c.tif", list("*", true));
		assertEquals("b.TIF sub/c.tif", list("*.tif", true));
		assertEquals("a.png b.TIF", list("*.TIF; a*.png;", false));
		for (String wrong : new String[] { "*.jpg", "[", "", ";" })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> list(wrong, true)).getMessage().contains("files="), wrong);
		assertThrows(IllegalArgumentException.class, () -> Inputs.list(dir.resolve("a.png"), "*", true, dir));
	}

	@Test
	void twoFilesWithOneResultAreNamed() {
		assertEquals("{x/a.b.png=x/a.b.tif, x.y/c=x.y/c.tif}", Inputs.results(Arrays.asList("x/a.b.png", "x.y/c"), ".tif").toString());
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Inputs.results(Arrays.asList("a.jpg", "A.png"), ".tif"));
		assertTrue(e.getMessage().contains("a.jpg") && e.getMessage().contains("A.png"), e.getMessage());
	}
}
