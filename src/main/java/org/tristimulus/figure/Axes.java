package org.tristimulus.figure;

import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** A rectangle of a sheet with a linear scale along each side. */
public final class Axes {

	private static final double TICK = 6;

	private final Sheet sheet;
	private final Rectangle2D area;
	private final double x0, x1, y0, y1;

	/**
	 * @param x the values at the left and right side
	 * @param y the values at the lower and upper side
	 */
	public Axes(Sheet sheet, Rectangle2D area, double[] x, double[] y) {
		this.sheet = sheet;
		this.area = area;
		x0 = x[0];
		x1 = x[1];
		y0 = y[0];
		y1 = y[1];
	}

	/** A round step, 1, 2 or 5 times a power of ten, that divides a span into at most so many parts. */
	public static double step(double span, int most) {
		double step = StrictMath.pow(10, Math.floor(StrictMath.log10(span / most)));
		for (double factor : new double[] { 1, 2, 5 })
			if (span / (factor * step) <= most) return factor * step;
		return 10 * step;
	}

	/** { low, high } extended to whole steps. */
	public static double[] whole(double low, double high, double step) {
		return new double[] { step * Math.floor(low / step + 1e-9), step * Math.ceil(high / step - 1e-9) };
	}

	public double x(double value) {
		return area.getMinX() + (value - x0) / (x1 - x0) * area.getWidth();
	}

	public double y(double value) {
		return area.getMaxY() - (value - y0) / (y1 - y0) * area.getHeight();
	}

	/** Grid lines, numbers at the left side, and what they are. */
	public Axes vertical(String title, double step) {
		double widest = 0;
		for (long i = (long) Math.ceil(y0 / step - 1e-9); i * step <= y1 + 1e-9 * step; i++) {
			double y = y(i * step);
			sheet.line(area.getMinX(), y, area.getMaxX(), y, Sheet.FAINT, 1);
			String number = number(i * step, step);
			widest = Math.max(widest, sheet.width(number, Sheet.TEXT));
			sheet.text(number, area.getMinX() - TICK - 3, y, Sheet.Align.RIGHT, Sheet.TEXT, Sheet.INK);
		}
		sheet.upright(title, area.getMinX() - widest - 26, area.getCenterY(), Sheet.TEXT, Sheet.INK);
		return this;
	}

	/** Ticks at the lower side, numbers so many pixels below it, and what they are. */
	public Axes horizontal(String title, double step, double below) {
		for (long i = (long) Math.ceil(x0 / step - 1e-9); i * step <= x1 + 1e-9 * step; i++) {
			double x = x(i * step);
			sheet.line(x, area.getMaxY(), x, area.getMaxY() + TICK, Sheet.INK, 1);
			sheet.text(number(i * step, step), x, area.getMaxY() + below, Sheet.Align.CENTER, Sheet.TEXT, Sheet.INK);
		}
		sheet.text(title, area.getCenterX(), area.getMaxY() + below + 25, Sheet.Align.CENTER, Sheet.TEXT, Sheet.INK);
		return this;
	}

	public void frame() {
		sheet.draw(area, Sheet.INK, 1.2);
	}

	/** A number with the digits that its step has. */
	private static String number(double value, double step) {
		int decimals = 0;
		for (double s = step; decimals < 9 && Math.abs(s - Math.rint(s)) > 1e-6 * s; s *= 10)
			decimals++;
		return signed(String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0));
	}

	/** With a minus sign in place of a hyphen, and no sign before zero. */
	public static String signed(String number) {
		return number.startsWith("-") ? number.matches("-[0.]+") ? number.substring(1) : "\u2212" + number.substring(1) : number;
	}
}
