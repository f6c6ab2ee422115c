package org.tristimulus.command.film;

import java.util.Arrays;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.ResultsTable;

/** What the tests of films share. */
final class FilmFixture {

	private FilmFixture() {}

	/** A cell of the last row of the Results. */
	static String cell(String column) {
		ResultsTable table = ResultsTable.getResultsTable();
		return table.getStringValue(column, table.size() - 1);
	}

	/** Slices of one colour each, 32 by 18 pixels. */
	static ImagePlus slices(int... colors) {
		ImageStack stack = new ImageStack(32, 18);
		for (int c : colors) {
			int[] pixels = new int[32 * 18];
			Arrays.fill(pixels, 0xff000000 | c);
			stack.addSlice("", pixels);
		}
		return new ImagePlus("keys.tif", stack);
	}
}
