package org.tristimulus.relight.fit;

import org.tristimulus.relight.Directions;

/** A ball in a picture: its outline in pixels, y down, whole numbers at the corners of pixels. Immutable. */
public final class Ball {

	/** The centre and the half axes of the outline. */
	public final double centerX, centerY, radiusX, radiusY;
	/** The rotation that takes z to the camera as seen from the ball, as its axis' sine and cosine; no turn where the camera is far. */
	private final double[] camera;

	private Ball(double centerX, double centerY, double radiusX, double radiusY, double[] camera) {
		this.centerX = centerX;
		this.centerY = centerY;
		this.radiusX = radiusX;
		this.radiusY = radiusY;
		this.camera = camera;
	}

	/** @param x left edge of the outline @param y upper edge @param w and h its size, above 0 */
	public static Ball inside(double x, double y, double w, double h) {
		return new Ball(x + w / 2, y + h / 2, w / 2, h / 2, new double[] { 0, 0, 1 });
	}

	/** Seen by a camera of a horizontal field of view in degrees, 0 for far, over a picture of a size. */
	public Ball seenBy(double fov, int width, int height) {
		if (fov == 0) return this;
		double focal = width / (2 * StrictMath.tan(Math.toRadians(fov / 2)));
		return new Ball(centerX, centerY, radiusX, radiusY, Directions.unit(-(centerX - width / 2.0), centerY - height / 2.0, focal));
	}

	/** A place to the right of the centre, in radii. */
	public double u(double x) {
		return (x - centerX) / radiusX;
	}

	/** A place above the centre, in radii. */
	public double v(double y) {
		return (centerY - y) / radiusY;
	}

	/** The normal at a place on the ball, seen from far; z is 0 outside. */
	public double[] normal(double x, double y) {
		double u = u(x), v = v(y);
		return new double[] { u, v, Math.sqrt(Math.max(0, 1 - u * u - v * v)) };
	}

	/** The direction to the lamp that mirrors at a place: 2 n_z n - z, then turned with the camera. */
	public double[] lamp(double x, double y) {
		double[] n = normal(x, y), l = { 2 * n[2] * n[0], 2 * n[2] * n[1], 2 * n[2] * n[2] - 1 };
		double cx = camera[0], cy = camera[1], cz = camera[2], dot = cx * l[0] + cy * l[1], k = dot / (1 + cz);
		return Directions.unit(l[0] + cx * (l[2] - k), l[1] + cy * (l[2] - k), cz * l[2] - dot);
	}
}
