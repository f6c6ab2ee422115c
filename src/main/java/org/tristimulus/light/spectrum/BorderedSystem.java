package org.tristimulus.light.spectrum;

/**
 * A symmetric linear system whose matrix has a diagonal, -2 beside it, and three full rows and columns at its border, as the smoothest reflectance needs: by
 * elimination along the diagonal in a number of steps proportional to the size. The last unknown before the border is counted to it, since without it the rest can be
 * solved also where the diagonal is that of plain second differences.
 */
final class BorderedSystem {

	private static final double BESIDE = -2;

	/** Unknowns of the border: the last of the diagonal, and three. */
	private static final int BORDER = 4;

	private final int n;
	private final double[] diagonal;
	/** Columns of the border at each row, then the right side; after solving, what elimination makes of them. */
	private final double[][] columns;
	private final double[] first, corner = new double[BORDER];
	private final double[][] small = new double[BORDER][BORDER + 1];
	private final double[] left = new double[3];

	/** @param n rows of the diagonal, at least 3 */
	BorderedSystem(int n) {
		this.n = n;
		diagonal = new double[n];
		columns = new double[BORDER + 1][n];
		first = new double[n];
	}

	/** A row of the diagonal: its entry, the three of the border, the right side. */
	void set(int i, double d, double b0, double b1, double b2, double right) {
		diagonal[i] = d;
		columns[0][i] = i == n - 2 ? BESIDE : 0;
		columns[1][i] = b0;
		columns[2][i] = b1;
		columns[3][i] = b2;
		columns[BORDER][i] = right;
	}

	/** The right side of the border. */
	void setBorder(double[] right) {
		System.arraycopy(right, 0, left, 0, 3);
	}

	/** @return false if the matrix has no inverse */
	boolean solve() {
		int k = n - 1;
		for (int a = 0; a < BORDER; a++)
			for (int b = 0; b <= BORDER; b++)
				small[a][b] = 0;
		small[0][0] = diagonal[k];
		small[0][BORDER] = columns[BORDER][k];
		for (int c = 0; c < 3; c++) {
			small[0][c + 1] = small[c + 1][0] = columns[c + 1][k];
			small[c + 1][BORDER] = left[c];
		}
		for (int i = 0; i < k; i++) {
			if (i > 0) {
				double f = BESIDE / diagonal[i - 1];
				diagonal[i] -= f * BESIDE;
				for (double[] column : columns)
					column[i] -= f * column[i - 1];
			}
			double d = diagonal[i];
			if (d == 0 || Double.isNaN(d)) return false;
			for (int a = 0; a < BORDER; a++) {
				double f = columns[a][i] / d;
				if (f == 0) continue;
				for (int b = 0; b <= BORDER; b++)
					small[a][b] -= f * columns[b][i];
			}
		}
		if (!solveSmall()) return false;
		first[k] = corner[0];
		double after = 0;
		for (int i = k - 1; i >= 0; i--) {
			double sum = columns[BORDER][i];
			for (int a = 0; a < BORDER; a++)
				sum -= columns[a][i] * corner[a];
			if (i < k - 1) sum -= BESIDE * after;
			first[i] = after = sum / diagonal[i];
		}
		return true;
	}

	/** Gaussian elimination with row pivoting. */
	private boolean solveSmall() {
		for (int k = 0; k < BORDER; k++) {
			int pivot = k;
			for (int i = k + 1; i < BORDER; i++)
				if (Math.abs(small[i][k]) > Math.abs(small[pivot][k])) pivot = i;
			double[] row = small[pivot];
			small[pivot] = small[k];
			small[k] = row;
			if (row[k] == 0 || Double.isNaN(row[k])) return false;
			for (int i = k + 1; i < BORDER; i++) {
				double f = small[i][k] / row[k];
				for (int j = k; j <= BORDER; j++)
					small[i][j] -= f * row[j];
			}
		}
		for (int i = BORDER - 1; i >= 0; i--) {
			double sum = small[i][BORDER];
			for (int j = i + 1; j < BORDER; j++)
				sum -= small[i][j] * corner[j];
			corner[i] = sum / small[i][i];
		}
		return true;
	}

	/** The unknown of a row of the diagonal. */
	double first(int i) {
		return first[i];
	}

	/** An unknown of the border, 0 to 2. */
	double border(int c) {
		return corner[c + 1];
	}
}
