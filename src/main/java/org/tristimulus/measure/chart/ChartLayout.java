package org.tristimulus.measure.chart;

import java.util.ArrayList;
import java.util.List;

/** One way in which a chart may lie on four points: which cell of a grid each patch is. Immutable. */
public final class ChartLayout {

	private final ChartGrid grid;
	private final int columns, rows;
	private final boolean flipColumns, flipRows;

	private ChartLayout(ChartGrid grid, int columns, int rows, boolean flipColumns, boolean flipRows) {
		this.grid = grid;
		this.columns = columns;
		this.rows = rows;
		this.flipColumns = flipColumns;
		this.flipRows = flipRows;
	}

	/**
	 * The eight ways: four turns, mirrored or not. They do not depend on the corner with which the points begin, nor on their direction.
	 *
	 * @param points the centres of the corner patches, going around, { x, y } in pixels
	 * @throws IllegalArgumentException naming points that are equal, lie on a line, or cross
	 */
	public static List<ChartLayout> all(double[][] points, int columns, int rows) {
		check(points, columns, rows);
		double[][] around = around(points), turned = { around[1], around[2], around[3], around[0] };
		List<ChartLayout> layouts = new ArrayList<>();
		for (double[][] corners : new double[][][] { around, turned }) {
			ChartGrid grid = ChartGrid.between(corners, columns, rows);
			for (int k = 0; k < 4; k++)
				layouts.add(new ChartLayout(grid, columns, rows, k % 2 == 1, k > 1));
		}
		return layouts;
	}

	/** The way in which the first point is the first patch, and the second the end of its row. */
	public static ChartLayout fixed(double[][] points, int columns, int rows) {
		for (ChartLayout layout : all(points, columns, rows))
			if (near(layout.centre(0), points[0]) && near(layout.centre(columns - 1), points[1])) return layout;
		throw new IllegalArgumentException("The corners do not go around a chart");
	}

	/** A point for every patch, in the order of the table. */
	public static ChartLayout each(double[][] centres, int columns) {
		return new ChartLayout(ChartGrid.at(centres), columns, centres.length / columns, false, false);
	}

	private static boolean near(double[] p, double[] q) {
		return Math.abs(p[0] - q[0]) + Math.abs(p[1] - q[1]) < 1e-6;
	}

	private static void check(double[][] p, int columns, int rows) {
		if (p.length != 4) throw new IllegalArgumentException("A chart has four corners, or a point for each patch; there are " + p.length + " points");
		if (columns < 2 || rows < 2) throw new IllegalArgumentException("A chart of " + columns + " × " + rows + " patches has no four corners: give a point for each patch");
		for (int i = 0; i < 4; i++)
			for (int j = 0; j < i; j++)
				if (p[i][0] == p[j][0] && p[i][1] == p[j][1]) throw new IllegalArgumentException("Corners " + (j + 1) + " and " + (i + 1) + " are the same point");
		double first = turn(p, 0);
		for (int i = 0; i < 4; i++) {
			double turn = turn(p, i), size = distance(p[i], p[(i + 1) % 4]) * distance(p[(i + 1) % 4], p[(i + 2) % 4]);
			if (Math.abs(turn) < 1e-3 * size) throw new IllegalArgumentException("Corners " + (i + 1) + ", " + ((i + 1) % 4 + 1) + " and " + ((i + 2) % 4 + 1) + " lie on a line");
			if (turn * first < 0) throw new IllegalArgumentException("The corners do not go around the chart: the lines between them cross, or corner " + ((i + 1) % 4 + 1) + " lies inside");
		}
	}

	/** The cross product at the point after i: above 0 clockwise, as seen in the picture. */
	private static double turn(double[][] p, int i) {
		double[] a = p[i], b = p[(i + 1) % 4], c = p[(i + 2) % 4];
		return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
	}

	private static double distance(double[] a, double[] b) {
		double dx = a[0] - b[0], dy = a[1] - b[1];
		return Math.sqrt(dx * dx + dy * dy);
	}

	/** The points clockwise, from the one nearest to the top left. */
	private static double[][] around(double[][] p) {
		int first = 0;
		for (int i = 1; i < 4; i++) {
			double d = p[i][0] + p[i][1] - p[first][0] - p[first][1];
			if (d < 0 || d == 0 && p[i][0] < p[first][0]) first = i;
		}
		int step = turn(p, 0) > 0 ? 1 : 3;
		double[][] around = new double[4][];
		for (int i = 0; i < 4; i++)
			around[i] = p[(first + i * step) % 4];
		return around;
	}

	/** The grid whose cells the patches are. Layouts of one grid share it. */
	public ChartGrid grid() {
		return grid;
	}

	/** The cell of a patch, both counted from 0, row by row. */
	public int cell(int patch) {
		int column = patch % columns, row = patch / columns;
		return (flipRows ? rows - 1 - row : row) * columns + (flipColumns ? columns - 1 - column : column);
	}

	/** The centre of a patch: { x, y } in pixels. */
	public double[] centre(int patch) {
		return grid.centre(cell(patch));
	}

	/** Whether the chart is seen in a mirror. */
	public boolean isMirrored() {
		double[] row = alongRows(), column = alongColumns();
		return row[0] * column[1] - row[1] * column[0] < 0;
	}

	/** How the chart is turned in the picture, clockwise to the nearest quarter: 0, 90, 180 or 270 degrees; in a mirror, after it was mirrored left to right. */
	public int degrees() {
		double[] down = alongColumns();
		int quarters = (int) Math.rint(StrictMath.toDegrees(StrictMath.atan2(-down[0], down[1])) / 90);
		return (quarters + 4) % 4 * 90;
	}

	/** {@link #degrees()}, after {@code mirrored-} where it is. */
	public String orientation() {
		return (isMirrored() ? "mirrored-" : "") + degrees();
	}

	private double[] alongRows() {
		return sum(0, columns - 1, columns * (rows - 1), columns * rows - 1);
	}

	private double[] alongColumns() {
		return sum(0, columns * (rows - 1), columns - 1, columns * rows - 1);
	}

	/** From a to b and from c to d, together. */
	private double[] sum(int a, int b, int c, int d) {
		double[] pa = centre(a), pb = centre(b), pc = centre(c), pd = centre(d);
		return new double[] { pb[0] - pa[0] + pd[0] - pc[0], pb[1] - pa[1] + pd[1] - pc[1] };
	}
}
