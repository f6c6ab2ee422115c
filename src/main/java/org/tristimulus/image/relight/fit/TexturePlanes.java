package org.tristimulus.image.relight.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.image.series.PlaneSeries;
import org.tristimulus.relight.fit.LampBasis;
import org.tristimulus.relight.fit.LampField;
import org.tristimulus.relight.fit.LeastSquares;

/** Coefficients of every pixel by least squares, from photographs under many lamps: far lamps by one matrix for all, near ones pixel by pixel. */
final class TexturePlanes {

	private static final double RED = RgbSpace.SRGB.luminance(0), GREEN = RgbSpace.SRGB.luminance(1), BLUE = RgbSpace.SRGB.luminance(2);

	/** Of each colour, of each term. */
	final float[][][] terms;
	/** The same of the values encoded as sRGB, for files; none where not asked for. */
	final float[][][] encoded;
	final float[] residual;
	final FitTally tally;

	private final LampBasis basis;
	private final LampStack stack;
	private final double[] gains;
	private final int width;
	private double[][] rows, inverse;

	/** @param encodes whether coefficients of encoded values are made too @param residuals whether a plane of them is kept */
	TexturePlanes(LampStack stack, LampBasis basis, boolean encodes, boolean residuals, double from, double to) {
		this.basis = basis;
		this.stack = stack;
		gains = stack.gains();
		PlaneSeries series = stack.series();
		width = series.width();
		int size = width * series.height(), colors = stack.isColor() ? 3 : 1;
		terms = new float[colors][basis.terms()][size];
		encoded = new float[encodes ? colors : 0][basis.terms()][size];
		residual = new float[residuals ? size : 0];
		rows = basis.rows(stack.directions());
		inverse = LeastSquares.pseudoInverse(rows);
		tally = new FitTally(series.count());
		List<FitTally> parts = Collections.synchronizedList(new ArrayList<>());
		series.run(stack.image().whole(), from, to, () -> {
			FitTally part = new FitTally(series.count());
			parts.add(part);
			return new Worker(part)::fit;
		});
		parts.forEach(tally::add);
	}

	/** One thread's work. */
	private final class Worker {

		private final FitTally part;
		private final LampField field = stack.field();
		private final int lamps = field.count();
		private final double[][] values = new double[lamps][PlaneSeries.MOST], sums = new double[basis.terms()][PlaneSeries.MOST], luminance = new double[basis.terms()][PlaneSeries.MOST];
		private final double[][] at = new double[3][lamps], gram = new double[basis.terms()][basis.terms()];
		private final double[] right = new double[basis.terms()], place = new double[basis.terms()], explained = new double[PlaneSeries.MOST], squares = new double[PlaneSeries.MOST];

		Worker(FitTally part) {
			this.part = part;
		}

		void fit(int start, int n, float[][][] light) {
			for (double[] row : luminance)
				Arrays.fill(row, 0, n, 0);
			for (int c = 0; c < terms.length; c++) {
				double share = terms.length == 1 ? 1 : RgbSpace.SRGB.luminance(c);
				for (int k = 0; k < lamps; k++)
					divide(light[k][c], 1 / gains[k], values[k], n);
				solve(start, n, terms[c]);
				for (int t = 0; t < sums.length; t++)
					for (int i = 0; i < n; i++)
						luminance[t][i] += share * sums[t][i];
				if (encoded.length == 0) continue;
				for (double[] row : values)
					for (int i = 0; i < n; i++)
						row[i] = TransferFunction.SRGB.encode(Math.max(0, row[i]));
				solve(start, n, encoded[c]);
			}
			tell(start, n, light);
			part.pixels += n;
		}

		/** What is not finite counts as no light. */
		private void divide(float[] row, double factor, double[] out, int n) {
			for (int i = 0; i < n; i++)
				out[i] = row[i] - row[i] == 0 ? row[i] * factor : 0;
		}

		private void solve(int start, int n, float[][] out) {
			if (field.isFar()) for (int t = 0; t < sums.length; t++)
				multiply(inverse[t], values, sums[t], n);
			else for (int i = 0; i < n; i++)
				solveNear(start, i);
			for (int t = 0; t < sums.length; t++)
				store(sums[t], out[t], start, n);
		}

		private void solveNear(int start, int i) {
			field.at((start + i) % width, (start + i) / width, at);
			Arrays.fill(right, 0);
			for (double[] row : gram)
				Arrays.fill(row, 0);
			for (int k = 0; k < lamps; k++) {
				double x = at[0][k], y = at[1][k], z = at[2][k], strength = Math.sqrt(x * x + y * y + z * z), v = values[k][i] * gains[k] / strength;
				basis.at(x / strength, y / strength, z / strength, place);
				for (int a = 0; a < right.length; a++) {
					right[a] += place[a] * v;
					for (int b = 0; b <= a; b++)
						gram[a][b] += place[a] * place[b];
				}
			}
			boolean solved = LeastSquares.solve(gram, right);
			for (int t = 0; t < right.length; t++)
				sums[t][i] = solved ? right[t] : 0;
		}

		/** What the coefficients of luminance do not explain, lamp by lamp. */
		private void tell(int start, int n, float[][][] light) {
			Arrays.fill(squares, 0, n, 0);
			for (int k = 0; k < lamps; k++) {
				if (field.isFar()) multiply(rows[k], luminance, explained, n);
				else explainNear(start, n, k);
				double gain = field.isFar() ? gains[k] : 1, sum = 0;
				int used = 0;
				float[][] row = light[k];
				for (int i = 0; i < n; i++) {
					double v = row.length == 1 ? row[0][i] : RED * row[0][i] + GREEN * row[1][i] + BLUE * row[2][i], r = v - gain * explained[i];
					if (!(r - r == 0)) continue;
					sum += r * r;
					squares[i] += r * r;
					used++;
				}
				part.residuals(k, sum, used);
			}
			for (int i = 0; i < n && residual.length > 0; i++)
				residual[start + i] = (float) Math.sqrt(squares[i] / lamps);
		}

		private void explainNear(int start, int n, int k) {
			for (int i = 0; i < n; i++) {
				field.at((start + i) % width, (start + i) / width, at);
				double x = at[0][k], y = at[1][k], z = at[2][k], strength = Math.sqrt(x * x + y * y + z * z), e = 0;
				basis.at(x / strength, y / strength, z / strength, place);
				for (int t = 0; t < place.length; t++)
					e += place[t] * luminance[t][i];
				explained[i] = strength * e;
			}
		}
	}

	/** out = Σ factor · row, four rows at a time. */
	private static void multiply(double[] factors, double[][] rows, double[] out, int n) {
		Arrays.fill(out, 0, n, 0);
		int k = 0;
		for (; k < factors.length - 3; k += 4)
			add(factors[k], rows[k], factors[k + 1], rows[k + 1], factors[k + 2], rows[k + 2], factors[k + 3], rows[k + 3], out, n);
		for (; k < factors.length; k++)
			add(factors[k], rows[k], out, n);
	}

	private static void add(double a, double[] u, double b, double[] v, double c, double[] w, double d, double[] x, double[] out, int n) {
		for (int i = 0; i < n; i++)
			out[i] += a * u[i] + b * v[i] + (c * w[i] + d * x[i]);
	}

	private static void add(double a, double[] u, double[] out, int n) {
		for (int i = 0; i < n; i++)
			out[i] += a * u[i];
	}

	private static void store(double[] row, float[] out, int start, int n) {
		for (int i = 0; i < n; i++)
			out[start + i] = (float) row[i];
	}
}
