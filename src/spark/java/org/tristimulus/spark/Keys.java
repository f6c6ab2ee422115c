package org.tristimulus.spark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Arguments of a command line, each {@code key=value}: the keys of the command of the same name. Strict. */
final class Keys {

	private final Map<String, String> values = new LinkedHashMap<>();

	/** @param allowed the keys there are @throws IllegalArgumentException for any other, for one that stands twice, or has no value */
	Keys(String[] arguments, String... allowed) {
		List<String> known = Arrays.asList(allowed);
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			String key = (equals < 0 ? argument : argument.substring(0, equals)).toLowerCase(Locale.ROOT);
			if (key.equals("threads")) throw new IllegalArgumentException("threads: Spark says how many there are, as --master local[4]");
			if (!known.contains(key)) throw new IllegalArgumentException("\"" + key + "\" is an unknown key; allowed: " + String.join(" ", known));
			if (equals < 0) throw new IllegalArgumentException("The key \"" + key + "\" has no value; each argument is key=value, in quotes where it has spaces");
			if (values.put(key, unbracketed(argument.substring(equals + 1))) != null) throw new IllegalArgumentException("The key \"" + key + "\" stands twice; it is allowed once");
		}
	}

	/** Brackets around a value, as in a macro, are left out. */
	private static String unbracketed(String value) {
		return value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value;
	}

	/** A text that has to be there. */
	String text(String key) {
		if (!values.containsKey(key)) throw new IllegalArgumentException("The key \"" + key + "\" is missing");
		return values.get(key);
	}

	String text(String key, String otherwise) {
		return values.getOrDefault(key, otherwise);
	}

	/** true or false. */
	boolean isTrue(String key, boolean otherwise) {
		String text = values.getOrDefault(key, String.valueOf(otherwise)).toLowerCase(Locale.ROOT);
		if (!text.equals("true") && !text.equals("false")) throw new IllegalArgumentException(key + "=" + text + " is neither true nor false");
		return text.equals("true");
	}

	/** A number within a range. */
	double number(String key, double otherwise, double least, double most) {
		try {
			double n = values.containsKey(key) ? Double.parseDouble(values.get(key)) : otherwise;
			if (n >= least && n <= most) return n;
		}
		catch (NumberFormatException e) {
			// told below
		}
		throw new IllegalArgumentException(key + "=" + values.get(key) + " is not allowed; allowed: a number from " + least + " to " + most);
	}

	/** One of these words. */
	String choice(String key, String otherwise, String... allowed) {
		String text = values.getOrDefault(key, otherwise).toLowerCase(Locale.ROOT);
		if (!Arrays.asList(allowed).contains(text)) throw new IllegalArgumentException(key + "=" + text + " is not one of the choices; allowed: " + String.join(" ", allowed));
		return text;
	}
}
