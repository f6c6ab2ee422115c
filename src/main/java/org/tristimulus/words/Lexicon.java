package org.tristimulus.words;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What words mean to the eye: a colour, a scene, and a valence from -1 (sad) to 1 (glad). Colours and scenes are 106 words, some
 * with the colour that CSS gives them, the others a matter of taste; valences are AFINN-165 (Nielsen 2011, MIT licence).
 */
public final class Lexicon {

	/** How far before a word a negation changes its sign, in words. */
	private static final int REACH = 2;
	private static final int LARGEST = 4 << 20;

	private final Map<String, String> colors = new HashMap<>();
	private final Map<String, Scene> scenes = new HashMap<>();
	private final Map<String, Double> valences = new HashMap<>();

	private Lexicon() {}

	/** The words that come with this software. */
	public static Lexicon builtIn() {
		Lexicon lexicon = new Lexicon();
		lexicon.add(rows(resource("colour_words.csv")), "colour_words.csv", 1);
		for (String[] row : rows(resource("afinn-165.csv")))
			if (row.length > 1 && !row[0].equals("word")) lexicon.valences.put(row[0], Double.parseDouble(row[1]) / 5);
		return lexicon;
	}

	/**
	 * These words with those of a file added, or replaced: rows of word, color (#rrggbb or empty), scene (or empty), valence
	 * (-5 to 5, or empty).
	 *
	 * @throws IllegalArgumentException naming file and line
	 */
	public Lexicon with(File file) {
		if (!file.isFile()) throw new IllegalArgumentException(file + " was not found; a lexicon is wanted (rows of word,color,scene,valence)");
		if (file.length() > LARGEST) throw new IllegalArgumentException(file.getName() + " has " + file.length() + " bytes; a lexicon may have 4 MB");
		Lexicon more = new Lexicon();
		more.colors.putAll(colors);
		more.scenes.putAll(scenes);
		more.valences.putAll(valences);
		try {
			String text = TextFile.text(Files.readAllBytes(file.toPath()), file.getName());
			more.add(rows(java.util.Arrays.asList(TextFile.lines(text))), file.getName(), 5);
		}
		catch (IOException e) {
			throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
		}
		return more;
	}

	private void add(List<String[]> rows, String name, double valenceOfOne) {
		for (String[] row : rows) {
			String word = row[0].trim().toLowerCase(Locale.ROOT), color = cell(row, 1), scene = cell(row, 2), valence = cell(row, 3);
			if (word.isEmpty() || word.equals("word")) continue;
			try {
				if (!color.isEmpty() && !color.matches("#[0-9a-fA-F]{6}")) throw new IllegalArgumentException("\"" + color + "\" is not a colour; allowed: #rrggbb");
				if (!color.isEmpty()) colors.put(word, color.toLowerCase(Locale.ROOT));
				if (!scene.isEmpty()) scenes.put(word, Scene.of(scene.toLowerCase(Locale.ROOT)));
				if (valenceOfOne == 1 || valence.isEmpty()) continue;
				double v = Double.parseDouble(valence);
				if (!(Math.abs(v) <= 5)) throw new IllegalArgumentException("valence " + v + " is not from -5 to 5");
				valences.put(word, v / valenceOfOne);
			}
			catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(name + ", word \"" + word + "\": " + e.getMessage(), e);
			}
		}
	}

	private static String cell(String[] row, int i) {
		return i < row.length ? row[i].trim() : "";
	}

	private static List<String[]> rows(List<String> lines) {
		return lines.stream().filter(l -> !l.trim().isEmpty() && !l.startsWith("# ")).map(l -> l.split(",", -1)).collect(Collectors.toList());
	}

	private static List<String> resource(String name) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(Lexicon.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
			return in.lines().collect(Collectors.toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What a text says. */
	public Meaning meaning(String text) {
		List<String> words = words(text), decided = new ArrayList<>(), found = new ArrayList<>();
		Scene scene = null;
		double sum = 0;
		int count = 0;
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			String color = look(colors, word);
			Scene shows = look(scenes, word);
			Double valence = look(valences, word);
			if (color != null && !found.contains(color)) found.add(color);
			if (scene == null) scene = shows;
			if (valence != null) {
				sum += isNegated(words, i) ? -valence : valence;
				count++;
			}
			if ((color != null || shows != null || valence != null) && !decided.contains(word)) decided.add(word);
		}
		return new Meaning(found, scene, count == 0 ? 0 : sum / count, decided);
	}

	/** Letters, and apostrophes within; in lower case, accents kept. */
	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		int start = -1;
		for (int i = 0; i <= lower.length(); i++) {
			int c = i < lower.length() ? lower.codePointAt(i) : ' ';
			boolean isPart = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' && start >= 0;
			if (isPart && start < 0) start = i;
			if (!isPart && start >= 0) {
				words.add(lower.substring(start, i));
				start = -1;
			}
			if (Character.isSupplementaryCodePoint(c)) i++;
		}
		return words;
	}

	/** What a map has for a word, or for what stands before its apostrophe; null where it has nothing. */
	private static <T> T look(Map<String, T> map, String word) {
		T found = map.get(word);
		int apostrophe = word.indexOf('\'');
		return found == null && apostrophe > 0 && !word.endsWith("n't") ? map.get(word.substring(0, apostrophe)) : found;
	}

	private static boolean isNegated(List<String> words, int i) {
		for (int k = Math.max(0, i - REACH); k < i; k++) {
			String w = words.get(k);
			if (w.equals("not") || w.equals("no") || w.equals("never") || w.endsWith("n't")) return true;
		}
		return false;
	}
}
