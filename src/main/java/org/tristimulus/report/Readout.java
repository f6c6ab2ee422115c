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

	/** A rectangle on the image, in pixels from its upper left corner, with a word. */
	public static final class Mark {

		public final int x, y, width, height;
		public final String word;

		private Mark(int x, int y, int width, int height, String word) {
			this.x = x;
			this.y = y;
			this.width = width;
			this.height = height;
			this.word = word;
		}
	}

	private final List<String> lines = new ArrayList<>();
	private final List<Swatch> swatches = new ArrayList<>();
	private final List<Mark> marks = new ArrayList<>();

	/** Adds a line. */
	public Readout line(String text) {
		lines.add(text);
		return this;
	}

	/** Adds a colour. @param rgb sRGB, 0xrrggbb */
	public Readout swatch(String label, int rgb) {
		swatches.add(new Swatch(label, rgb & 0xffffff));
		return this;
	}

	/** Adds a mark, drawn on the image. */
	public Readout mark(int x, int y, int width, int height, String word) {
		marks.add(new Mark(x, y, width, height, word));
		return this;
	}

	/** The lines, from above. */
	public List<String> lines() {
		return Collections.unmodifiableList(lines);
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
