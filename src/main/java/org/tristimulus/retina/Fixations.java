package org.tristimulus.retina;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where one looks, in pixels: a text of x,y pairs separated by semicolons. Immutable. */
public final class Fixations {

	/** More than this are a mistake. */
	public static final int MAX = 1000;

	private final double[] x, y;

	private Fixations(double[] x, double[] y) {
		this.x = x;
		this.y = y;
	}

	/** From coordinates. @throws IllegalArgumentException for none, or more than 1000 */
	public static Fixations of(double[] x, double[] y) {
		if (x.length == 0) throw new IllegalArgumentException("fixations: at least one point is needed, such as 256,256");
		if (x.length > MAX) throw new IllegalArgumentException("fixations: " + x.length + " points; at most " + MAX + " are allowed");
		return new Fixations(x.clone(), y.clone());
	}

	/** Reads {@code x,y;x,y…}. @throws IllegalArgumentException naming the place in the text */
	public static Fixations parse(String text) {
		List<double[]> points = new ArrayList<>();
		int at = 0;
		for (String point : text.split(";", -1)) {
			if (!(point.trim().isEmpty() && at + point.length() == text.length() && !points.isEmpty())) points.add(point(text, point, at));
			at += point.length() + 1;
			if (points.size() > MAX) throw new IllegalArgumentException("fixations: more than " + MAX + " points; at most " + MAX + " are allowed");
		}
		return of(points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray());
	}

	private static double[] point(String text, String point, int at) {
		String[] parts = point.split(",", -1);
		try {
			if (parts.length == 2) {
				double px = Double.parseDouble(parts[0].trim()), py = Double.parseDouble(parts[1].trim());
				if (Math.abs(px) <= 1e9 && Math.abs(py) <= 1e9) return new double[] { px, py };
			}
		}
		catch (NumberFormatException e) {
			// said below
		}
		throw new IllegalArgumentException("fixations=" + text + ": \"" + point + "\" at character " + (at + 1) + " is not a point; allowed: x,y in pixels, separated by semicolons, such as 100,80;300,200, or auto");
	}

	/** How many. */
	public int count() {
		return x.length;
	}

	/** The square of the distance in pixels from a point to the nearest. */
	public double squaredDistance(double px, double py) {
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < x.length; i++)
			least = Math.min(least, (px - x[i]) * (px - x[i]) + (py - y[i]) * (py - y[i]));
		return least;
	}

	/** The coordinates of one, from 0. */
	public double[] get(int i) {
		return new double[] { x[i], y[i] };
	}

	/** As a text that {@link #parse} reads, to a hundredth of a pixel. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < x.length; i++)
			text.append(i == 0 ? "" : ";").append(number(x[i])).append(',').append(number(y[i]));
		return text.toString();
	}

	private static String number(double v) {
		return v == Math.rint(v) ? Long.toString((long) v) : String.format(Locale.ROOT, "%.2f", v);
	}
}
