package org.tristimulus.imagej;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * When a parameter is shown, as it is declared in the attribute {@code shown}: conditions separated by blanks, all of which must hold.
 * {@code key=token}, {@code key=token|token}, {@code key!=token}; {@code stack}: the first image has several positions.
 */
final class ShownWhen {

	private static final String STACK = "stack";

	private final List<String> conditions;

	private ShownWhen(List<String> conditions) {
		this.conditions = conditions;
	}

	static ShownWhen of(String attribute) {
		return new ShownWhen(attribute.trim().isEmpty() ? Arrays.asList() : Arrays.asList(attribute.trim().split("\\s+")));
	}

	/** @param text the text of each key */
	boolean holds(Function<String, String> text, boolean isStack) {
		for (String condition : conditions)
			if (condition.equals(STACK) ? !isStack : !holds(condition, text)) return false;
		return true;
	}

	private static boolean holds(String condition, Function<String, String> text) {
		int equals = condition.indexOf('=');
		boolean not = condition.charAt(equals - 1) == '!';
		String key = condition.substring(0, not ? equals - 1 : equals), value = text.apply(key);
		return not != Arrays.asList(condition.substring(equals + 1).split("\\|")).contains(value);
	}
}
