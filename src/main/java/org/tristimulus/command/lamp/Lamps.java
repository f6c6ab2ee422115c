package org.tristimulus.command.lamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tristimulus.image.pixel.Progress;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.SpectrumFile;
import org.tristimulus.report.NumberTable;
import org.tristimulus.report.Tables;

/** The light sources that a key names: files, built-in names, Gaussians, or {@code table}, separated by semicolons. */
public final class Lamps {

	private static final String TABLE = "table", SEPARATOR = ";";

	private Lamps() {}

	/**
	 * @param progress asked whether to go on while files are read
	 * @throws IllegalArgumentException naming the word, or file and line, for what is not a light source
	 * @throws UncheckedIOException naming the file, if it cannot be read
	 */
	public static List<LightSource> of(String words, Tables tables, Progress progress) {
		List<LightSource> sources = new ArrayList<>();
		for (String word : split(words))
			sources.add(source(word, tables, progress));
		return sources;
	}

	/**
	 * The same exceptions for what can be told without reading files, and of tables once the host has given them.
	 *
	 * @return how many light sources are named
	 */
	public static int check(String words, Tables tables) {
		List<String> each = split(words);
		for (String word : each)
			if (word.equalsIgnoreCase(TABLE) ? tables != Tables.NONE : !isFile(word)) source(word, tables, Progress.NONE);
		return each.size();
	}

	private static List<String> split(String words) {
		List<String> each = new ArrayList<>();
		for (String word : words.split(SEPARATOR))
			if (!word.trim().isEmpty()) each.add(word.trim());
		if (each.isEmpty()) throw new IllegalArgumentException("No light source is named: a file, a built-in name such as d65 or led-b1, blackbody:K, daylight:K, or table");
		return each;
	}

	private static boolean isFile(String word) {
		try {
			return Files.exists(Paths.get(word));
		}
		catch (InvalidPathException e) {
			return false;
		}
	}

	private static LightSource source(String word, Tables tables, Progress progress) {
		if (word.equalsIgnoreCase(TABLE)) return LightSource.of(spectrum(tables.active().orElseThrow(() -> new IllegalArgumentException(word + ": no table is open"))));
		try {
			return LightSource.named(word, progress::isCanceled);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(word + ": " + e.getMessage(), e);
		}
		catch (FileSystemException e) {
			throw new UncheckedIOException(word + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}

	/** The first two columns, up to the last row that has a number in either. */
	private static SpectrumFile spectrum(NumberTable table) {
		double[] nm = table.column(0), values = table.column(1);
		int n = nm.length;
		while (n > 0 && Double.isNaN(nm[n - 1]) && Double.isNaN(values[n - 1])) n--;
		return SpectrumFile.of(table.title(), Arrays.copyOf(nm, n), Arrays.copyOf(values, n));
	}
}
