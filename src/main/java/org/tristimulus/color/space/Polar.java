package org.tristimulus.color.space;

import org.tristimulus.color.ColorTransform;

/**
 * The polar form of a space of lightness and two opponent components: chroma, and hue in degrees, in [0, 360), counted
 * from the first opponent axis towards the second. A neutral has chroma and hue 0: so is taken what rounding alone sets
 * apart from one.
 */
final class Polar extends AbstractColorSpace {

	private static final double DEGREE = StrictMath.PI / 180;

	private final double white, exact, rounded;

	/**
	 * @param white the lightness of white
	 * @param exact the chroma at white that light of 32 bits leaves to neutrals in double, in proportion to lightness
	 * @param rounded the chroma that arithmetic in floats leaves to neutrals, and above white more
	 */
	Polar(String token, String label, ColorSpace base, double white, double exact, double rounded, Component... components) {
		super(token, label, base, components);
		this.white = white;
		this.exact = exact;
		this.rounded = rounded;
	}

	@Override
	public ColorTransform fromBase() {
		ColorTransform inFloats = c -> toPolar(c, rounded * Math.max(1, c[0] / white));
		return new ColorTransform() {

			@Override
			public void apply(double[] c) {
				toPolar(c, exact * c[0] / white);
			}

			@Override
			public void apply(float[][] rows, int n) {
				inFloats.apply(rows, n);
			}
		};
	}

	/** @param neutral up to this chroma a colour is neutral */
	private static void toPolar(double[] c, double neutral) {
		double a = c[1], b = c[2], chroma = Math.sqrt(a * a + b * b);
		boolean isNeutral = chroma <= neutral || chroma == 0;
		c[1] = isNeutral ? 0 : chroma;
		c[2] = isNeutral ? 0 : turn(StrictMath.atan2(b, a) / DEGREE);
	}

	@Override
	public ColorTransform toBase() {
		return c -> {
			double chroma = c[1], hue = c[2] * DEGREE;
			c[1] = chroma * StrictMath.cos(hue);
			c[2] = chroma * StrictMath.sin(hue);
		};
	}

	/** The angle of (-360, 360) degrees in [0, 360). */
	private static double turn(double degrees) {
		double positive = degrees < 0 ? degrees + 360 : degrees;
		return positive >= 360 ? 0 : positive;
	}
}
