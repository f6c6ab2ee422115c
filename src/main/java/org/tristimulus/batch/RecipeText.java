package org.tristimulus.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** The recipe of a batch as a key gives it: the name of a macro file, or the lines themselves. */
public final class RecipeText {

	/** Bytes of a macro file that is read. */
	private static final long LARGEST = 1 << 20;

	private RecipeText() {}

	/** The lines. @throws IllegalArgumentException if it is neither a file nor calls with parentheses */
	public static String of(String recipe) {
		if (recipe.trim().isEmpty()) throw new IllegalArgumentException("The key \"recipe\" is missing; allowed: a macro file, or lines as [run(\"Adjust Exposure...\", \"stops=1\");]");
		try {
			Path file = Paths.get(recipe.trim());
			if (Files.isRegularFile(file)) return read(file);
		}
		catch (InvalidPathException e) {
			// lines, then
		}
		if (recipe.indexOf('(') >= 0) return recipe;
		throw new IllegalArgumentException("recipe=" + recipe + " is neither a file nor recorded lines, as [run(\"Adjust Exposure...\", \"stops=1\");]");
	}

	private static String read(Path file) {
		try {
			if (Files.size(file) > LARGEST) throw new IllegalArgumentException("recipe=" + file + " is too large for a macro: " + Files.size(file) + " bytes");
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new IllegalArgumentException("recipe=" + file + " cannot be read: " + e.getMessage(), e);
		}
	}
}
