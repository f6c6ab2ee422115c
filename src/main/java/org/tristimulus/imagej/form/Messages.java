package org.tristimulus.imagej.form;

import java.awt.Color;

import ij.gui.MultiLineLabel;

/** Words in a panel that take no room while there are none. */
public final class Messages {

	public static final Color WRONG = new Color(0xb00020);

	/** Of a line, so that the panel stays narrow. */
	private static final int LETTERS = 58;

	private Messages() {}

	/** @return whether what is shown changed */
	public static boolean show(MultiLineLabel label, String message) {
		String text = wrapped(message);
		boolean changes = !text.equals(label.getName());
		label.setName(text);
		if (changes) label.setText(text);
		label.setVisible(!message.isEmpty());
		return changes;
	}

	/** In lines that a panel has room for. */
	public static String wrapped(String message) {
		StringBuilder s = new StringBuilder();
		int length = 0;
		for (String word : message.split(" ")) {
			boolean breaks = length > 0 && length + word.length() > LETTERS;
			s.append(length == 0 ? "" : breaks ? "\n" : " ").append(word);
			length = breaks ? word.length() : length + word.length() + 1;
		}
		return s.toString();
	}
}
