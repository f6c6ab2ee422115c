package org.tristimulus.command.relight;

/** Titles of results: the input's without its ending, a comma, and a word. */
final class Titles {

	private Titles() {}

	/** A title without a file's ending. */
	static String base(String title) {
		int dot = title.lastIndexOf('.');
		return dot > 0 && title.length() - dot <= 5 ? title.substring(0, dot) : title;
	}
}
