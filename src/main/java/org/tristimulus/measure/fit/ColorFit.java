package org.tristimulus.measure.fit;

import java.util.Arrays;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;

/** A fit of colours: terms of linear R, G, B and what of each goes to red, green and blue. Immutable. */
public final class ColorFit {

	private final ColorTerms terms;
	private final double[][] rows;

	private ColorFit(ColorTerms terms, double[][] rows) {
		this.terms = terms;
		this.rows = rows;
	}

	/**
	 * By its coefficients.
	 *
	 * @param rows for red, green and blue, a coefficient for each term, finite
	 */
	public static ColorFit of(ColorTerms terms, double[]... rows) {
		if (rows.length != 3) throw new IllegalArgumentException("A fit of colours has 3 rows, not " + rows.length);
		double[][] copy = new double[3][];
		for (int c = 0; c < 3; c++) {
			if (rows[c].length != terms.count()) throw new IllegalArgumentException(terms + " has " + terms.count() + " terms, not " + rows[c].length);
			for (double v : rows[c])
				if (Double.isNaN(v) || Double.isInfinite(v)) throw new IllegalArgumentException("A coefficient of " + terms + " is " + v);
			copy[c] = rows[c].clone();
		}
		return new ColorFit(terms, copy);
	}

	/**
	 * The least squares fit of measured to wanted light.
	 *
	 * @param measured a row of R, G, B a patch
	 * @param wanted as many
	 * @throws IllegalArgumentException if there are fewer patches than terms, or their colours do not tell the terms apart
	 */
	public static ColorFit between(ColorTerms terms, double[][] measured, double[][] wanted) {
		return ofColumns(terms, LeastSquares.solve(matrix(terms, measured), wanted));
	}

	/** The same with white taken to red, green and blue of one level exactly. */
	public static ColorFit between(ColorTerms terms, double[][] measured, double[][] wanted, double[] white, double level) {
		return ofColumns(terms, LeastSquares.solve(matrix(terms, measured), wanted, terms.of(white), level));
	}

	private static double[][] matrix(ColorTerms terms, double[][] measured) {
		return Arrays.stream(measured).map(terms::of).toArray(double[][]::new);
	}

	private static ColorFit ofColumns(ColorTerms terms, double[][] x) {
		double[][] rows = new double[3][x.length];
		for (int c = 0; c < 3; c++)
			for (int t = 0; t < x.length; t++)
				rows[c][t] = x[t][c];
		return of(terms, rows);
	}

	/** All coefficients times a factor: the same colours, brighter or darker. */
	public ColorFit times(double factor) {
		return of(terms, Arrays.stream(rows).map(r -> Arrays.stream(r).map(v -> v * factor).toArray()).toArray(double[][]::new));
	}

	/** What it is made of. */
	public ColorTerms terms() {
		return terms;
	}

	/** The coefficients of a row: 0 for red, 1 green, 2 blue. */
	public double[] row(int channel) {
		return rows[channel].clone();
	}

	/** What becomes of a colour. */
	public double[] of(double... rgb) {
		double[] t = terms.of(rgb), out = new double[3];
		for (int c = 0; c < 3; c++)
			out[c] = LeastSquares.dot(rows[c], t);
		return out;
	}

	/** As a transform of linear light. */
	public ColorTransform transform() {
		if (terms != ColorTerms.MATRIX) return new ColorPolynomial(terms, rows);
		return Matrix3.of(rows[0][0], rows[0][1], rows[0][2], rows[1][0], rows[1][1], rows[1][2], rows[2][0], rows[2][1], rows[2][2]);
	}
}
