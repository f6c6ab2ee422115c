package org.tristimulus.command.film.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Sentences of a Note. */
public final class Notes {

	private Notes() {}

	/** Those that are not empty, with semicolons between. */
	public static String join(String... parts) {
		return Arrays.stream(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining("; "));
	}
}
