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

	private static final float RED = (float) RgbSpace.SRGB.luminance(0), GREEN = (float) RgbSpace.SRGB.luminance(1), BLUE = (float) RgbSpace.SRGB.luminance(2);

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
	/** What each lamp shows of each term, and what each term takes of each lamp's value; gains included. */
	private final float[][] rows, inverse;

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
		double[][] functions = basis.rows(stack.directions()), pseudoInverse = LeastSquares.pseudoInverse(functions);
		rows = new float[gains.length][basis.terms()];
		inverse = new float[basis.terms()][gains.length];
		for (int k = 0; k < gains.length; k++)
			for (int t = 0; t < inverse.length; t++) {
				rows[k][t] = (float) (gains[k] * functions[k][t]);
				inverse[t][k] = (float) (pseudoInverse[t][k] / gains[k]);
			}
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
		private final float[][] values = new float[lamps][], kept = new float[lamps][PlaneSeries.MOST], sums = new float[basis.terms()][PlaneSeries.MOST], luminance = new float[basis.terms()][PlaneSeries.MOST];
		private final double[][] at = new double[3][lamps], gram = new double[basis.terms()][basis.terms()];
		private final double[] right = new double[basis.terms()], place = new double[basis.terms()], squares = new double[PlaneSeries.MOST];
		private final float[] explained = new float[PlaneSeries.MOST];

		Worker(FitTally part) {
			this.part = part;
		}

		void fit(int start, int n, float[][][] light) {
			for (float[] row : luminance)
				Arrays.fill(row, 0, n, 0);
			for (int c = 0; c < terms.length; c++) {
				float share = terms.length == 1 ? 1 : (float) RgbSpace.SRGB.luminance(c);
				for (int k = 0; k < lamps; k++)
					values[k] = finite(light[k][c], kept[k], n);
				solve(start, n, terms[c]);
				for (int t = 0; t < sums.length; t++)
					add(share, sums[t], luminance[t], n);
				if (encoded.length == 0) continue;
				for (int k = 0; k < lamps; k++)
					values[k] = encode(values[k], gains[k], kept[k], n);
				solve(start, n, encoded[c]);
			}
			tell(start, n, light);
			part.pixels += n;
		}

		/** The row itself, or a copy in which what is not finite is no light. */
		private float[] finite(float[] row, float[] copy, int n) {
			double sum = stack.hasWhite() ? 0 : sum(row, n);
			if (sum - sum == 0) return row;
			for (int i = 0; i < n; i++)
				copy[i] = row[i] - row[i] == 0 ? row[i] : 0;
			return copy;
		}

		/** As the file has them: of light under a lamp of this gain, which the matrix divides by. */
		private float[] encode(float[] row, double gain, float[] out, int n) {
			for (int i = 0; i < n; i++)
				out[i] = (float) (gain * TransferFunction.SRGB.encode(Math.max(0, row[i] / gain)));
			return out;
		}

		private void solve(int start, int n, float[][] out) {
			if (field.isFar()) for (int t = 0; t < sums.length; t++)
				multiply(inverse[t], values, sums[t], n);
			else for (int i = 0; i < n; i++)
				solveNear(start, i);
			for (int t = 0; t < sums.length; t++)
				System.arraycopy(sums[t], 0, out[t], start, n);
		}

		private void solveNear(int start, int i) {
			field.at((start + i) % width, (start + i) / width, at);
			Arrays.fill(right, 0);
			for (double[] row : gram)
				Arrays.fill(row, 0);
			for (int k = 0; k < lamps; k++) {
				double x = at[0][k], y = at[1][k], z = at[2][k], strength = Math.sqrt(x * x + y * y + z * z), v = values[k][i] / strength;
				basis.at(x / strength, y / strength, z / strength, place);
				for (int a = 0; a < right.length; a++) {
					right[a] += place[a] * v;
					for (int b = 0; b <= a; b++)
						gram[a][b] += place[a] * place[b];
				}
			}
			boolean solved = LeastSquares.solve(gram, right);
			for (int t = 0; t < right.length; t++)
				sums[t][i] = solved ? (float) right[t] : 0;
		}

		/** What the coefficients of luminance do not explain, lamp by lamp. */
		private void tell(int start, int n, float[][][] light) {
			boolean keeps = residual.length > 0;
			Arrays.fill(squares, 0, n, 0);
			for (int k = 0; k < lamps; k++) {
				if (field.isFar()) multiply(rows[k], luminance, explained, n);
				else explainNear(start, n, k);
				if (light[k].length == 1) squares(light[k][0], explained, n);
				else squares(light[k], explained, n);
				double sum = sum(explained, n);
				if (sum - sum == 0) part.residuals(k, sum, n);
				else {
					int used = finiteOnes(explained, n);
					part.residuals(k, sum(explained, n), used);
				}
				if (keeps) for (int i = 0; i < n; i++)
					squares[i] += explained[i];
			}
			for (int i = 0; i < n && keeps; i++)
				residual[start + i] = (float) Math.sqrt(squares[i] / lamps);
		}

		private void squares(float[] row, float[] explained, int n) {
			for (int i = 0; i < n; i++)
				explained[i] = (row[i] - explained[i]) * (row[i] - explained[i]);
		}

		private void squares(float[][] row, float[] explained, int n) {
			for (int i = 0; i < n; i++) {
				float r = RED * row[0][i] + GREEN * row[1][i] + BLUE * row[2][i] - explained[i];
				explained[i] = r * r;
			}
		}

		/** How many are finite; the others become 0. */
		private int finiteOnes(float[] row, int n) {
			int finite = 0;
			for (int i = 0; i < n; i++)
				if (row[i] - row[i] == 0) finite++;
				else row[i] = 0;
			return finite;
		}

		private void explainNear(int start, int n, int k) {
			for (int i = 0; i < n; i++) {
				field.at((start + i) % width, (start + i) / width, at);
				double x = at[0][k], y = at[1][k], z = at[2][k], strength = Math.sqrt(x * x + y * y + z * z), e = 0;
				basis.at(x / strength, y / strength, z / strength, place);
				for (int t = 0; t < place.length; t++)
					e += place[t] * luminance[t][i];
				explained[i] = (float) (strength * e);
			}
		}
	}

	/** out = Σ factor · row, eight rows at a time. */
	private static void multiply(float[] factors, float[][] rows, float[] out, int n) {
		Arrays.fill(out, 0, n, 0);
		int k = 0;
		for (; k < factors.length - 7; k += 8)
			add(factors, rows, k, out, n);
		for (; k < factors.length; k++)
			add(factors[k], rows[k], out, n);
	}

	private static void add(float[] f, float[][] rows, int k, float[] out, int n) {
		float a = f[k], b = f[k + 1], c = f[k + 2], d = f[k + 3], e = f[k + 4], g = f[k + 5], h = f[k + 6], j = f[k + 7];
		float[] s = rows[k], t = rows[k + 1], u = rows[k + 2], v = rows[k + 3], w = rows[k + 4], x = rows[k + 5], y = rows[k + 6], z = rows[k + 7];
		for (int i = 0; i < n; i++)
			out[i] += ((a * s[i] + b * t[i]) + (c * u[i] + d * v[i])) + ((e * w[i] + g * x[i]) + (h * y[i] + j * z[i]));
	}

	private static void add(float a, float[] u, float[] out, int n) {
		for (int i = 0; i < n; i++)
			out[i] += a * u[i];
	}

	/** In eight sums, which do not wait for one another. */
	private static double sum(float[] row, int n) {
		double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
		int i = 0;
		for (; i < n - 7; i += 8) {
			a += row[i];
			b += row[i + 1];
			c += row[i + 2];
			d += row[i + 3];
			e += row[i + 4];
			f += row[i + 5];
			g += row[i + 6];
			h += row[i + 7];
		}
		for (; i < n; i++)
			a += row[i];
		return ((a + b) + (c + d)) + ((e + f) + (g + h));
	}
}
