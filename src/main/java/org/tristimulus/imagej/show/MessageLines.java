package org.tristimulus.imagej.show;

/** Messages in lines of not too many letters, so that a dialog stays on the screen. */
public final class MessageLines {

	/** Of a line of a message. */
	private static final int LETTERS = 90;

	private MessageLines() {}

	public static String wrapped(String message) {
		StringBuilder s = new StringBuilder();
		int length = 0;
		for (String word : message.split(" ")) {
			boolean breaks = length > 0 && length + word.length() > LETTERS;
			s.append(length == 0 ? "" : breaks ? "\n" : " ").append(word);
			int line = word.lastIndexOf('\n');
			length = line >= 0 ? word.length() - line - 1 : breaks ? word.length() : length + word.length() + 1;
		}
		return s.toString();
	}
}
