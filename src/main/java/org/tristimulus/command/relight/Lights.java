package org.tristimulus.command.relight;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tristimulus.image.store.PixelStore;
import org.tristimulus.relight.file.LampText;
import org.tristimulus.relight.fit.Lamps;
import org.tristimulus.report.NumberTable;
import org.tristimulus.report.Tables;

/** The lamps that the key {@code lights} names: a file, the open table, or the labels of the slices. */
final class Lights {

	static final String TABLE = "table", LABELS = "labels";

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

	/** Whether the open table has a column for each coordinate. */
	static boolean isTable(Tables tables) {
		return tables.active().filter(t -> t.names().contains("x") && t.names().contains("y") && t.names().contains("z")).isPresent();
	}

	/** The last rows of the table, as many as slices; empty cells are a lamp that was not found. */
	private static Lamps ofTable(PixelStore store, Tables tables) {
		NumberTable table = tables.active().orElseThrow(() -> new IllegalArgumentException("lights=table: no table is open"));
		double[][] columns = new double[3][];
		for (int c = 0; c < 3; c++) {
			int at = table.names().indexOf("xyz".substring(c, c + 1));
			if (at < 0) throw new IllegalArgumentException("lights=table: the table \"" + table.title() + "\" has no column " + "xyz".charAt(c) + "; x, y and z are needed");
			columns[c] = table.column(at);
		}
		int rows = columns[0].length, first = Math.max(0, rows - store.positions());
		List<String> names = new ArrayList<>();
		double[][] vectors = new double[rows - first][3];
		for (int i = first; i < rows; i++) {
			names.add(store.label(i - first, 0).split("\\r?\\n", 2)[0]);
			for (int c = 0; c < 3; c++)
				vectors[i - first][c] = Double.isNaN(columns[c][i]) ? 0 : columns[c][i];
		}
		return new Lamps(names, vectors);
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
