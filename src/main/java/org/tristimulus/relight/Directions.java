package org.tristimulus.relight;

/** Directions to a lamp as angles and as vectors: azimuth from x (right) towards y (up), elevation from the image plane towards z (the viewer). */
public final class Directions {

	private Directions() {}

	/** In degrees, -180 to 180; 0 for no direction in the plane. */
	public static double azimuth(double x, double y) {
		return Math.toDegrees(StrictMath.atan2(y, x));
	}

	/** In degrees, -90 to 90, for a vector of any length. */
	public static double elevation(double x, double y, double z) {
		return Math.toDegrees(StrictMath.atan2(z, StrictMath.sqrt(x * x + y * y)));
	}

	/** The unit vector of two angles in degrees. Quarter turns are exact. */
	public static double[] vector(double azimuth, double elevation) {
		double c = cosine(elevation);
		return new double[] { c * cosine(azimuth), c * cosine(azimuth - 90), cosine(elevation - 90) };
	}

	private static double cosine(double degrees) {
		double turn = degrees - 360 * Math.floor(degrees / 360);
		if (turn == 90 || turn == 270) return 0;
		return turn == 0 ? 1 : turn == 180 ? -1 : StrictMath.cos(Math.toRadians(turn));
	}

	/** A vector of length 1. @throws IllegalArgumentException for one without length, or not finite */
	public static double[] unit(double x, double y, double z) {
		double largest = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
		if (!(largest > 0) || Double.isInfinite(largest)) throw new IllegalArgumentException("The vector " + x + " " + y + " " + z + " has no direction");
		double u = x / largest, v = y / largest, w = z / largest, length = StrictMath.sqrt(u * u + v * v + w * w);
		return new double[] { u / length, v / length, w / length };
	}
}
