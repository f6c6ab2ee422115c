package org.tristimulus.command.relight;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.tristimulus.image.store.PixelStore;
import org.tristimulus.relight.file.LampText;
import org.tristimulus.relight.fit.Lamps;
import org.tristimulus.report.NumberTable;
import org.tristimulus.report.Report;
import org.tristimulus.report.Tables;

/** The lamps that the key {@code lights} names: a file, the open table, or the labels of the slices. */
final class Lights {

	static final String TABLE = "table", LABELS = "labels";
	private static final String SLICE = "Slice";
	private static final List<String> COLUMNS = Collections.unmodifiableList(Arrays.asList("x", "y", "z"));

	private Lights() {}

	/** @throws IllegalArgumentException for an empty text, or what holds no lamps */
	static Lamps of(String lights, PixelStore store, Tables tables) {
		String text = lights.trim();
		if (text.isEmpty()) throw new IllegalArgumentException("The key \"lights\" is missing; allowed: an .lp file, table (columns x, y, z of the open table) or labels (the last three words of each slice label)");
		if (text.equalsIgnoreCase(LABELS)) return LampText.ofLabels(labels(store));
		if (text.equalsIgnoreCase(TABLE)) return ofTable(store, tables);
		File file = new File(text);
		return LampText.parse(file.getName(), TextFile.read("lights", file));
	}

	/** Of each slice, the first channel's. */
	static List<String> labels(PixelStore store) {
		List<String> labels = new ArrayList<>();
		for (int p = 0; p < store.positions(); p++)
			labels.add(store.label(p, 0));
		return labels;
	}

	/** Whether a table is open with a column for each coordinate. */
	static boolean isTable(Tables tables) {
		try {
			return open(tables) != null;
		}
		catch (IllegalArgumentException e) {
			return false;
		}
	}

	/** What Find Light Positions found stands in Results, where other rows may have come since. */
	private static NumberTable open(Tables tables) {
		return tables.with(COLUMNS, Report.RESULTS, "lights=table");
	}

	/** Empty cells are a lamp that was not found. */
	private static Lamps ofTable(PixelStore store, Tables tables) {
		NumberTable table = open(tables);
		double[][] columns = COLUMNS.stream().map(c -> table.column(table.names().indexOf(c))).toArray(double[][]::new);
		int[] rows = rows(table, columns, store.positions());
		List<String> names = new ArrayList<>();
		double[][] vectors = new double[rows.length][COLUMNS.size()];
		for (int k = 0; k < rows.length; k++) {
			names.add(k < store.positions() ? store.label(k, 0).split("\\r?\\n", 2)[0] : "");
			for (int c = 0; c < vectors[k].length; c++) {
				double v = columns[c][rows[k]];
				vectors[k][c] = Double.isNaN(v) ? 0 : v;
			}
		}
		return new Lamps(names, vectors);
	}

	/** Which rows are lamps, since others may have come after them: the last that number their slice from 1 on; or all, or, where those are too many, all that are not empty. */
	private static int[] rows(NumberTable table, double[][] xyz, int wanted) {
		int slice = table.names().indexOf(SLICE), count = xyz[0].length;
		if (slice >= 0) {
			double[] slices = table.column(slice);
			int first = IntStream.range(0, count).filter(i -> slices[i] == 1).max().orElse(0);
			return IntStream.range(first, count).filter(i -> !Double.isNaN(slices[i])).toArray();
		}
		return IntStream.range(0, count).filter(i -> count <= wanted || Arrays.stream(xyz).anyMatch(c -> !Double.isNaN(c[i]))).toArray();
	}

	/** Whether the names of the lamps are those of the slices, but in another order. */
	static boolean areInAnotherOrder(Lamps lamps, PixelStore store) {
		List<String> slices = new ArrayList<>(), names = new ArrayList<>();
		for (int p = 0; p < lamps.count(); p++) {
			slices.add(plain(store.label(p, 0)));
			names.add(plain(lamps.name(p)));
		}
		List<String> a = new ArrayList<>(slices), b = new ArrayList<>(names);
		a.sort(null);
		b.sort(null);
		return a.equals(b) && !slices.equals(names) && a.stream().distinct().count() == a.size();
	}

	/** A name without folders and ending. */
	private static String plain(String label) {
		String line = label.split("\\r?\\n", 2)[0].trim().replace('\\', '/');
		return Titles.base(line.substring(line.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
	}
}
