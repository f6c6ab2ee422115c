package org.tristimulus.color.space;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.CubeRootRows;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.ThreadRows;

/**
 * Oklab (Ottosson, 2021-01-25), with the 64-bit matrices of CSS Color 4, 18.1, recomputed for the exact D65 white. The
 * cube root is signed. L in [0, 1]; a, b unbounded, within ±0.4 for displays.
 */
public final class Oklab extends AbstractColorSpace {

	/** XYZ relative to D65, to cone responses l, m, s. */
	public static final Matrix3 CONES = Matrix3.of(0.8190224379967030, 0.3619062600528904, -0.1288737815209879,
		0.0329836539323885, 0.9292868615863434, 0.0361446663506424,
		0.0481771893596242, 0.2642395317527308, 0.6335478284694309);

	/** Cube roots of the cone responses, to L, a, b. */
	static final Matrix3 OPPONENTS = Matrix3.of(0.2104542683093140, 0.7936177747023054, -0.0040720430116193,
		1.9779985324311684, -2.4285922420485799, 0.4505937096174110,
		0.0259040424655478, 0.7827717124575296, -0.8086757549230774);

	private static final ThreadRows ROWS = new ThreadRows(6);

	Oklab(ColorSpace xyz) {
		super("oklab", "Oklab", xyz, new Component("L (Oklab)", 0, 1), new Component("a (Oklab)", -0.4, 0.4), new Component("b (Oklab)", -0.4, 0.4));
	}

	/** Whether no cone answers a primary by less than nothing; that of ProPhoto's blue, which no eye can see, does. */
	public static boolean sees(RgbSpace rgb) {
		Matrix3 m = CONES.times(rgb.toXyz());
		for (int i = 0; i < 9; i++)
			if (m.get(i / 3, i % 3) < 0) return false;
		return true;
	}

	@Override
	public ColorTransform fromBase() {
		return CONES.then(new FromCones(false));
	}

	@Override
	public ColorTransform toBase() {
		return new ToCones().then(CONES.inverse());
	}

	/** Cone responses to L, a, b. */
	private static final class FromCones implements ColorTransform {

		private final boolean usual;

		FromCones(boolean usual) {
			this.usual = usual;
		}

		@Override
		public ColorTransform forIntegers() {
			return new FromCones(true);
		}

		@Override
		public void apply(double[] c) {
			for (int i = 0; i < 3; i++)
				c[i] = StrictMath.cbrt(c[i]);
			OPPONENTS.apply(c);
		}

		/** The rows of {@link #OPPONENTS} add up to 1, 0, 0, so differences from m are enough; those of the leading roots are exact. */
		@Override
		public void apply(float[][] rows, int n) {
			float[][] all = ROWS.rows(n), root = { all[0], all[1], all[2] }, rest = { all[3], all[4], all[5] };
			for (int k = 0; k < 3; k++)
				CubeRootRows.roots(rows[k], root[k], rest[k], usual, n);
			subtract(root[0], rest[0], root[1], rest[1], n);
			subtract(root[2], rest[2], root[1], rest[1], n);
			combine((float) OPPONENTS.get(0, 0), root[0], (float) OPPONENTS.get(0, 2), root[2], rows[0], n);
			add(root[1], rest[1], rows[0], n);
			combine((float) OPPONENTS.get(1, 0), root[0], (float) OPPONENTS.get(1, 2), root[2], rows[1], n);
			combine((float) OPPONENTS.get(2, 0), root[0], (float) OPPONENTS.get(2, 2), root[2], rows[2], n);
		}

		private static void subtract(float[] root, float[] rest, float[] fromRoot, float[] fromRest, int n) {
			for (int i = 0; i < n; i++)
				root[i] = root[i] - fromRoot[i] + (rest[i] - fromRest[i]);
		}

		private static void add(float[] root, float[] rest, float[] out, int n) {
			for (int i = 0; i < n; i++)
				out[i] = root[i] + (rest[i] + out[i]);
		}

		private static void combine(float a, float[] x, float b, float[] y, float[] out, int n) {
			for (int i = 0; i < n; i++)
				out[i] = a * x[i] + b * y[i];
		}
	}

	/** L, a, b to cone responses. */
	private static final class ToCones implements ColorTransform {

		private static final Matrix3 ROOTS = OPPONENTS.inverse();

		@Override
		public void apply(double[] c) {
			ROOTS.apply(c);
			for (int i = 0; i < 3; i++)
				c[i] = c[i] * c[i] * c[i];
		}

		@Override
		public void apply(float[][] rows, int n) {
			float[] l = ROWS.rows(n)[0], m = ROWS.rows(n)[1];
			cone(0, rows, l, n);
			cone(1, rows, m, n);
			cone(2, rows, rows[2], n);
			System.arraycopy(l, 0, rows[0], 0, n);
			System.arraycopy(m, 0, rows[1], 0, n);
		}

		@Override
		public ColorTransform forBytes() {
			return new ToConesInFloat(this);
		}

		private static void cone(int k, float[][] rows, float[] out, int n) {
			cube((float) ROOTS.get(k, 1), (float) ROOTS.get(k, 2), rows[0], rows[1], rows[2], out, n);
		}

		/** (L + p a + q b)³, the sum with its rounding error (Knuth's two-sum). */
		private static void cube(float p, float q, float[] ls, float[] as, float[] bs, float[] out, int n) {
			for (int i = 0; i < n; i++) {
				float l = ls[i], d = p * as[i] + q * bs[i], sum = l + d, part = sum - l;
				out[i] = CubeRootRows.cube(sum, l - (sum - part) + (d - part));
			}
		}
	}

	/** L, a, b to cone responses, rounded as they come. */
	private static final class ToConesInFloat implements ColorTransform {

		private final ColorTransform definition;

		ToConesInFloat(ColorTransform definition) {
			this.definition = definition;
		}

		@Override
		public void apply(double[] c) {
			definition.apply(c);
		}

		@Override
		public void apply(float[][] rows, int n) {
			ToCones.ROOTS.forBytes().apply(rows, n);
			for (float[] row : rows)
				cube(row, n);
		}

		private static void cube(float[] x, int n) {
			for (int i = 0; i < n; i++)
				x[i] = x[i] * x[i] * x[i];
		}
	}
}
