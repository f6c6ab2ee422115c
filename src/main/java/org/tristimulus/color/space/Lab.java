package org.tristimulus.color.space;

import org.tristimulus.color.Adaptation;
import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.CubeRootRows;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.ThreadRows;

/**
 * CIE 1976 L*a*b* (CIE 15:2004, 8.2.1), relative to a white to which XYZ is adapted by Bradford.
 * L* in [0, 100]; a*, b* unbounded, within ±128 for surface colours.
 */
final class Lab extends AbstractColorSpace {

	/** CIE 15:2004, with the exact fractions: f is the cube root above EPSILON and a line of slope KAPPA / 116 from 4/29 below. */
	static final double EPSILON = 216.0 / 24389, KAPPA = 24389.0 / 27;

	private static final ThreadRows ROWS = new ThreadRows(6);

	/** XYZ relative to D65, to X/Xn, Y/Yn, Z/Zn of the white. */
	private final Matrix3 relative;

	Lab(String token, String whiteName, Chromaticity white, ColorSpace xyz) {
		super(token, "CIE L*a*b* (" + whiteName + ")", xyz, new Component("L* (" + whiteName + ")", 0, 100),
			new Component("a* (" + whiteName + ")", -128, 128), new Component("b* (" + whiteName + ")", -128, 128));
		double[] w = white.xyz();
		relative = Matrix3.diagonal(1 / w[0], 1 / w[1], 1 / w[2]).times(Adaptation.BRADFORD.between(Chromaticity.D65, white));
	}

	@Override
	public ColorTransform fromBase() {
		return relative.then(new FromRelative(false));
	}

	@Override
	public ColorTransform toBase() {
		return new ToRelative().then(relative.inverse());
	}

	/** L* / 116 of Y/Yn = t: the standard's f less 4/29, so that black is 0 without cancellation. */
	static double lightness(double t) {
		return t > EPSILON ? StrictMath.cbrt(t) - 4.0 / 29 : KAPPA / 116 * t;
	}

	/** The inverse of {@link #lightness(double)}. */
	static double luminance(double l) {
		double f = l + 4.0 / 29;
		return l > 2.0 / 29 ? f * f * f : 116 / KAPPA * l;
	}

	/** X/Xn, Y/Yn, Z/Zn to L*, a*, b*. */
	private static final class FromRelative implements ColorTransform {

		private final boolean usual;

		FromRelative(boolean usual) {
			this.usual = usual;
		}

		@Override
		public ColorTransform forIntegers() {
			return new FromRelative(true);
		}

		/** f(0), which cancels in a* and b*; the float is 5e-10 off. */
		private static final float F0 = 4 / 29f;

		@Override
		public void apply(double[] c) {
			double x = lightness(c[0]), y = lightness(c[1]), z = lightness(c[2]);
			c[0] = 116 * y;
			c[1] = 500 * (x - y);
			c[2] = 200 * (y - z);
		}

		@Override
		public void apply(float[][] rows, int n) {
			float[][] all = ROWS.rows(n), f = { all[0], all[1], all[2] }, rest = { all[3], all[4], all[5] };
			for (int k = 0; k < 3; k++) {
				CubeRootRows.roots(rows[k], f[k], rest[k], usual, n);
				line(rows[k], f[k], rest[k], n);
			}
			difference(116, f[1], rest[1], F0, rows[0], n);
			difference(500, f[0], rest[0], f[1], rest[1], rows[1], n);
			difference(200, f[1], rest[1], f[2], rest[2], rows[2], n);
		}

		/** The dark end. */
		private static void line(float[] t, float[] f, float[] rest, int n) {
			for (int i = 0; i < n; i++)
				if (t[i] <= EPSILON) {
					double l = KAPPA / 116 * t[i];
					f[i] = (float) (l + F0);
					rest[i] = (float) (l - ((double) f[i] - F0));
				}
		}

		private static void difference(float scale, float[] f, float[] rest, float from, float[] out, int n) {
			for (int i = 0; i < n; i++)
				out[i] = scale * (f[i] - from + rest[i]);
		}

