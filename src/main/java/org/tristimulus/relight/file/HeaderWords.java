package org.tristimulus.relight.file;

import java.nio.charset.StandardCharsets;

/** Words and numbers before the pixels of a texture file. */
final class HeaderWords {

	private static final int LONGEST = 64;

	private final String name;
	private final byte[] bytes;
	private int at;

	HeaderWords(String name, byte[] bytes) {
		this.name = name;
		this.bytes = bytes;
	}

	/** The next word. @param what is expected, for messages */
	String next(String what) {
		while (at < bytes.length && isBlank(bytes[at]))
			at++;
		int from = at;
		while (at < bytes.length && !isBlank(bytes[at]) && at - from <= LONGEST)
			at++;
		if (from == at || at == bytes.length) throw error("the file is cut short: " + what + " is missing");
		if (at - from > LONGEST) throw error("where " + what + " is expected there is no word");
		return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
	}

	/** Passes lines that begin with #. */
	void skipComments() {
		for (int mark = at; mark < bytes.length; mark++) {
			if (isBlank(bytes[mark])) continue;
			if (bytes[mark] != '#') return;
			while (mark < bytes.length && bytes[mark] != '\n')
				mark++;
			at = Math.min(mark, bytes.length);
		}
	}

	int whole(String what, int least, int most) {
		String word = next(what);
		if (word.matches("\\d{1,9}") && Integer.parseInt(word) >= least && Integer.parseInt(word) <= most) return Integer.parseInt(word);
		throw error(what + " is \"" + word + "\"; expected is a whole number from " + least + " to " + most);
	}

	double number(String what) {
		String word = next(what);
		try {
			double v = Double.parseDouble(word);
			if (v - v == 0) return v;
		}
		catch (NumberFormatException e) {
			// Said below.
		}
		throw error(what + " is \"" + word + "\", not a number");
	}

	/** Where the line of the last word ends, its end passed. */
	int endOfLine() {
		while (at < bytes.length && bytes[at] != '\n') {
			if (!isBlank(bytes[at])) throw error("something follows the header on its last line");
			at++;
		}
		return ++at;
	}

	/**
	 * How many pixels there are.
	 *
	 * @param each bytes of a pixel in the file
	 * @param from where they begin
	 * @param memory bytes of a pixel here
	 */
	int pixels(int width, int height, int each, int from, int memory) {
		long size = (long) width * height;
		if (size * each > bytes.length - from) throw error("the file is cut short: " + width + " × " + height + " pixels take " + size * each + " bytes, and there are " + Math.max(0, bytes.length - from));
		if (size * memory > Runtime.getRuntime().maxMemory() / 2) throw error(width + " × " + height + " pixels take " + size * memory / (1 << 20) + " MB, more than half of the memory");
		return (int) size;
	}

	private static boolean isBlank(byte b) {
		return b == ' ' || b == '\n' || b == '\r' || b == '\t';
	}

	IllegalArgumentException error(String what) {
		return new IllegalArgumentException(name + ": " + what);
	}
}
