package org.tristimulus.command.balance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.tristimulus.file.FileKind;
import org.tristimulus.light.balance.Recipe;

/** Recipes on disk. */
final class RecipeFile {

	private static final int LONGEST = 1 << 16;

	/** What is saved, and may replace. */
	static final FileKind KIND = FileKind.text("a white balance recipe", Recipe::isTitled);

	private RecipeFile() {}

	/** @throws IllegalArgumentException for a file that is not there, or is not a whole recipe */
	static Recipe read(File file) {
		if (file.getPath().isEmpty()) throw new IllegalArgumentException("from=recipe: name a file that White Balance saved, with the key recipe");
		if (!file.isFile()) throw new IllegalArgumentException("recipe=" + file + ": there is no such file");
		if (file.length() > LONGEST) throw new IllegalArgumentException("recipe=" + file + " is not a white balance recipe: it is too long");
		try {
			return Recipe.parse(new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8), file.getName());
		}
		catch (IOException e) {
			throw new UncheckedIOException("recipe=" + file + " cannot be read: " + e.getMessage(), e);
		}
	}
}
