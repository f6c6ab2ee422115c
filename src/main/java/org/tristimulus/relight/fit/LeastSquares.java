package org.tristimulus.relight.fit;

/** Least squares with few unknowns. All in double, in a fixed order. */
public final class LeastSquares {

	private static final int SWEEPS = 60;

	private LeastSquares() {}

	/**
	 * The matrix that takes values to the unknowns that fit them best.
	 *
	 * @param rows one a value, each with the factor of every unknown; of full rank
	 * @return one row for each unknown, with the factor of every value
	 */
	public static double[][] pseudoInverse(double[][] rows) {
		int n = rows[0].length, count = rows.length;
		double[][] v = new double[n][n], u = orthogonal(rows, v), inverse = new double[n][count];
		for (int j = 0; j < n; j++) {
			double square = dot(u[j], u[j]);
			for (int i = 0; i < n; i++)
				for (int k = 0; k < count; k++)
					inverse[i][k] += v[j][i] / square * u[j][k];
		}
		return inverse;
	}

	/** The largest singular value over the smallest; infinite where the columns depend on each other. @param rows at least one */
	public static double condition(double[][] rows) {
		int n = rows[0].length;
		double largest = 0, smallest = Double.POSITIVE_INFINITY;
		for (double[] column : orthogonal(rows, new double[n][n])) {
			double length = Math.sqrt(dot(column, column));
			largest = Math.max(largest, length);
			smallest = Math.min(smallest, length);
		}
		return rows.length < n || smallest <= 1e-14 * largest ? Double.POSITIVE_INFINITY : largest / smallest;
	}

	/** One-sided Jacobi: turns the columns until they are orthogonal, and v, given as zeros, along with them (one row a column). */
	private static double[][] orthogonal(double[][] rows, double[][] v) {
		int n = rows[0].length;
		double[][] u = new double[n][rows.length];
		for (int j = 0; j < n; j++) {
			v[j][j] = 1;
			for (int k = 0; k < rows.length; k++)
				u[j][k] = rows[k][j];
		}
		boolean turned = true;
		for (int sweep = 0; sweep < SWEEPS && turned; sweep++) {
			turned = false;
			for (int p = 0; p < n; p++)
				for (int q = p + 1; q < n; q++) {
					double a = dot(u[p], u[p]), b = dot(u[q], u[q]), c = dot(u[p], u[q]);
					if (Math.abs(c) <= 1e-15 * Math.sqrt(a * b) || c == 0) continue;
					turned = true;
					double zeta = (b - a) / (2 * c), t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta)), cos = 1 / Math.sqrt(1 + t * t), sin = cos * t;
					turn(u[p], u[q], cos, sin);
					turn(v[p], v[q], cos, sin);
				}
		}
		return u;
	}

	private static void turn(double[] p, double[] q, double cos, double sin) {
		for (int i = 0; i < p.length; i++) {
			double a = p[i];
			p[i] = cos * a - sin * q[i];
			q[i] = sin * a + cos * q[i];
		}
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}

	/**
	 * Solves the normal equations by Cholesky's method, in place.
	 *
	 * @param gram symmetric, n × n; only the lower triangle is read
	 * @param right becomes the solution
	 * @return false where the matrix is not positive definite; right is lost then
	 */
	public static boolean solve(double[][] gram, double[] right) {
		int n = right.length;
		for (int j = 0; j < n; j++) {
			double pivot = gram[j][j], scale = pivot;
			for (int k = 0; k < j; k++)
				pivot -= gram[j][k] * gram[j][k];
			if (!(pivot > 1e-14 * scale)) return false;
			double root = Math.sqrt(pivot);
			gram[j][j] = root;
			for (int i = j + 1; i < n; i++) {
				double sum = gram[i][j];
				for (int k = 0; k < j; k++)
					sum -= gram[i][k] * gram[j][k];
				gram[i][j] = sum / root;
			}
		}
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < i; k++)
				right[i] -= gram[i][k] * right[k];
			right[i] /= gram[i][i];
		}
		for (int i = n - 1; i >= 0; i--) {
			for (int k = i + 1; k < n; k++)
				right[i] -= gram[k][i] * right[k];
			right[i] /= gram[i][i];
		}
		return true;
	}
}
