package org.tristimulus.words;

import java.text.Normalizer;
import java.util.Locale;

/** A rough count of the syllables of a text: groups of vowels; a sign of a script of syllables or words counts as one. */
final class Syllables {

	/** Latin, Greek, Cyrillic. */
	private static final String VOWELS = "aeiouyαεηιουωаеиоуыэюя";

	private Syllables() {}

	/** One at least. */
	static int count(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
		int count = 0;
		boolean inVowel = false;
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
			boolean isVowel = VOWELS.indexOf(c) >= 0;
			if (isVowel && !inVowel || Character.getType(c) == Character.OTHER_LETTER) count++;
			inVowel = isVowel;
		}
		return Math.max(1, count);
	}
}
