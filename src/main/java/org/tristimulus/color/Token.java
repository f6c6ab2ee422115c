package org.tristimulus.color;

import java.util.Locale;

/**
 * A choice among named values: an enum whose {@code toString()} is its token, as macros write it ({@code soft-light}),
 * and whose label is for people ({@code Soft light}).
 */
public interface Token {

	/** The label that a dialog shows. */
	String label();

	/** The token of an enum constant: lower case with hyphens. */
	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
