package org.tristimulus.imagej.macro;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The options of a macro line, taken apart: {@code key=value key=[value with spaces] key}. Strict. */
public final class MacroOptions {

	private static final Collection<String> ANY = new AbstractSet<String>() {

		@Override
		public boolean contains(Object key) {
			return true;
		}

		@Override
		public Iterator<String> iterator() {
			return Collections.emptyIterator();
		}

		@Override
		public int size() {
			return 0;
		}
	};

	/** What ImageJ and Java write for what is not a number, and take for one. */
	private static final Collection<String> NOT_FINITE = Arrays.asList("nan", "+nan", "-nan", "infinity", "+infinity", "-infinity", "inf", "+inf", "-inf");

	private final String text;
	private final UnaryOperator<String> variables;
	private final Map<String, String> values = new LinkedHashMap<>();
	private int at;

	private MacroOptions(String text, UnaryOperator<String> variables) {
		this.text = text;
		this.variables = variables;
	}

	/**
	 * Key to value, in order; a bare key has an empty value.
	 *
	 * @param variables the content of the macro's variable of a name, or null where there is none
	 * @throws IllegalArgumentException for a key that is not valid, or stands twice
	 */
	public static Map<String, String> parse(String text, Collection<String> valid, UnaryOperator<String> variables) {
		MacroOptions options = new MacroOptions(text, variables);
		while (options.next(valid)) {}
		return options.values;
	}

	/** A value as it stands in a text of the macro language: backslashes and ends of lines as signs. */
	public static String escaped(String value) {
		return value.replace("\\", "\\\\").replace("\n", "\\n");
	}

	/** What a text of the macro language holds. */
	public static String unescaped(String text) {
		StringBuilder s = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i), next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
			boolean isSign = c == '\\' && (next == 'n' || next == '\\');
			s.append(isSign && next == 'n' ? '\n' : c);
			if (isSign) i++;
		}
		return s.toString();
	}

	/** @throws IllegalArgumentException if a value of another command's options is NaN, infinite or too large for a number; what is not written as options is left to that */
	public static void requireFinite(String key, String options) {
		Map<String, String> values;
		try {
			values = parse(options);
		}
		catch (IllegalArgumentException e) {
			return;
		}
		values.forEach((name, value) -> {
			if (NOT_FINITE.contains(value.trim().toLowerCase(Locale.ROOT)) || isTooLarge(value.trim())) throw new IllegalArgumentException(key + "=" + options.trim() + ": " + name + "=" + value + " is not a finite number");
		});
	}

	private static boolean isTooLarge(String value) {
		try {
			return Double.isInfinite(Double.parseDouble(value));
		}
		catch (NumberFormatException e) {
			return false;
		}
	}

	/** The same of any options, without variables. */
	public static Map<String, String> parse(String text) {
		return parse(text, ANY, name -> null);
	}

	private boolean next(Collection<String> valid) {
		skipSpaces();
		if (at >= text.length()) return false;
		int start = at;
		while (at < text.length() && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at)))
			at++;
		String key = text.substring(start, at).toLowerCase(Locale.ROOT);
		if (!valid.contains(key)) throw new IllegalArgumentException("\"" + key + "\" is an unknown key" +
			(valid.isEmpty() ? "; there are none" : "; nearest: " + Nearest.to(key, valid) + "; allowed: " + String.join(" ", valid)));
		if (values.containsKey(key)) throw new IllegalArgumentException("The key \"" + key + "\" stands twice; it is allowed once");
		values.put(key, at < text.length() && text.charAt(at) == '=' ? value(key) : "");
		return true;
	}

	private void skipSpaces() {
		while (at < text.length() && Character.isWhitespace(text.charAt(at)))
			at++;
	}

	private String value(String key) {
		at++;
		if (at < text.length() && text.charAt(at) == '[') return bracketed(key);
		int start = at;
		while (at < text.length() && !Character.isWhitespace(text.charAt(at)))
			at++;
		return variable(text.substring(start, at));
	}

	/** Brackets nest, as ImageJ reads them. */
	private String bracketed(String key) {
		int start = ++at;
		for (int depth = 1; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '[') depth++;
			else if (c == ']' && --depth == 0) return variable(text.substring(start, at++));
		}
		throw new IllegalArgumentException(key + "=[" + text.substring(start) + ": the closing bracket is missing");
	}

	/** {@code &name} stands for the macro's variable of that name. */
	private String variable(String value) {
		if (!value.startsWith("&")) return value;
		String content = variables.apply(value.substring(1));
		return content == null ? value : content;
	}
}
