package org.tristimulus.imagej.run;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tristimulus.imagej.parameter.CommandParameter;

/**
 * The title of a new image, by what was done: the input's without its ending, a comma, and what the command's declaration says in the
 * attribute {@code title}, where {@code {key}} stands for the value that was used and {@code {+key}} for it with its sign.
 */
final class ResultTitle {

	private static final Pattern ENDING = Pattern.compile("(.+)\\.[A-Za-z][A-Za-z0-9]{0,4}"), KEY = Pattern.compile("\\{(\\+?)(\\w+)\\}");

	/** What would end a title in lists of images, options and paths. */
	private static final String FORBIDDEN = "[;\\[\\]/:]";

	private ResultTitle() {}

	/** @param what as the declaration has it, not empty @param used the keys and the values that were used */
	static String of(String input, String what, Map<String, String> used) {
		Matcher ending = ENDING.matcher(input);
		StringBuffer words = new StringBuffer();
		Matcher m = KEY.matcher(what);
		while (m.find())
			m.appendReplacement(words, Matcher.quoteReplacement(value(used.getOrDefault(m.group(2), ""), !m.group(1).isEmpty())));
		m.appendTail(words);
		return ((ending.matches() ? ending.group(1) : input) + ", " + words.toString().trim()).replaceAll(FORBIDDEN, "");
	}

	private static String value(String text, boolean signed) {
		try {
			double x = Double.parseDouble(text);
			String digits = CommandParameter.number(Math.rint(x * 1e3) / 1e3);
			return signed && x > 0 ? "+" + digits : digits;
		}
		catch (NumberFormatException e) {
			return text.replace("...", "").replace('-', ' ').toLowerCase(Locale.ROOT);
		}
	}
}
