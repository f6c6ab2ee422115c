package org.tristimulus.measure.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Linear least squares by Householder's QR decomposition (Golub and Van Loan, Matrix Computations, 5.2 and 6.2.3), never by normal equations: the
 * columns of a polynomial in R, G and B are nearly dependent, and squaring the matrix would lose half of the digits.
 */
public final class LeastSquares {

	/** A column with less than this share of its length left after the others are taken out of it is not independent of them. */
	private static final double INDEPENDENT = 1e-13;

	/** Rows that are folded into a triangle at a time. */
	private static final int MOST_ROWS = 512;

	private LeastSquares() {}

	/**
	 * The X that makes the sum of squares of A X - B least.
	 *
	 * @param a m rows of n columns, m at least n
	 * @param b m rows of k columns
	 * @return n rows of k columns
	 * @throws IllegalArgumentException if the columns of A are dependent
	 */
	public static double[][] solve(double[][] a, double[][] b) {
		int m = a.length, n = a[0].length, k = b[0].length;
		if (m < n) throw new IllegalArgumentException(n + " unknowns need " + n + " equations, not " + m);
		double[][] r = folded(a, b);
		for (int j = 0; j < n; j++)
			reflect(r, j, length(a, j));
		double[][] x = new double[n][k];
		for (int i = n - 1; i >= 0; i--)
			for (int c = 0; c < k; c++) {
				double sum = r[i][n + c];
				for (int j = i + 1; j < n; j++)
					sum -= r[i][j] * x[j][c];
				x[i][c] = sum / r[i][i];
			}
		return x;
	}

	/** The rows of A and B beside each other; of many, a triangle that has the same sums of products, made of some hundred rows at a time, which stay in the cache. */
	private static double[][] folded(double[][] a, double[][] b) {
		int n = a[0].length, k = b[0].length;
		List<double[]> rows = new ArrayList<>();
		for (int i = 0; i < a.length; i++) {
			double[] row = Arrays.copyOf(a[i], n + k);
			System.arraycopy(b[i], 0, row, n, k);
			rows.add(row);
			if (rows.size() < n + k + MOST_ROWS || i == a.length - 1) continue;
			double[][] r = rows.toArray(new double[0][]);
			for (int j = 0; j < n + k; j++)
				reflect(r, j, 0);
			rows.subList(n + k, rows.size()).clear();
		}
		return rows.toArray(new double[0][]);
	}

	/**
	 * The same among those X whose every column has v · x = d: the null space of v is a basis of what is left to choose.
	 *
	 * @param v n numbers, not all 0
	 */
	public static double[][] solve(double[][] a, double[][] b, double[] v, double d) {
		int m = a.length, n = v.length, k = b[0].length;
		double squares = 0;
		for (double e : v)
			squares += e * e;
		if (!(squares > 0)) throw new IllegalArgumentException("The constraint has no terms");
		double[][] basis = complement(v, Math.sqrt(squares));
		double[][] reduced = new double[m][n - 1], rest = new double[m][k];
		for (int i = 0; i < m; i++) {
			double along = 0;
			for (int j = 0; j < n; j++)
				along += a[i][j] * v[j];
			for (int c = 0; c < k; c++)
				rest[i][c] = b[i][c] - along * d / squares;
			for (int j = 0; j < n - 1; j++)
				for (int l = 0; l < n; l++)
					reduced[i][j] += a[i][l] * basis[l][j];
		}
		double[][] y = solve(reduced, rest), x = new double[n][k];
		for (int l = 0; l < n; l++)
			for (int c = 0; c < k; c++) {
				x[l][c] = v[l] * d / squares;
				for (int j = 0; j < n - 1; j++)
					x[l][c] += basis[l][j] * y[j][c];
			}
		meet(x, v, d);
		return x;
	}

	/** Takes out what rounding left of the constraint, by moving each coefficient as far as that brings it nearer: large ones that cancel have coarse last digits. */
	private static void meet(double[][] x, double[] v, double d) {
		int n = v.length;
		for (int c = 0; c < x[0].length; c++) {
			double[] column = new double[n];
			for (int l = 0; l < n; l++)
				column[l] = x[l][c];
			double left = d - dot(v, column);
			for (int i = 0; i < 4 * n && left != 0; i++) {
				int l = i % n;
				double before = column[l];
				if (v[l] != 0) column[l] += left / v[l];
				double now = d - dot(v, column);
				if (Math.abs(now) < Math.abs(left)) left = now;
				else column[l] = before;
			}
			for (int l = 0; l < n; l++)
				x[l][c] = column[l];
		}
	}

	/** The sum of products, added without loss (Neumaier 1974): large terms that cancel keep their digits. */
	public static double dot(double[] a, double[] b) {
		double sum = 0, lost = 0;
		for (int i = 0; i < a.length; i++) {
			double term = a[i] * b[i], next = sum + term;
			lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
			sum = next;
		}
		return sum + lost;
	}

	/** Columns 1 to n - 1 of the reflection that takes v to the first axis: an orthonormal basis of all that is at right angles to v. */
	private static double[][] complement(double[] v, double length) {
		int n = v.length;
		double[] u = v.clone();
		u[0] += u[0] < 0 ? -length : length;
		double squares = 0;
		for (double e : u)
			squares += e * e;
		double[][] basis = new double[n][n - 1];
		for (int i = 0; i < n; i++)
			for (int j = 1; j < n; j++)
				basis[i][j - 1] = (i == j ? 1 : 0) - 2 * u[i] * u[j] / squares;
		return basis;
	}

	/** Householder's reflection of rows j and below that leaves only the first of column j. */
	private static void reflect(double[][] r, int j, double before) {
		int m = r.length, n = r[0].length;
		double length = 0;
		for (int i = j; i < m; i++)
			length += r[i][j] * r[i][j];
		length = Math.sqrt(length);
		if (length == 0 && before == 0) return;
		if (!(length > INDEPENDENT * before)) throw new IllegalArgumentException("Column " + (j + 1) + " depends on those before it: no single solution");
		double[] u = new double[m];
		for (int i = j; i < m; i++)
			u[i] = r[i][j];
		u[j] += u[j] < 0 ? -length : length;
		double squares = 0;
		for (int i = j; i < m; i++)
			squares += u[i] * u[i];
		double[] dots = new double[n];
		for (int i = j; i < m; i++)
			for (int c = j; c < n; c++)
				dots[c] += u[i] * r[i][c];
		for (int i = j; i < m; i++) {
			double f = 2 * u[i] / squares;
			for (int c = j; c < n; c++)
				r[i][c] -= f * dots[c];
		}
	}

	private static double length(double[][] a, int column) {
		double squares = 0;
		for (double[] row : a)
			squares += row[column] * row[column];
		return Math.sqrt(squares);
	}
}
