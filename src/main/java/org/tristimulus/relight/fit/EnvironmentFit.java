package org.tristimulus.relight.fit;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.tristimulus.color.RgbSpace;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.Lambert;
import org.tristimulus.relight.SphericalHarmonics;

/**
 * The light around matt pixels of known normal and albedo: least squares of value = albedo/π Σ A_l c_lm Y_lm(n). Robust: from there Huber's weights on the
 * residual of luminance, 20 rounds, then Tukey's biweight, 30 rounds or until nothing moves. Sums run over parts of a fixed size, in order.
 */
public final class EnvironmentFit {

	/** A larger one is refused. A front hemisphere has about 39. */
	public static final double LARGEST_CONDITION = 1e4;

	private static final double HUBER = 1.345, TUKEY = 4.685, TO_SIGMA = 1.4826, STILL = 1e-7;
	private static final int HUBER_ROUNDS = 20, TUKEY_ROUNDS = 30, PART = 4096, PIXELS_AN_UNKNOWN = 10;

	/** Does pieces of work, each once, in any order. */
	public interface Pieces {

		/** One after the other. */
		Pieces IN_TURN = (n, piece) -> {
			for (int i = 0; i < n; i++)
				piece.accept(i);
		};

		/** @param piece takes 0 to n - 1 */
		void run(int n, IntConsumer piece);
	}

	private final MattPixels pixels;
	private final int order, unknowns;
	private final Pieces pieces;
	private final double[][] c;
	private final double[] weight, residual;
	private final double conditionNumber;

	/**
	 * @param order 0 to 2
	 * @throws IllegalArgumentException where the pixels are too few, or their normals do not tell the bands apart
	 */
	public EnvironmentFit(MattPixels pixels, int order, boolean robust, Pieces pieces) {
		this.pixels = pixels;
		this.order = order;
		this.pieces = pieces;
		unknowns = SphericalHarmonics.size(order);
		if (pixels.count() < PIXELS_AN_UNKNOWN * unknowns) throw new IllegalArgumentException(pixels.count() + " pixels are too few for order=" + order + ", which needs " + PIXELS_AN_UNKNOWN * unknowns + " or more");
		c = new double[3][unknowns];
		weight = new double[pixels.count()];
		residual = new double[pixels.count()];
		Arrays.fill(weight, 1);
		conditionNumber = conditionOfColumns();
		if (!(conditionNumber <= LARGEST_CONDITION)) throw new IllegalArgumentException("order=" + order + ": the condition of the normals is " + number(conditionNumber) + ", above " + number(LARGEST_CONDITION) +
			": they look too much the same way to tell the light; use a lower order or more of a curved surface");
		solve();
		if (robust) refine();
		residuals();
	}

	private static String number(double v) {
		return Double.isInfinite(v) ? "infinite" : String.format(java.util.Locale.ROOT, "%.3g", v);
	}

	private void refine() {
		double[] scratch = new double[residual.length];
		for (int round = 0; round < HUBER_ROUNDS; round++) {
			residuals();
			System.arraycopy(residual, 0, scratch, 0, scratch.length);
			double middle = Ranks.median(scratch, scratch.length);
			for (int i = 0; i < scratch.length; i++)
				scratch[i] = Math.abs(residual[i] - middle);
			double s = HUBER * TO_SIGMA * Ranks.median(scratch, scratch.length);
			if (!(s > 0)) return;
			for (int i = 0; i < weight.length; i++)
				weight[i] = Math.abs(residual[i]) <= s ? 1 : s / Math.abs(residual[i]);
			if (!(moved() > STILL)) break;
		}
		for (int round = 0; round < TUKEY_ROUNDS; round++) {
			residuals();
			for (int i = 0; i < scratch.length; i++)
				scratch[i] = Math.abs(residual[i]);
			double s = TUKEY * TO_SIGMA * Ranks.median(scratch, scratch.length);
			if (!(s > 0)) return;
			for (int i = 0; i < weight.length; i++) {
				double u = residual[i] / s, w = 1 - u * u;
				weight[i] = w > 0 ? w * w : 0;
			}
			if (!(moved() > STILL)) return;
		}
	}

	/** Solves once more. @return how far the coefficients of luminance moved, as a share of c_00 */
	private double moved() {
		double[] before = luminance();
		solve();
		double[] after = luminance();
		double most = 0;
		for (int i = 0; i < unknowns; i++)
			most = Math.max(most, Math.abs(after[i] - before[i]));
		return most / Math.max(Math.abs(after[0]), Double.MIN_NORMAL);
	}

	private double[] luminance() {
		return EnvironmentLight.of(c).luminance();
	}

