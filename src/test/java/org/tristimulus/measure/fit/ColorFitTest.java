package org.tristimulus.measure.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tristimulus.color.ColorTransform;

class ColorFitTest {

	/** Rows of pixels agree with the definition, for light from 0 to far beyond white, and below 0. */
	@Test
	void rowsAgreeWithTheDefinition() {
		Random random = new Random(23);
		for (ColorTerms terms : ColorTerms.values()) {
			double[][] k = new double[3][terms.count()];
			for (double[] row : k)
				for (int i = 0; i < row.length; i++)
					row[i] = random.nextGaussian() * (i < 3 ? 2 : 1);
			ColorTransform transform = ColorFit.of(terms, k).transform();
			int n = 1000;
			float[][] rows = new float[3][n];
			for (int i = 0; i < n; i++)
				for (int c = 0; c < 3; c++)
					rows[c][i] = i < 10 ? 0 : (float) (Math.pow(10, random.nextDouble() * 16 - 12) * (random.nextInt(9) == 0 ? -1 : 1));
			double[][] expected = new double[n][3];
			for (int i = 0; i < n; i++) {
				for (int c = 0; c < 3; c++)
					expected[i][c] = rows[c][i];
				transform.apply(expected[i]);
			}
			transform.apply(rows, n);
			for (int i = 0; i < n; i++) {
				double scale = Math.max(Math.abs(expected[i][0]), Math.max(Math.abs(expected[i][1]), Math.abs(expected[i][2])));
				for (int c = 0; c < 3; c++)
					assertEquals(expected[i][c], rows[c][i], 4e-7 * scale + 1e-30, terms + " " + i);
			}
		}
	}

	/** A plane through points of it, and the least squares line of Golub's textbook: y = 1, 2, 2 at x = 0, 1, 2 is 7/6 + x/2. */
	@Test
	void leastSquares() {
		double[][] line = LeastSquares.solve(new double[][] { { 1, 0 }, { 1, 1 }, { 1, 2 } }, new double[][] { { 1 }, { 2 }, { 2 } });
		assertArrayEquals(new double[] { 7 / 6.0, 0.5 }, new double[] { line[0][0], line[1][0] }, 1e-15);
		// through (1, 2): least squares of the slope about it, with residuals -1 - s(-1), 0 and 0 - s: s = 1/2 of 1 + 0
		double[][] held = LeastSquares.solve(new double[][] { { 1, 0 }, { 1, 1 }, { 1, 2 } }, new double[][] { { 1 }, { 2 }, { 2 } }, new double[] { 1, 1 }, 2);
		assertArrayEquals(new double[] { 1.5, 0.5 }, new double[] { held[0][0], held[1][0] }, 1e-15);
		assertThrows(IllegalArgumentException.class, () -> LeastSquares.solve(new double[][] { { 1, 2 }, { 2, 4 }, { 3, 6 } }, new double[][] { { 1 }, { 2 }, { 2 } }));
	}

	/** Every equation a thousand times over has the solution of one of each. */
	@Test
	void manyRows() {
		double[][] a = new double[3000][], b = new double[3000][];
		for (int i = 0; i < 3000; i++) {
			a[i] = new double[] { 1, i % 3 };
			b[i] = new double[] { i % 3 == 0 ? 1 : 2 };
		}
		double[][] line = LeastSquares.solve(a, b);
		assertArrayEquals(new double[] { 7 / 6.0, 0.5 }, new double[] { line[0][0], line[1][0] }, 1e-12);
		for (double[] row : a)
			row[1] = 2 * row[0];
		assertThrows(IllegalArgumentException.class, () -> LeastSquares.solve(a, b));
	}
}
