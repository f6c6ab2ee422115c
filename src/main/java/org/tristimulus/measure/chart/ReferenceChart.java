package org.tristimulus.measure.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A chart of known colours, patch by patch and row by row. Immutable. */
public final class ReferenceChart {

	/** Fewest and most patches of a chart. */
	public static final int MIN_PATCHES = 6, MAX_PATCHES = 500;

	private static final List<String> BUILT_IN = Collections.unmodifiableList(Arrays.asList("colorchecker-2005", "colorchecker-before-nov-2014", "colorchecker-after-nov-2014"));

	/** Columns of a ColorChecker Classic. */
	private static final int COLUMNS = 6;

	private final String name;
	private final int columns;
	private final List<ReferencePatch> patches;

	private ReferenceChart(String name, int columns, List<ReferencePatch> patches) {
		this.name = name;
		this.columns = columns;
		this.patches = patches;
	}

	/** The names of the charts that are built in: the ColorChecker Classic as BabelColor measured it in 2005, and as X-Rite printed it before and from November 2014. */
	public static List<String> names() {
		return BUILT_IN;
	}

	/** A built-in chart. @throws IllegalArgumentException for another name */
	public static ReferenceChart of(String name) {
		String key = name.trim().toLowerCase(Locale.ROOT);
		if (!BUILT_IN.contains(key)) throw new IllegalArgumentException("No chart \"" + name + "\": " + String.join(", ", BUILT_IN) + ", or a CSV file");
		try (InputStream in = ReferenceChart.class.getResourceAsStream(key + ".csv")) {
			return parse(key, text(in), COLUMNS);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String text(InputStream in) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] buffer = new byte[4096];
		for (int n; (n = in.read(buffer)) > 0;)
			bytes.write(buffer, 0, n);
		return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
	}

	/**
	 * A chart from the text of a CSV file, see {@link ChartTable}.
	 *
	 * @param name by which reports and errors call it
	 * @param columns patches of a row
	 * @throws IllegalArgumentException naming the line that cannot be read, or what does not fit
	 */
	public static ReferenceChart parse(String name, String text, int columns) {
		List<ReferencePatch> patches = ChartTable.read(name, text);
		if (patches.size() < MIN_PATCHES || patches.size() > MAX_PATCHES)
			throw new IllegalArgumentException(name + " has " + patches.size() + " patches; a chart has " + MIN_PATCHES + " to " + MAX_PATCHES);
		if (columns < 1 || patches.size() % columns != 0) throw new IllegalArgumentException("columns=" + columns + " does not divide the " + patches.size() + " patches of " + name);
		return new ReferenceChart(name, columns, Collections.unmodifiableList(patches));
	}

	/** By which reports call it. */
	public String name() {
		return name;
	}

	/** Patches of a row. */
	public int columns() {
		return columns;
	}

	/** Rows of patches. */
	public int rows() {
		return patches.size() / columns;
	}

	/** All patches, row by row. */
	public List<ReferencePatch> patches() {
		return patches;
	}

	/** How many patches there are. */
	public int size() {
		return patches.size();
	}
}
