package org.tristimulus.sample;

/**
 * A struck coin on a table, and a glossy ball in a corner, as a height field: heights, normals and albedo are functions of the place. Pixels, y down; heights in pixels
 * towards the viewer.
 */
final class ReliefSurface {

	static final int SIZE = 400;

	/** The ball: its centre from the left and the top, and its radius. */
	static final double BALL_X = 352, BALL_Y = 352, BALL_R = 40;

	private static final double COIN_X = 182, COIN_Y = 182, COIN_R = 160, THICK = 6;
	private static final int BEADS = 72;

	/** Strokes of letters on a grid of 4 × 6, as pairs of ends. */
	private static final String LETTERS = "LUXMVI";
	private static final int[][] STROKES = { { 0, 0, 0, 6, 0, 6, 3, 6 }, { 0, 0, 0, 5, 0, 5, 1, 6, 1, 6, 2, 6, 2, 6, 3, 5, 3, 5, 3, 0 }, { 0, 0, 3, 6, 3, 0, 0, 6 }, { 0, 6, 0, 0, 0, 0, 2, 4, 2, 4, 4, 0, 4, 0, 4, 6 },
		{ 0, 0, 2, 6, 2, 6, 4, 0 }, { 0, 0, 0, 6 } };
	private static final int[] WIDTHS = { 3, 3, 3, 4, 4, 0 };

	private final double[][] strokes;
	private final Texture patina = new Texture(new Noise(20), 64);

	ReliefSurface() {
		double[][] first = word("LUX", 5.2, 232), second = word("MMXXVI", 3.4, 282);
		strokes = new double[first.length + second.length][];
		System.arraycopy(first, 0, strokes, 0, first.length);
		System.arraycopy(second, 0, strokes, first.length, second.length);
	}

	/** The strokes of a word in the middle of the coin. @param scale of the grid @param top in pixels */
	private static double[][] word(String word, double scale, double top) {
		double width = 0;
		int count = 0;
		for (char c : word.toCharArray()) {
			width += scale * (WIDTHS[LETTERS.indexOf(c)] + 2);
			count += STROKES[LETTERS.indexOf(c)].length / 4;
		}
		double[][] strokes = new double[count][];
		double left = COIN_X - (width - 2 * scale) / 2;
		int n = 0;
		for (char c : word.toCharArray()) {
			int[] s = STROKES[LETTERS.indexOf(c)];
			for (int i = 0; i < s.length; i += 4)
				strokes[n++] = new double[] { left + scale * s[i], top + scale * s[i + 1], left + scale * s[i + 2], top + scale * s[i + 3] };
			left += scale * (WIDTHS[LETTERS.indexOf(c)] + 2);
		}
		return strokes;
	}

	static boolean isBall(double x, double y) {
		return (x - BALL_X) * (x - BALL_X) + (y - BALL_Y) * (y - BALL_Y) < BALL_R * BALL_R;
	}

	/** The height at a place. */
	double height(double x, double y) {
		if (isBall(x, y)) {
			double d2 = (x - BALL_X) * (x - BALL_X) + (y - BALL_Y) * (y - BALL_Y);
			return BALL_R + StrictMath.sqrt(BALL_R * BALL_R - d2);
		}
		double u = x - COIN_X, v = y - COIN_Y, r = StrictMath.sqrt(u * u + v * v);
		if (r > COIN_R + 12) return 0;
		double h = THICK * soft((COIN_R - r) / 1.6) + 4 * bump((r - COIN_R + 10) / 4.5);
		if (r > 120) {
			double step = 2 * Math.PI / BEADS, angle = StrictMath.atan2(v, u), off = angle - step * StrictMath.rint(angle / step);
			double along = r * off, across = r - (COIN_R - 26);
			h += 2.6 * bump(StrictMath.sqrt(along * along + across * across) / 3.2);
		}
		return h + rosette(u, v + 34) + inscription(x, y);
	}

	/** A flower of eight leaves. */
	private static double rosette(double u, double v) {
		double r = StrictMath.sqrt(u * u + v * v);
		if (r > 100) return 0;
		double angle = StrictMath.atan2(v, u), edge = 52 + 22 * StrictMath.cos(8 * angle), inside = soft((edge - r) / 2.5);
		double vein = 1.6 * bump((angle * 8 / (2 * Math.PI) - StrictMath.rint(angle * 8 / (2 * Math.PI))) / 0.06);
		return inside * (2 + 7 * StrictMath.exp(-r * r / 2400) + (r > 22 ? vein : 0)) + 4 * bump((r - 16) / 3.5);
	}

	private double inscription(double x, double y) {
		if (y < 220 || y > 315) return 0;
		double nearest = 1e9;
		for (double[] s : strokes) {
			double dx = s[2] - s[0], dy = s[3] - s[1], t = ((x - s[0]) * dx + (y - s[1]) * dy) / (dx * dx + dy * dy);
			t = Math.max(0, Math.min(1, t));
			double a = x - s[0] - t * dx, b = y - s[1] - t * dy;
			nearest = Math.min(nearest, a * a + b * b);
		}
		return 1.4 * bump(StrictMath.sqrt(nearest) / 2.2);
	}

	/** 1 at 0, falling as a Gaussian. */
	private static double bump(double t) {
		return t * t > 30 ? 0 : StrictMath.exp(-t * t / 2);
	}

	/** From 0 to 1, a half at 0. */
	private static double soft(double t) {
		return t > 30 ? 1 : t < -30 ? 0 : 1 / (1 + StrictMath.exp(-2 * t));
	}

	/** The unit normal, x right, y up, z to the viewer: of the ball by its formula, else by central differences of a thousandth of a pixel. */
	double[] normal(double x, double y) {
		if (isBall(x, y)) {
			double u = (x - BALL_X) / BALL_R, v = (BALL_Y - y) / BALL_R;
			return new double[] { u, v, StrictMath.sqrt(Math.max(0, 1 - u * u - v * v)) };
		}
		double d = 1e-3, gx = (height(x + d, y) - height(x - d, y)) / (2 * d), gy = (height(x, y + d) - height(x, y - d)) / (2 * d);
		if (Math.abs(gx) > 50 || Math.abs(gy) > 50) gx = gy = 0;
		double f = 1 / StrictMath.sqrt(gx * gx + gy * gy + 1);
		return new double[] { -gx * f, gy * f, f };
	}

	/** What is reflected by the matt part. */
	double albedo(double x, double y) {
		if (isBall(x, y)) return 0.03;
		double u = x - COIN_X, v = y - COIN_Y, r = StrictMath.sqrt(u * u + v * v), grain = patina.at(x / 24, y / 24);
		double coin = 0.42 + 0.36 * grain, table = 0.16 + 0.05 * patina.at(x / 5 + 9, y / 60);
		double on = soft((COIN_R - r) / 1.2);
		return on * coin + (1 - on) * table;
	}
}
