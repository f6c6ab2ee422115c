package org.tristimulus.image.neighbour;

import java.util.Arrays;

import org.tristimulus.image.pixel.Progress;

/**
 * A wide Gaussian as three: one of 0.95 d pixels, kept at every d-th pixel; one on that grid; and one of 0.95 d that interpolates. Their variances add up to
 * the one asked for. What the grid cannot hold of a Gaussian of 0.95 d is 4e-8 of it. Columns first, so that rows are few. Immutable.
 */
final class CoarseGaussian {

	private static final double PART = 0.95, CUT = 5.5, STEPS_PER_SIGMA = 1.75;
	/** Columns that are worked on together, so that their rows fit the cache. */
	private static final int STRIP = 512;

	private final int step;
	private final Kernel middle;
	private final int reach;
	/** Weights of the samples around a point of the grid; weights of that point around it, those of all points at a pixel with the sum 1. */
	private final float[] gather, spread;

	/** @param sigma in pixels, above 4 */
	CoarseGaussian(double sigma) {
		step = (int) (sigma / STEPS_PER_SIGMA);
		double part = PART * step, rest = Math.sqrt(sigma * sigma - 2 * part * part) / step;
		middle = Kernel.gaussian(rest, (int) Math.ceil(CUT * rest));
		reach = (int) Math.ceil(CUT * part);
		double[] bell = new double[2 * reach + 1];
		double sum = 0;
		double[] ofPhase = new double[step];
		for (int t = -reach; t <= reach; t++) {
			bell[t + reach] = StrictMath.exp(-t * (double) t / (2 * part * part));
			sum += bell[t + reach];
			ofPhase[Math.floorMod(t, step)] += bell[t + reach];
		}
		gather = new float[bell.length];
		spread = new float[bell.length];
		for (int t = -reach; t <= reach; t++) {
			gather[t + reach] = (float) (bell[t + reach] / sum);
			spread[t + reach] = (float) (bell[t + reach] / ofPhase[Math.floorMod(t, step)]);
		}
	}

	/** The points of the grid for an axis of n samples: at multiples of the step, from the first whose weights reach a pixel. */
	private int points(int n) {
		return (n - 1 + reach) / step + before() + 1;
	}

	/** Points before pixel 0. */
	private int before() {
		return reach / step;
	}

	void apply(float[] in, float[] out, int width, int height, Progress progress) {
		int points = points(height);
		float[] coarse = new float[points * width], smooth = new float[points * width];
		Lanes.run(width, STRIP, progress, () -> {
			float[] gathered = new float[(points + 2 * middle.radius()) * STRIP];
			return (from, to) -> gatherColumns(in, width, height, from, to, gathered, coarse, points, progress);
		});
		float[][] folded = new float[isFolded(width) ? points(width) + 2 * middle.radius() : 0][];
		for (int k = 0; k < folded.length; k++)
			folded[k] = folded((k - before() - middle.radius()) * step, width);
		Lanes.run(points, 4, progress, () -> {
			float[] row = new float[width + 2 * margin()], grid = new float[points(width) + 2 * middle.radius()];
			return (from, to) -> {
				for (int k = from; k < to; k++) {
					if (folded.length > 0) gatherRow(coarse, k * width, width, folded, grid);
					else gatherRow(coarse, k * width, width, row, grid);
					spreadAlong(grid, smooth, k * width, width);
				}
			};
		});
		Lanes.run(height, Math.max(1, (1 << 15) / width), progress, () -> (from, to) -> {
			for (int y = from; y < to; y++)
				spreadRows(smooth, y, points, out, width);
		});
	}

	/** Whether weights reach further than an axis of n samples is long, so that several of them fall on one sample. */
	private boolean isFolded(int n) {
		return 2 * reach + 1 > n;
	}

