package org.tristimulus.light;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A published table, kept as CSV beside the classes: lines starting with # name document, table and edition, then one
 * line of column names, then numbers; an empty cell is not tabulated and reads NaN.
 */
public final class Table {

	private final List<String> names;
	private final List<double[]> rows = new ArrayList<>();

	private Table(List<String> names) {
		this.names = names;
	}

	/** Reads the resource of that name in this package. */
	public static Table read(String name) {
		try (InputStream in = Table.class.getResourceAsStream(name)) {
			if (in == null) throw new IllegalArgumentException("No table " + name);
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
			Table table = null;
			for (String line; (line = lines.readLine()) != null;) {
				if (line.isEmpty() || line.startsWith("#")) continue;
				String[] cells = line.split(",", -1);
				if (table == null) table = new Table(Arrays.asList(cells));
				else table.rows.add(Arrays.stream(cells).mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c)).toArray());
			}
			return table;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public List<String> names() {
		return names;
	}

	/** The column of that name. */
	public double[] column(String name) {
		int i = names.indexOf(name);
		if (i < 0) throw new IllegalArgumentException("No column " + name + " among " + names);
		return column(i);
	}

	public double[] column(int i) {
		return rows.stream().mapToDouble(r -> r[i]).toArray();
	}
}
