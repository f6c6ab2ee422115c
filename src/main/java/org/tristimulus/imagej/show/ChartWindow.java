package org.tristimulus.imagej.show;

import java.awt.Color;

import ij.gui.Plot;

import org.tristimulus.report.Chart;

/** Draws a chart as an ImageJ plot, from which users take data and change ranges as they are used to. */
final class ChartWindow {

	private ChartWindow() {}

	static Plot plot(Chart chart) {
		Plot plot = new Plot(chart.title, chart.xLabel, chart.yLabel);
		StringBuilder legend = new StringBuilder();
		for (Chart.Series s : chart.series()) {
			plot.setColor(new Color(s.color), new Color(s.color));
			plot.setLineWidth(s.style == Chart.Style.LINE ? 2 : 1);
			plot.add(shape(s.style), s.x, s.y);
			legend.append(s.label).append('\n');
		}
		plot.setLimitsToFit(false);
		if (chart.series().size() > 1) plot.addLegend(legend.toString());
		return plot;
	}

	private static String shape(Chart.Style style) {
		switch (style) {
			case CIRCLES: return "circle";
			case JOINED: return "connected circle";
			case DOTS: return "dot";
			case BARS: return "separated bar";
			default: return "line";
		}
	}
}
