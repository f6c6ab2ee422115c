package org.tristimulus.color;

import java.util.Locale;

/**
 * A choice among named values: {@code toString()} is its token, as macros write it ({@code soft-light}), and its label is
 * for people ({@code Soft light}). An enum, or a class with a static {@code values()} and one object of each value.
 */
public interface Token {

	/** The label that a dialog shows. */
	String label();

	/**
	 * All values of a choice, in their order.
	 *
	 * @param choice an enum, or a class as said above
	 * @throws IllegalArgumentException for any other class
	 */
	static Object[] values(Class<?> choice) {
		if (choice.isEnum()) return choice.getEnumConstants();
		try {
			return (Object[]) choice.getMethod("values").invoke(null);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalArgumentException(choice.getName() + " has no values()", e);
		}
	}

	/** The token of an enum constant: lower case with hyphens. */
	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