	private int parts() {
		return (pixels.count() + PART - 1) / PART;
	}

	/** What the columns A_l Y_lm are at a pixel. */
	private void columns(SphericalHarmonics basis, int i, double[] row) {
		basis.at(pixels.normal(0, i), pixels.normal(1, i), pixels.normal(2, i), row);
		for (int l = 0; l <= order; l++)
			for (int k = l * l; k < (l + 1) * (l + 1); k++)
				row[k] *= Lambert.factor(l);
	}

	private double conditionOfColumns() {
		double[][][] grams = new double[parts()][unknowns][unknowns];
		pieces.run(grams.length, part -> {
			SphericalHarmonics basis = new SphericalHarmonics(order);
			double[] row = new double[unknowns];
			for (int i = part * PART; i < Math.min((part + 1) * PART, pixels.count()); i++) {
				columns(basis, i, row);
				for (int a = 0; a < unknowns; a++)
					for (int b = 0; b < unknowns; b++)
						grams[part][a][b] += row[a] * row[b];
			}
		});
		for (int part = 1; part < grams.length; part++)
			add(grams[part], grams[0]);
		return Math.sqrt(LeastSquares.condition(grams[0]));
	}

	private static void add(double[][] from, double[][] to) {
		for (int a = 0; a < to.length; a++)
			for (int b = 0; b < to[a].length; b++)
				to[a][b] += from[a][b];
	}

	/** Weighted least squares of each channel; the last column holds the right side. */
	private void solve() {
		double[][][][] sums = new double[3][parts()][unknowns][unknowns + 1];
		pieces.run(parts(), part -> {
			SphericalHarmonics basis = new SphericalHarmonics(order);
			double[] row = new double[unknowns];
			for (int i = part * PART; i < Math.min((part + 1) * PART, pixels.count()); i++) {
				if (weight[i] == 0) continue;
				columns(basis, i, row);
				for (int channel = 0; channel < 3; channel++) {
					double albedo = pixels.albedo(channel, i) / StrictMath.PI, value = pixels.value(channel, i);
					double[][] sum = sums[channel][part];
					for (int a = 0; a < unknowns; a++) {
						double w = weight[i] * albedo * row[a];
						for (int b = 0; b <= a; b++)
							sum[a][b] += w * albedo * row[b];
						sum[a][unknowns] += w * value;
					}
				}
			}
		});
		for (int channel = 0; channel < 3; channel++) {
			double[][] sum = sums[channel][0];
			for (int part = 1; part < sums[channel].length; part++)
				add(sums[channel][part], sum);
			double[] right = new double[unknowns];
			for (int a = 0; a < unknowns; a++)
				right[a] = sum[a][unknowns];
			if (!LeastSquares.solve(sum, right)) throw new IllegalArgumentException("The light cannot be told: the pixels that are left are black, or look too much the same way");
			c[channel] = right;
		}
	}

	private void residuals() {
		pieces.run(parts(), part -> {
			SphericalHarmonics basis = new SphericalHarmonics(order);
			double[] row = new double[unknowns];
			for (int i = part * PART; i < Math.min((part + 1) * PART, pixels.count()); i++) {
				columns(basis, i, row);
				double sum = 0;
				for (int channel = 0; channel < 3; channel++) {
					double e = 0;
					for (int k = 0; k < unknowns; k++)
						e += c[channel][k] * row[k];
					sum += RgbSpace.SRGB.luminance(channel) * (pixels.value(channel, i) - pixels.albedo(channel, i) / StrictMath.PI * e);
				}
				residual[i] = sum;
			}
		});
	}

	/** The light that was found. */
	public EnvironmentLight light() {
		return EnvironmentLight.of(c);
	}

	/** The condition of the columns A_l Y_lm: how much noise may grow in the worst direction. */
	public double condition() {
		return conditionNumber;
	}

	/** The root of the mean square of the residual of luminance, weighted. */
	public double residual() {
		double sum = 0, total = 0;
		for (int i = 0; i < residual.length; i++) {
			sum += weight[i] * residual[i] * residual[i];
			total += weight[i];
		}
		return Math.sqrt(sum / total);
	}

	/** The weighted mean of the luminance of the pixels. */
	public double mean() {
		double sum = 0, total = 0;
		for (int i = 0; i < weight.length; i++) {
			for (int channel = 0; channel < 3; channel++)
				sum += weight[i] * RgbSpace.SRGB.luminance(channel) * pixels.value(channel, i);
			total += weight[i];
		}
		return sum / total;
	}

	/** How many pixels were left out altogether. */
	public int leftOut() {
		return (int) Arrays.stream(weight).filter(w -> w == 0).count();
	}
}
