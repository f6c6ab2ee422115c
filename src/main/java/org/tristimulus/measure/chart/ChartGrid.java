package org.tristimulus.measure.chart;

import org.tristimulus.color.Matrix3;

/**
 * Where the patches of a chart lie in a picture: a grid of centres seen in perspective, or each centre by itself. Pixel coordinates: x to the right, y down, the
 * centre of the first pixel at (0.5, 0.5). A cell is counted from 0, row by row. Immutable.
 */
public final class ChartGrid {

	/** A pixel on the edge of a square is in it, however the edge was computed. */
	private static final double EDGE = 1e-9;

	/** The centres of the cells in the picture, and in the grid: whole numbers there, or pixels too where every centre was given. */
	private final double[][] centres, inGrid;
	/** Half of the square of size 1, in units of the grid. */
	private final double half;
	private final Matrix3 toGrid, toPicture;

	private ChartGrid(double[][] centres, double[][] inGrid, double half, Matrix3 toPicture) {
		this.centres = centres;
		this.inGrid = inGrid;
		this.half = half;
		this.toPicture = toPicture;
		toGrid = toPicture.inverse();
	}

	/**
	 * By the centres of its corner cells: the first, the last of the first row, the last, the first of the last row.
	 *
	 * @param corners four points that go around once and do not lie on a line, three by three
	 * @param columns and rows, at least 2
	 */
	static ChartGrid between(double[][] corners, int columns, int rows) {
		Matrix3 square = square(corners).times(Matrix3.diagonal(1.0 / (columns - 1), 1.0 / (rows - 1), 1));
		double[][] centres = new double[columns * rows][], inGrid = new double[columns * rows][];
		for (int i = 0; i < centres.length; i++) {
			inGrid[i] = new double[] { i % columns, i / columns };
			centres[i] = project(square, inGrid[i][0], inGrid[i][1]);
		}
		return new ChartGrid(centres, inGrid, 0.5, square);
	}

	/** By the centre of every cell; squares then stand upright, and are measured by the least distance of two centres. */
	static ChartGrid at(double[][] centres) {
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < centres.length; i++)
			for (int j = 0; j < i; j++) {
				double dx = centres[i][0] - centres[j][0], dy = centres[i][1] - centres[j][1];
				least = Math.min(least, Math.sqrt(dx * dx + dy * dy));
				if (least == 0) throw new IllegalArgumentException("Points " + (j + 1) + " and " + (i + 1) + " are the same");
			}
		return new ChartGrid(centres, centres, least / 2, Matrix3.diagonal(1, 1, 1));
	}

	/** The unit square to four points (Heckbert, Fundamentals of texture mapping, 1989, 2.2.3). */
	private static Matrix3 square(double[][] p) {
		double x0 = p[0][0], x1 = p[1][0], x2 = p[2][0], x3 = p[3][0], y0 = p[0][1], y1 = p[1][1], y2 = p[2][1], y3 = p[3][1];
		double dx1 = x1 - x2, dx2 = x3 - x2, sx = x0 - x1 + x2 - x3, dy1 = y1 - y2, dy2 = y3 - y2, sy = y0 - y1 + y2 - y3;
		double det = dx1 * dy2 - dx2 * dy1, g = (sx * dy2 - dx2 * sy) / det, h = (dx1 * sy - sx * dy1) / det;
		return Matrix3.of(x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1);
	}

	private static double[] project(Matrix3 m, double x, double y) {
		double[] p = m.times(x, y, 1);
		return new double[] { p[0] / p[2], p[1] / p[2] };
	}

	/** How many cells there are. */
	public int size() {
		return centres.length;
	}

	/** The centre of a cell: { x, y } in pixels. */
	public double[] centre(int cell) {
		return centres[cell].clone();
	}

	/**
	 * The corners of the square that is measured of a cell, in pixels.
	 *
	 * @param size its side, as a share of the distance of patches
	 */
	public double[][] square(int cell, double size) {
		double[] c = inGrid[cell];
		double d = half * size;
		return new double[][] { project(toPicture, c[0] - d, c[1] - d), project(toPicture, c[0] + d, c[1] - d), project(toPicture, c[0] + d, c[1] + d), project(toPicture, c[0] - d, c[1] + d) };
	}

	/** Takes a pixel by its column and row. */
	@FunctionalInterface
	public interface PixelReader {

		void pixel(int x, int y);
	}

	/**
	 * Every pixel of a picture whose centre lies in the square of a cell, row by row.
	 *
	 * @param size its side, as a share of the distance of patches
	 */
	public void pixels(int cell, double size, int width, int height, PixelReader reader) {
		double left = Double.POSITIVE_INFINITY, right = Double.NEGATIVE_INFINITY, top = left, bottom = right;
		for (double[] p : square(cell, size)) {
			left = Math.min(left, p[0]);
			right = Math.max(right, p[0]);
			top = Math.min(top, p[1]);
			bottom = Math.max(bottom, p[1]);
		}
		double[] c = inGrid[cell];
		double d = half * size + EDGE;
		for (int y = (int) Math.max(0, Math.floor(top - 1)); y < Math.min(height, bottom + 1); y++)
			for (int x = (int) Math.max(0, Math.floor(left - 1)); x < Math.min(width, right + 1); x++) {
				double[] p = project(toGrid, x + 0.5, y + 0.5);
				if (Math.abs(p[0] - c[0]) <= d && Math.abs(p[1] - c[1]) <= d) reader.pixel(x, y);
			}
	}
}
