package org.tristimulus.retina;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.Token;

/**
 * Colours as they are seen in dim light, where rods take over from cones: c′ = m c + (1 - m) R N. Linear sRGB in and out; homogeneous, and light still
 * adds where no rod answer is held at 0. Immutable.
 */
public final class NightVision implements ColorTransform {

	/** Which receptors see. */
	public enum Regime {

		/** Rods alone, up to 0.005 cd/m². */
		SCOTOPIC,
		/** Rods and cones. */
		MESOPIC,
		/** Cones alone, from 5 cd/m². */
		PHOTOPIC;

		@Override
		public String toString() {
			return Token.of(this);
		}
	}

	/**
	 * CIE 1951 V′(λ) as a sum of the CIE 1931 functions by least squares (Pattanaik, Ferwerda, Fairchild and Greenberg 1998, SIGGRAPH), and what it gives
	 * for D65 of Y = 1.
	 */
	private static final double ROD_X = -0.702, ROD_Y = 1.039, ROD_Z = 0.433, ROD_WHITE = 0.843342;

	/** The chromaticity that night is painted in (Jensen and others 2000): a convention of pictures. */
	private static final double NIGHT_X = 0.25, NIGHT_Y = 0.25;

	private static final double SCOTOPIC_LIMIT = 0.005, PHOTOPIC_LIMIT = 5;

	private final double cones;
	private final double[] rods = rodWeights(), tint;

	/**
	 * @param luminance that the eye is adapted to, in cd/m², above 0
	 * @param shift how blue the rods' grey is shown, 0 to 1
	 */
	public NightVision(double luminance, double shift) {
		cones = coneWeight(luminance);
		tint = tint(shift);
	}

	/**
	 * The share of the cones (CIE 191:2010, MES2, printed there as 0.7670 + 0.3334 log10 L): 0 up to 0.005 cd/m², 1 from 5 on.
	 *
	 * @param luminance in cd/m², as given and not iterated
	 */
	public static double coneWeight(double luminance) {
		Checks.range("luminance", luminance, Double.MIN_NORMAL, Double.MAX_VALUE);
		return Math.max(0, Math.min(1, StrictMath.log10(luminance / SCOTOPIC_LIMIT) / 3));
	}

	/** Which receptors see at a luminance in cd/m². */
	public static Regime regime(double luminance) {
		return luminance <= SCOTOPIC_LIMIT ? Regime.SCOTOPIC : luminance < PHOTOPIC_LIMIT ? Regime.MESOPIC : Regime.PHOTOPIC;
	}

	/** What rods see of linear sRGB, 1 of white; never negative. */
	public static double rods(double r, double g, double b) {
		double[] w = rodWeights();
		return Math.max(0, w[0] * r + w[1] * g + w[2] * b);
	}

	private static double[] rodWeights() {
		Matrix3 xyz = RgbSpace.SRGB.toXyz();
		double[] w = new double[3];
		for (int c = 0; c < 3; c++)
			w[c] = (ROD_X * xyz.get(0, c) + ROD_Y * xyz.get(1, c) + ROD_Z * xyz.get(2, c)) / ROD_WHITE;
		return w;
	}

	/** Linear sRGB of the rods' grey: Y = 1, from D65 towards (0.25, 0.25), scaled down where a component would exceed 1. */
	public static double[] tint(double shift) {
		Checks.range("shift", shift, 0, 1);
		Chromaticity d65 = Chromaticity.D65;
		double[] rgb = RgbSpace.SRGB.fromXyz().times(Chromaticity.of(d65.x + shift * (NIGHT_X - d65.x), d65.y + shift * (NIGHT_Y - d65.y)).xyz());
		double largest = Math.max(1, Math.max(rgb[0], Math.max(rgb[1], rgb[2])));
		for (int c = 0; c < 3; c++)
			rgb[c] /= largest;
		return rgb;
	}

	/** This transform, or none where cones see alone. */
	public ColorTransform transform() {
		return cones == 1 ? IDENTITY : this;
	}

	@Override
	public void apply(double[] c) {
		double grey = (1 - cones) * Math.max(0, rods[0] * c[0] + rods[1] * c[1] + rods[2] * c[2]);
		for (int i = 0; i < 3; i++)
			c[i] = cones * c[i] + grey * tint[i];
	}

	@Override
	public void apply(float[][] rows, int n) {
		float[] grey = new float[n];
		greys((float) rods[0], (float) rods[1], (float) rods[2], rows[0], rows[1], rows[2], grey, n);
		for (int c = 0; c < 3; c++)
			mix((float) cones, (float) ((1 - cones) * tint[c]), rows[c], grey, n);
	}

	/** |v| + v is twice v or 0, without a branch. */
	private static void greys(float wr, float wg, float wb, float[] r, float[] g, float[] b, float[] grey, int n) {
		for (int i = 0; i < n; i++) {
			float v = wr * r[i] + wg * g[i] + wb * b[i];
			grey[i] = 0.5f * (Math.abs(v) + v);
		}
	}

	private static void mix(float cones, float rods, float[] row, float[] grey, int n) {
		for (int i = 0; i < n; i++)
			row[i] = cones * row[i] + rods * grey[i];
	}

	@Override
	public boolean isHomogeneous() {
		return true;
	}
}
