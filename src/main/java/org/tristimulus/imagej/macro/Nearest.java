package org.tristimulus.imagej.macro;

import java.util.Collection;

/** The word among valid ones that a misspelt word is nearest to (Levenshtein distance). */
public final class Nearest {

	private Nearest() {}

	public static String to(String word, Collection<String> valid) {
		String best = "";
		int least = Integer.MAX_VALUE;
		for (String v : valid) {
			int d = distance(word, v);
			if (d < least) {
				least = d;
				best = v;
			}
		}
		return best;
	}

	private static int distance(String a, String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++)
			row[j] = j;
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[b.length()];
	}
}
