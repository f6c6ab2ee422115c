package org.tristimulus.color;

/**
 * The polar form of a space of lightness and two opponent components: chroma, and hue in degrees, in [0, 360), counted
 * from the first opponent axis towards the second. The hue of an exact neutral is 0.
 */
final class Polar extends Space {

	private static final double DEGREE = StrictMath.PI / 180;

	Polar(String token, String label, ColorSpace base, Component... components) {
		super(token, label, base, components);
	}

	@Override
	public ColorTransform fromBase() {
		return c -> {
			double a = c[1], b = c[2];
			c[1] = Math.sqrt(a * a + b * b);
			c[2] = a == 0 && b == 0 ? 0 : turn(StrictMath.atan2(b, a) / DEGREE);
		};
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
