package org.tristimulus.color;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Figures from outside: a CSV resource beside the tests whose first lines (#) name the oracle; then names, then rows. */
public final class Reference {

	private final List<String> names;
	private final String[] cells;

	private Reference(List<String> names, String[] cells) {
		this.names = names;
		this.cells = cells;
	}

	/** All rows of a resource of this package, or from the root if the name starts with a slash. */
	public static List<Reference> rows(String resource) {
		List<Reference> rows = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Reference.class.getResourceAsStream(resource)))) {
			List<String> names = null;
			for (String line; (line = lines.readLine()) != null;) {
				if (line.startsWith("#")) continue;
				String[] cells = line.split(",", -1);
				if (names == null) names = List.of(cells);
				else rows.add(new Reference(names, cells));
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (rows.isEmpty()) throw new IllegalStateException(resource + " has no rows");
		return rows;
	}

	public String text(String name) {
		int i = names.indexOf(name);
		if (i < 0) throw new IllegalArgumentException("No column " + name + " among " + names);
		return cells[i];
	}

	public boolean has(String name) {
		return !text(name).isEmpty();
	}

	/** The number in a column; NaN where the cell is empty. */
	public double number(String name) {
		return has(name) ? Double.parseDouble(text(name)) : Double.NaN;
	}

	/** The numbers in several columns that share a prefix. */
	public double[] numbers(String prefix, String... suffixes) {
		double[] v = new double[suffixes.length];
		for (int i = 0; i < v.length; i++)
			v[i] = number(prefix + suffixes[i]);
		return v;
	}

	@Override
	public String toString() {
		return String.join(",", cells);
	}
}
