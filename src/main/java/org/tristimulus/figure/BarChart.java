package org.tristimulus.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** Bars from zero upwards and downwards, each in its own colour, with a name below the chart and its number at its end. */
public final class BarChart {

	private static final double BAR = 0.74;

	/** Without numbers at the bars. */
	public static final int NO_NUMBERS = -1;

	/** A chart of less height in pixels has few grid lines, and its title above. */
	private static final double LOW = 160;

	private BarChart() {}

	/**
	 * @param title of the vertical axis, beside it or, where the chart is low, above
	 * @param names below the bars
	 * @param range the values that are shown at least
	 * @param digits after the point, of the numbers; or {@link #NO_NUMBERS}
	 */
	public static void draw(Sheet sheet, Rectangle2D area, String title, String[] names, double[] values, Color[] colors, double[] range, int digits) {
		double low = range[0], high = range[1];
		for (double v : values) {
			if (Double.isNaN(v)) continue;
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
		boolean isLow = area.getHeight() < LOW;
		// Numbers stand beyond the ends of the bars.
		double room = (digits == NO_NUMBERS ? 4 : 22) / area.getHeight() * (high - low);
		double step = Axes.step(high - low + room, isLow ? 4 : 8);
		double[] y = Axes.whole(low < 0 ? low - room : low, high + room, step / 2);
		Axes axes = new Axes(sheet, area, new double[] { 0, values.length }, y).vertical(isLow ? "" : title, step);
		if (isLow) sheet.text(title, area.getMinX(), area.getMinY() - 14, Sheet.Align.LEFT, Sheet.TEXT, Sheet.INK);
		for (int i = 0; i < values.length; i++) {
			double left = axes.x(i + (1 - BAR) / 2), right = axes.x(i + (1 + BAR) / 2), middle = axes.x(i + 0.5);
			sheet.text(names[i], middle, area.getMaxY() + 18, Sheet.Align.CENTER, Sheet.TEXT, Sheet.INK);
			if (Double.isNaN(values[i])) continue;
			double end = axes.y(values[i]), zero = axes.y(0);
			Rectangle2D bar = new Rectangle2D.Double(left, Math.min(end, zero), right - left, Math.abs(end - zero));
			sheet.fill(bar, colors[i]);
			sheet.draw(bar, SpectralColor.pale(Sheet.INK, 0.6), 0.8);
			if (digits == NO_NUMBERS) continue;
			String number = Axes.signed(String.format(Locale.ROOT, "%." + digits + "f", values[i]));
			sheet.text(number, middle, end + (values[i] < 0 ? 11 : -11), Sheet.Align.CENTER, Sheet.SMALL, Sheet.INK);
		}
		sheet.line(area.getMinX(), axes.y(0), area.getMaxX(), axes.y(0), Sheet.INK, 1.2);
		axes.frame();
	}
}
