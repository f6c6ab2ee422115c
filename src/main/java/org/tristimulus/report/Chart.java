package org.tristimulus.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines and points to be plotted: titles with units, and series in drawing order. The host draws it. */
public final class Chart {

	/** How a series is drawn: a line, circles, circles that a line joins, dots, or bars. */
	public enum Style { LINE, CIRCLES, JOINED, DOTS, BARS }

	/** One series. */
	public static final class Series {

		/** Its name in the legend. */
		public final String label;
		/** How it is drawn. */
		public final Style style;
		/** 0xrrggbb in sRGB. */
		public final int color;
		public final double[] x, y;

		Series(String label, Style style, int color, double[] x, double[] y) {
			this.label = label;
			this.style = style;
			this.color = color;
			this.x = x;
			this.y = y;
		}
	}

	/** Words at the top and at the axes. */
	public final String title, xLabel, yLabel;

	private final List<Series> series = new ArrayList<>();

	/** An empty one. */
	public Chart(String title, String xLabel, String yLabel) {
		this.title = title;
		this.xLabel = xLabel;
		this.yLabel = yLabel;
	}

	/** Adds a series. @param color 0xrrggbb in sRGB */
	public Chart add(String label, Style style, int color, double[] x, double[] y) {
		if (x.length != y.length) throw new IllegalArgumentException(label + ": " + x.length + " x and " + y.length + " y");
		series.add(new Series(label, style, color, x.clone(), y.clone()));
		return this;
	}

	/** In the order of drawing. */
	public List<Series> series() {
		return Collections.unmodifiableList(series);
	}
}
