package org.tristimulus.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a person wants to see while deciding on the values of a command: lines of words, colours, and marks on the image. */
public final class Readout {

	/** A colour with a word. */
	public static final class Swatch {

		/** What it is of. */
		public final String label;

		/** sRGB, 0xrrggbb. */
		public final int rgb;

		private Swatch(String label, int rgb) {
			this.label = label;
			this.rgb = rgb;
		}
	}

	/** An outline on the image, in pixels from its upper left corner, with a word. */
	public static final class Mark {

		public final double[] xs, ys;
		public final String word;

		private Mark(double[] xs, double[] ys, String word) {
			this.xs = xs;
			this.ys = ys;
			this.word = word;
		}
	}

	private final List<String> lines = new ArrayList<>();
	private final List<Swatch> swatches = new ArrayList<>();
	private final List<Mark> marks = new ArrayList<>();
	private boolean hasMedian;

	/** Adds a line. */
	public Readout line(String text) {
		lines.add(text);
		return this;
	}

	/** Adds a line, which the host fills in, of where the median of the light lies before and after. */
	public Readout median() {
		hasMedian = true;
		return this;
	}

	/** Adds a colour. @param rgb sRGB, 0xrrggbb */
	public Readout swatch(String label, int rgb) {
		swatches.add(new Swatch(label, rgb & 0xffffff));
		return this;
	}

	/** Adds a rectangle, drawn on the image. */
	public Readout mark(int x, int y, int width, int height, String word) {
		return outline(new double[] { x, x + width, x + width, x }, new double[] { y, y, y + height, y + height }, word);
	}

	/** Adds an outline, drawn on the image. @param xs of its corners, in pixels @param ys as many */
	public Readout outline(double[] xs, double[] ys, String word) {
		marks.add(new Mark(xs.clone(), ys.clone(), word));
		return this;
	}

	/** The lines, from above. */
	public List<String> lines() {
		return Collections.unmodifiableList(lines);
	}

	/** Whether the host adds a line of the median. */
	public boolean hasMedian() {
		return hasMedian;
	}

	/** The colours, from the left. */
	public List<Swatch> swatches() {
		return Collections.unmodifiableList(swatches);
	}

	/** The marks. */
	public List<Mark> marks() {
		return Collections.unmodifiableList(marks);
	}
}
