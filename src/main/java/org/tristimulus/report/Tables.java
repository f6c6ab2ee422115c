package org.tristimulus.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of numbers that are open beside the images. The host fills a command's parameter of this type; it is not a key. */
public interface Tables {

	/** No table is open. */
	Tables NONE = new Tables() {

		@Override
		public Optional<NumberTable> active() {
			return Optional.empty();
		}
	};

	/** The table in front, if one is open. */
	Optional<NumberTable> active();

	/** The numbers of the table of a title, if it is open. */
	default Optional<NumberTable> named(String table) {
		return Optional.empty();
	}

	/**
	 * The table in front, if it has all of some columns; else the table of a title, if that has.
	 *
	 * @throws IllegalArgumentException beginning with some words, such as {@code lights=table}, and naming what is missing
	 */
	default NumberTable with(List<String> columns, String title, String words) {
		Optional<NumberTable> front = active();
		for (Optional<NumberTable> table : Arrays.asList(front, named(title)))
			if (table.isPresent() && table.get().names().containsAll(columns)) return table.get();
		NumberTable table = front.orElseThrow(() -> new IllegalArgumentException(words + ": no table is open"));
		String missing = columns.stream().filter(c -> !table.names().contains(c)).collect(Collectors.joining(", "));
		throw new IllegalArgumentException(words + ": the table \"" + table.title() + "\" has no column " + missing + "; " + String.join(", ", columns) + " are needed");
	}

	/** The texts of a column of the table of a title; none where there is no such table or column. */
	default List<String> texts(String table, String column) {
		return Collections.emptyList();
	}
}