		private static void difference(float scale, float[] f, float[] rest, float[] from, float[] fromRest, float[] out, int n) {
			for (int i = 0; i < n; i++)
				out[i] = scale * (f[i] - from[i] + (rest[i] - fromRest[i]));
		}
	}

	/** L*, a*, b* to X/Xn, Y/Yn, Z/Zn. */
	private static final class ToRelative implements ColorTransform {

		private static final float TO_X = 116 / 500f, TO_Z = -116 / 200f, CUBE = (float) (1 / (116.0 * 116 * 116)), LINE = (float) (1 / KAPPA);

		@Override
		public void apply(double[] c) {
			double y = c[0] / 116, x = y + c[1] / 500, z = y - c[2] / 200;
			c[0] = luminance(x);
			c[1] = luminance(y);
			c[2] = luminance(z);
		}

		@Override
		public void apply(float[][] rows, int n) {
			float[] x = ROWS.rows(n)[0], z = ROWS.rows(n)[1];
			inverse(rows[0], rows[1], TO_X, x, n);
			inverse(rows[0], rows[2], TO_Z, z, n);
			inverse(rows[0], rows[0], 0, rows[1], n);
			System.arraycopy(x, 0, rows[0], 0, n);
			System.arraycopy(z, 0, rows[2], 0, n);
		}

		@Override
		public ColorTransform forBytes() {
			return new ToRelativeInFloat(this);
		}

		private static void inverse(float[] lightness, float[] opponent, float k, float[] out, int n) {
			cube(lightness, opponent, k, out, n);
			line(lightness, opponent, k, out, n);
		}

		/** ((L* + k c + 16) / 116)³, both sums with their rounding errors (Knuth's two-sum). */
		private static void cube(float[] lightness, float[] opponent, float k, float[] out, int n) {
			for (int i = 0; i < n; i++) {
				float l = lightness[i], d = k * opponent[i], sum = l + d, part = sum - l;
				float f = sum + 16, partOf16 = f - sum;
				out[i] = CUBE * CubeRootRows.cube(f, l - (sum - part) + (d - part) + (sum - (f - partOf16) + (16 - partOf16)));
			}
		}

		/** The dark end, up to L* = 8. */
		private static void line(float[] lightness, float[] opponent, float k, float[] out, int n) {
			for (int i = 0; i < n; i++) {
				float sum = lightness[i] + k * opponent[i];
				if (sum <= 8) out[i] = LINE * sum;
			}
		}
	}

	/** L*, a*, b* to X/Xn, Y/Yn, Z/Zn, rounded as they come. */
	private static final class ToRelativeInFloat implements ColorTransform {

		/** Where the cube and its tangent meet: L* = 8. */
		private static final float KNEE = 8, AT_KNEE = (float) EPSILON;

		private final ColorTransform definition;

		ToRelativeInFloat(ColorTransform definition) {
			this.definition = definition;
		}

		@Override
		public void apply(double[] c) {
			definition.apply(c);
		}

		@Override
		public void apply(float[][] rows, int n) {
			float[] x = ROWS.rows(n)[0], z = ROWS.rows(n)[1];
			luminance(rows[0], rows[1], ToRelative.TO_X, x, n);
			luminance(rows[0], rows[2], ToRelative.TO_Z, z, n);
			luminance(rows[0], rows[0], 0, rows[1], n);
			System.arraycopy(x, 0, rows[0], 0, n);
			System.arraycopy(z, 0, rows[2], 0, n);
		}

		/** The cube from the knee up and the tangent below, without a branch: each stands still where the other counts. */
		private static void luminance(float[] lightness, float[] opponent, float k, float[] out, int n) {
			for (int i = 0; i < n; i++) {
				float l = lightness[i] + k * opponent[i], f = Math.max(l, KNEE) + 16;
				out[i] = f * f * f * ToRelative.CUBE - AT_KNEE + Math.min(l, KNEE) * ToRelative.LINE;
			}
		}
	}
}