	/** The weights around a point, added up for each of n samples that are mirrored. */
	private float[] folded(int point, int n) {
		double[] sums = new double[n];
		for (int t = -reach; t <= reach; t++)
			sums[Border.MIRRORED.index(point + t, n)] += gather[t + reach];
		float[] weights = new float[n];
		for (int i = 0; i < n; i++)
			weights[i] = (float) sums[i];
		return weights;
	}

	/** Pixels before 0 that a row needs, with the points that the middle Gaussian reaches. */
	private int margin() {
		return (before() + middle.radius()) * step + reach;
	}

	/** Columns from to end of the plane, gathered at the points of the grid, and the middle Gaussian of these. */
	private void gatherColumns(float[] in, int width, int height, int from, int to, float[] gathered, float[] coarse, int points, Progress progress) {
		int n = to - from, all = points + 2 * middle.radius();
		Arrays.fill(gathered, 0, all * n, 0);
		for (int k = 0; k < all; k++) {
			if (k % 8 == 0) progress.check();
			int y = (k - before() - middle.radius()) * step;
			if (isFolded(height)) {
				float[] weights = folded(y, height);
				for (int row = 0; row < height; row++)
					add(in, row * width + from, weights[row], gathered, k * n, n);
			}
			else for (int t = -reach; t <= reach; t++)
				add(in, Border.MIRRORED.index(y + t, height) * width + from, gather[t + reach], gathered, k * n, n);
		}
		float[] weights = middle.floats();
		for (int k = 0; k < points; k++) {
			int row = (k + middle.radius()) * n, to0 = k * width + from;
			Arrays.fill(coarse, to0, to0 + n, 0);
			for (int t = 1 - weights.length; t < weights.length; t++)
				add(gathered, row + t * n, weights[Math.abs(t)], coarse, to0, n);
		}
	}

	private static void gatherRow(float[] in, int at, int width, float[][] folded, float[] grid) {
		for (int k = 0; k < grid.length; k++) {
			float sum = 0;
			for (int x = 0; x < width; x++)
				sum += folded[k][x] * in[at + x];
			grid[k] = sum;
		}
	}

	/** @param row space for the row with its margins */
	private void gatherRow(float[] in, int at, int width, float[] row, float[] grid) {
		int margin = margin();
		System.arraycopy(in, at, row, margin, width);
		Border.MIRRORED.fill(row, margin, width);
		for (int k = 0; k < grid.length; k++) {
			int x = margin + (k - before() - middle.radius()) * step - reach;
			float sum = 0;
			if (x + 2 * reach < row.length) for (int t = 0; t <= 2 * reach; t++)
				sum += gather[t] * row[x + t];
			else for (int t = 0; t <= 2 * reach; t++)
				sum += gather[t] * row[margin + Border.MIRRORED.index(x + t - margin, width)];
			grid[k] = sum;
		}
	}

	/** The middle Gaussian of the points along a row, and what interpolates between them. */
	private void spreadAlong(float[] grid, float[] out, int at, int width) {
		int radius = middle.radius();
		float[] weights = middle.floats();
		Arrays.fill(out, at, at + width, 0);
		for (int k = 0; k < grid.length - 2 * radius; k++) {
			float sum = 0;
			for (int t = 1 - weights.length; t < weights.length; t++)
				sum += weights[Math.abs(t)] * grid[k + radius + t];
			int x = (k - before()) * step, first = Math.max(0, x - reach), end = Math.min(width, x + reach + 1);
			if (first < end) add(spread, first - x + reach, sum, out, at + first, end - first);
		}
	}

	private void spreadRows(float[] smooth, int y, int points, float[] out, int width) {
		Arrays.fill(out, y * width, (y + 1) * width, 0);
		int last = Math.min(points - 1, (y + reach) / step + before());
		for (int k = Math.max(0, before() - Math.floorDiv(reach - y, step)); k <= last; k++)
			add(smooth, k * width, spread[y - (k - before()) * step + reach], out, y * width, width);
	}

	private static void add(float[] a, int i, float weight, float[] out, int at, int n) {
		for (int x = 0; x < n; x++)
			out[at + x] += weight * a[i + x];
	}
}
