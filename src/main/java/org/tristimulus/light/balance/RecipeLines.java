package org.tristimulus.light.balance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.tristimulus.file.InputFile;

/** A recipe as it lies in its small text file: lines of {@code key: value}, # begins a comment. What it is a recipe of, its title says. Immutable. */
public final class RecipeLines {

	/** The version of the formats that are written, and the latest that is read. */
	public static final int VERSION = 1;

	/** Bytes of the longest file that is read. */
	private static final int LONGEST = 1 << 16;

	/** What there are recipes of. */
	public enum Kind {

		/** Of White Balance. */
		WHITE_BALANCE("Tristimulus white balance", "White Balance", "not a white balance recipe"),
		/** Of Calibrate Colors. */
		COLOR_CALIBRATION("Tristimulus color calibration", "Calibrate Colors", "not a color calibration");

		/** The value of the line format. */
		public final String title;
		private final String command, otherwise;

		Kind(String title, String command, String otherwise) {
			this.title = title;
			this.command = command;
			this.otherwise = otherwise;
		}

		/** Whether a text begins as such a recipe of any version: its first line that is not a comment says so. */
		public boolean begins(String text) {
			for (String line : text.split("\\r?\\n"))
				if (!line.trim().isEmpty() && !line.startsWith("#")) return line.trim().matches("format:\\s*" + title);
			return false;
		}
	}

	private final Map<String, String> lines = new LinkedHashMap<>();
	private final String name;

	private RecipeLines(String text, String name) {
		this.name = name;
		for (String line : text.split("\\r?\\n")) {
			int colon = line.indexOf(':');
			if (line.trim().isEmpty() || line.startsWith("#")) continue;
			if (colon < 0) throw error("the line \"" + line + "\" is not key: value");
			if (lines.put(line.substring(0, colon).trim(), line.substring(colon + 1).trim()) != null) throw error(line.substring(0, colon).trim() + " stands there twice");
		}
	}

	/**
	 * Reads a file's content.
	 *
	 * @param name the file's name, for messages
	 * @throws IllegalArgumentException for lines that are not key: value, another title, with the command that reads it, or a later version
	 */
	public static RecipeLines parse(String text, String name, Kind wanted) {
		RecipeLines recipe = new RecipeLines(text, name);
		for (Kind kind : Kind.values())
			if (kind != wanted && kind.title.equals(recipe.lines.get("format"))) throw recipe.error("it is a recipe of " + kind.command + ": use " + kind.command + " with from=recipe");
		if (!wanted.title.equals(recipe.lines.get("format"))) throw recipe.error("it is " + wanted.otherwise + " (no line \"format: " + wanted.title + "\")");
		if (recipe.number("version") != VERSION) throw recipe.error("it is of version " + recipe.lines.get("version") + ", and this Tristimulus reads version " + VERSION + ": update Tristimulus");
		return recipe;
	}

	/** The same of a file. @throws UncheckedIOException if there is none, it is too long, or cannot be read */
	public static RecipeLines read(File file, Kind wanted) {
		if (file.getPath().isEmpty()) throw new IllegalArgumentException("from=recipe: name a file that " + wanted.command + " saved, with the key recipe");
		if (!file.exists()) throw new IllegalArgumentException("recipe=" + file + ": there is no such file");
		try {
			return parse(new String(InputFile.read(file.toPath(), LONGEST, () -> false), StandardCharsets.UTF_8), file.getName(), wanted);
		}
		catch (IOException e) {
			throw new UncheckedIOException("recipe=" + file + ": " + e.getMessage(), e);
		}
	}

	/** Whether there is such a line. */
	public boolean has(String key) {
		return lines.containsKey(key);
	}

	/** @throws IllegalArgumentException if it is missing or empty */
	public String value(String key) {
		String value = lines.get(key);
		if (value == null || value.isEmpty()) throw error(key + " is missing");
		return value;
	}

	/** A finite number. @throws IllegalArgumentException if it is missing, or something else */
	public double number(String key) {
		return number(key, value(key));
	}

	/** A finite number that a line holds. @param key of the line, for the message */
	public double number(String key, String word) {
		try {
			double number = Double.parseDouble(word);
			if (!Double.isNaN(number) && !Double.isInfinite(number)) return number;
		}
		catch (NumberFormatException e) {
			// Said below.
		}
		throw error(key + " is \"" + word + "\", not a number");
	}

	/** Why the recipe cannot be used. */
	public IllegalArgumentException error(String what) {
		return new IllegalArgumentException("The recipe " + name + " cannot be used: " + what);
	}

	/** The first lines of a recipe: what it is. @param about what its numbers are */
	public static StringBuilder begin(Kind kind, String about) {
		return new StringBuilder("# ").append(kind.title).append(". ").append(about).append('\n').append("format: ").append(kind.title).append("\nversion: ").append(VERSION).append('\n');
	}
}
