package org.tristimulus.relight;

/**
 * One lamp and a constant that have the same first four coefficients as an environment: exact where the environment is one. The lamp lies where the
 * luminance of band 1 points.
 */
public final class LampAndAmbient {

	private static final double Y0 = StrictMath.sqrt(1 / (4 * StrictMath.PI)), Y1 = StrictMath.sqrt(3 / (4 * StrictMath.PI));

	private final double[] direction, light = new double[3], ambient = new double[3];
	private final double directionality;

	/** @param environment of order 0 or more; without band 1 the lamp is dark and its direction is z */
	public LampAndAmbient(EnvironmentLight environment) {
		double[] y = environment.luminance(), v = y.length < 4 ? new double[3] : new double[] { y[3], y[1], y[2] };
		double length = StrictMath.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
		direction = length > 0 ? new double[] { v[0] / length, v[1] / length, v[2] / length } : new double[] { 0, 0, 1 };
		directionality = length == 0 ? 0 : length / (StrictMath.sqrt(3) * y[0]);
		for (int c = 0; c < 3; c++) {
			double[] k = environment.channel(c);
			light[c] = k.length < 4 ? 0 : (k[3] * direction[0] + k[1] * direction[1] + k[2] * direction[2]) / Y1;
			ambient[c] = (k[0] - light[c] * Y0) / (2 * StrictMath.sqrt(StrictMath.PI));
		}
	}

	/** To the lamp, a unit vector. */
	public double[] direction() {
		return direction.clone();
	}

	/** In degrees from x towards y, -180 to 180; a matter of rounding where the elevation is 90 or -90. */
	public double azimuth() {
		return Directions.azimuth(direction[0], direction[1]);
	}

	/** In degrees from the plane of x and y towards z, -90 to 90. */
	public double elevation() {
		return Directions.elevation(direction[0], direction[1], direction[2]);
	}

	/** The radiance of the lamp times its solid angle. @param channel 0 to 2: red, green, blue */
	public double light(int channel) {
		return light[channel];
	}

	/** The radiance of the constant. @param channel 0 to 2: red, green, blue */
	public double ambient(int channel) {
		return ambient[channel];
	}

	/** |v| / (sqrt(3) c_00) of luminance: 1 for a lone lamp, 0 without direction. */
	public double directionality() {
		return directionality;
	}
}
