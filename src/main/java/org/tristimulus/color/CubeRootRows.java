package org.tristimulus.color;

/**
 * Cubes and cube roots of rows, in float loops that vectorise: no bit tricks, no branches, no offsets, one output each. They rest on
 * one fact: the cube of a number of 8 significant bits is exact in float. So a root is such a number and a small rest,
 * and only the rest is ever rounded. Relative error of roots: at most 4e-9.
 */
public final class CubeRootRows {

	/** 2^16 + 1: Veltkamp's splitting (Dekker 1971) leaves 8 of 24 bits. */
	private static final float SPLIT = 65537;

	/** Where the cubic below holds; roots of values outside, with 0 and negative ones, are taken in double. */
	private static final float LOW = 1e-9f, HIGH = 1e3f;

	/** Keeps 0 out of a divisor, and changes no other. */
	private static final float TINY = 1e-37f;

	/** u^(4/3) with a relative error of at most 1.4e-3 for u = x^(1/16), x from 1e-9 to 1e3: a minimax fit. */
	private static final float C0 = -0.03094459f, C1 = 0.63612507f, C2 = 0.48145609f, C3 = -0.08611361f;

	private CubeRootRows() {}

	/**
	 * Splits the signed cube roots of n values into root + rest.
	 *
	 * @param usual whether all values are known to be 0, or from 1e-9 to 1000
	 */
	public static void roots(float[] x, float[] root, float[] rest, boolean usual, int n) {
		leadingRoots(x, root, n);
		rests(x, root, rest, n);
		for (int i = 0; i < n && !usual; i++) {
			float v = x[i];
			if (v >= LOW && v <= HIGH) continue;
			double exact = StrictMath.cbrt(v);
			root[i] = (float) exact;
			rest[i] = (float) (exact - root[i]);
		}
	}

	/** The cube root to 8 bits: x^(1/4) times the cubic. */
	private static void leadingRoots(float[] x, float[] root, int n) {
		for (int i = 0; i < n; i++) {
			float fourth = (float) Math.sqrt((float) Math.sqrt(x[i]));
			float u = (float) Math.sqrt((float) Math.sqrt(fourth));
			float y = fourth * (C0 + u * (C1 + u * (C2 + u * C3)));
			float split = y * SPLIT;
			root[i] = split - (split - y);
		}
	}

	/**
	 * What the leading root y lacks: y ((1 + r)^(1/3) - 1) with r = (x - y³) / y³, by the binomial series. In two loops, which
	 * are short enough to vectorise.
	 */
	private static void rests(float[] x, float[] root, float[] rest, int n) {
		for (int i = 0; i < n; i++) {
			float y = root[i], cube = y * y * y;
			rest[i] = (x[i] - cube) / (cube + TINY);
		}
		series(root, rest, n);
	}

	private static void series(float[] root, float[] rest, int n) {
		for (int i = 0; i < n; i++) {
			float r = rest[i];
			rest[i] = root[i] * r * (1 / 3f + r * (-1 / 9f + r * (5 / 81f)));
		}
	}

	/** The cube of x + rest, where the rest is at most a few units of the last place of x. */
	public static float cube(float x, float rest) {
		float split = x * SPLIT, y = split - (split - x), r = x - y + rest;
		return y * y * y + r * (3 * y * (y + r) + r * r);
	}
}
