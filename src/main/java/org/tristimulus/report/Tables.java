package org.tristimulus.report;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The tables of numbers that are open beside the images. The host fills a command's parameter of this type; it is no key. */
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

	/** The texts of a column of the table of a title; none where there is no such table or column. */
	default List<String> texts(String table, String column) {
		return Collections.emptyList();
	}
}
