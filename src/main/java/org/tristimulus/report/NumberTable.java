package org.tristimulus.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Columns of numbers under a title, as a table window shows them; a cell without a number is NaN. Immutable. */
public final class NumberTable {

	private final String title;
	private final List<String> names;
	private final List<double[]> columns = new ArrayList<>();

	/** @param columns as many as names, all of one length */
	public NumberTable(String title, List<String> names, List<double[]> columns) {
		if (names.size() != columns.size()) throw new IllegalArgumentException(title + ": " + names.size() + " names but " + columns.size() + " columns");
		this.title = title;
		this.names = Collections.unmodifiableList(new ArrayList<>(names));
		for (double[] column : columns)
			this.columns.add(column.clone());
	}

	/** The title of its window. */
	public String title() {
		return title;
	}

	/** The headings of its columns. */
	public List<String> names() {
		return names;
	}

	/** @param i from 0. @throws IllegalArgumentException naming the table, for a column that is not there */
	public double[] column(int i) {
		if (i >= columns.size()) throw new IllegalArgumentException(title + ": column " + (i + 1) + " is needed, but there " + (columns.size() == 1 ? "is 1" : "are " + columns.size()));
		return columns.get(i).clone();
	}
}
