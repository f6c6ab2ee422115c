package org.tristimulus.batch;

import java.util.ArrayList;
import java.util.List;

/** Texts as cells of tables: with tabs between them, or with commas (RFC 4180). */
final class Cells {

	private Cells() {}

	/** A text without tabs and ends of lines. */
	static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
	}

	/** The inverse of {@link #escaped}. */
	static String unescaped(String text) {
		StringBuilder s = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			int which = text.charAt(i) == '\\' && i + 1 < text.length() ? "\\tnr".indexOf(text.charAt(i + 1)) : -1;
			s.append(which < 0 ? text.charAt(i) : "\\\t\n\r".charAt(which));
			if (which >= 0) i++;
		}
		return s.toString();
	}

	/** A cell of a table with commas. */
	static String csv(String text) {
		boolean isPlain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
		return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

	/** The rows of a table with commas. @throws IllegalArgumentException for a quote that does not end */
	static List<List<String>> rows(String table) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean isQuoted = false;
		for (int i = 0; i < table.length(); i++) {
			char c = table.charAt(i);
			if (isQuoted && c == '"' && i + 1 < table.length() && table.charAt(i + 1) == '"') cell.append(table.charAt(++i));
			else if (c == '"') isQuoted = !isQuoted;
			else if (isQuoted || c != ',' && c != '\n') cell.append(c == '\r' && !isQuoted ? "" : String.valueOf(c));
			else {
				row.add(cell.toString());
				cell.setLength(0);
				if (c == '\n') {
					rows.add(row);
					row = new ArrayList<>();
				}
			}
		}
		if (isQuoted) throw new IllegalArgumentException("a table with a quote that does not end");
		if (cell.length() > 0 || !row.isEmpty()) {
			row.add(cell.toString());
			rows.add(row);
		}
		return rows;
	}
}
