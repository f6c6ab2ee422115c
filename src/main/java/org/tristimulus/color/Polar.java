package org.tristimulus.color;

/**
 * The polar form of a space of lightness and two opponent components: chroma, and hue in degrees, in [0, 360), counted
 * from the first opponent axis towards the second. A neutral has chroma and hue 0: so is taken what rounding of 32-bit
 * light alone sets apart from one.
 */
final class Polar extends Space {

	private static final double DEGREE = StrictMath.PI / 180;

	private final double white, neutral;

	/**
	 * @param white the lightness of white
	 * @param neutral the chroma that rounding leaves to neutrals up to white, and more above in proportion
	 */
	Polar(String token, String label, ColorSpace base, double white, double neutral, Component... components) {
		super(token, label, base, components);
		this.white = white;
		this.neutral = neutral;
	}

	@Override
	public ColorTransform fromBase() {
		return c -> {
			double a = c[1], b = c[2], chroma = Math.sqrt(a * a + b * b);
			boolean isNeutral = chroma <= neutral * Math.max(1, c[0] / white);
			c[1] = isNeutral ? 0 : chroma;
			c[2] = isNeutral ? 0 : turn(StrictMath.atan2(b, a) / DEGREE);
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
