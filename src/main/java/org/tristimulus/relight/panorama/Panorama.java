package org.tristimulus.relight.panorama;

/**
 * Where the pixels of a panorama look, and how much of the sphere each stands for. Axes: x right, y up, z towards the viewer; pixels are taken at
 * their centres. Immutable.
 */
public final class Panorama {

	/** The direction of a place (s, t) of a face of a cube; s right, t up, -1 to 1. */
	private interface Face {

		void at(double s, double t, double[] d);
	}

	private static final Face LEFT = (s, t, d) -> set(d, -1, t, -s), FRONT = (s, t, d) -> set(d, s, t, -1), RIGHT = (s, t, d) -> set(d, 1, t, s), BACK = (s, t, d) -> set(d, -s, t, 1),
			TOP = (s, t, d) -> set(d, s, 1, t), BOTTOM = (s, t, d) -> set(d, s, -1, -t), BACK_BELOW = (s, t, d) -> set(d, s, -t, 1);
	private static final Face[] CROSS_WIDE = { null, TOP, null, null, LEFT, FRONT, RIGHT, BACK, null, BOTTOM, null, null };
	private static final Face[] CROSS_HIGH = { null, TOP, null, LEFT, FRONT, RIGHT, null, BOTTOM, null, null, BACK_BELOW, null };
	private static final Face[] STRIP = { (s, t, d) -> set(d, 1, t, -s), (s, t, d) -> set(d, -1, t, s), (s, t, d) -> set(d, s, 1, -t), (s, t, d) -> set(d, s, -1, t), (s, t, d) -> set(d, s, t, 1),
			(s, t, d) -> set(d, -s, t, -1) };

	/** Nothing in it is automatic. */
	public final Layout layout;
	/** Of latlong; else without meaning. */
	public final UpAxis up;
	/** Whether x is the other way round. */
	public final boolean mirror;
	/** In pixels. */
	public final int width, height;

	private final Face[] faces;
	/** Faces side by side, and the size of a face in pixels. */
	private final int columns, face;
	/** Of columns of latlong: cosine and sine of the azimuth. */
	private final double[] cosine, sine;

	/** @throws IllegalArgumentException if the size does not go with the layout */
	public Panorama(Layout layout, UpAxis up, boolean mirror, int width, int height) {
		this.layout = layout.of(width, height);
		this.up = up;
		this.mirror = mirror;
		this.width = width;
		this.height = height;
		boolean cross = this.layout == Layout.CROSS, strip = this.layout == Layout.STRIP, wide = width > height;
		faces = cross ? wide ? CROSS_WIDE : CROSS_HIGH : strip ? STRIP : new Face[0];
		columns = cross ? wide ? 4 : 3 : strip && !wide ? 1 : 6;
		face = width / columns;
		cosine = new double[this.layout == Layout.LATLONG ? width : 0];
		sine = new double[cosine.length];
		for (int x = 0; x < cosine.length; x++) {
			double a = azimuth(x);
			cosine[x] = StrictMath.cos(a);
			sine[x] = StrictMath.sin(a);
		}
	}

	private static void set(double[] d, double x, double y, double z) {
		d[0] = x;
		d[1] = y;
		d[2] = z;
	}

	/** The azimuth of a column of latlong about its polar axis: α with y up, else φ. */
	double azimuth(int x) {
		double turn = (x + 0.5) / width;
		return 2 * StrictMath.PI * (up == UpAxis.Y ? turn - 0.5 : turn);
	}

	/** The polar angle of a row of latlong. */
	double polar(int y) {
		return StrictMath.PI * (y + 0.5) / height;
	}

	/**
	 * The unit vector that a pixel looks along.
	 *
	 * @return false for a pixel outside the circle or the faces, whose direction is not set
	 */
	public boolean direction(int x, int y, double[] d) {
		if (!look(x, y, d)) return false;
		if (mirror) d[0] = -d[0];
		return true;
	}

	private boolean look(int x, int y, double[] d) {
		if (layout == Layout.LATLONG) {
			double theta = polar(y), s = StrictMath.sin(theta), c = StrictMath.cos(theta);
			if (up == UpAxis.Y) set(d, s * sine[x], c, -s * cosine[x]);
			else set(d, s * cosine[x], s * sine[x], c);
			return true;
		}
		if (faces.length > 0) {
			int i = index(x, y);
			if (faces[i] == null) return false;
			faces[i].at(inFace(x), -inFace(y), d);
			double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
			set(d, d[0] / length, d[1] / length, d[2] / length);
			return true;
		}
		double s = (2 * x + 1.0) / width - 1, t = 1 - (2 * y + 1.0) / height, square = s * s + t * t;
		if (square > 1) return false;
		if (layout == Layout.MIRROR_BALL) {
			double z = Math.sqrt(1 - square);
			set(d, 2 * z * s, 2 * z * t, 2 * z * z - 1);
		}
		else {
			double r = Math.sqrt(square), theta = StrictMath.PI * r, k = r == 0 ? StrictMath.PI : StrictMath.sin(theta) / r;
			set(d, k * s, k * t, StrictMath.cos(theta));
		}
		return true;
	}

	private int index(int x, int y) {
		return y / face * columns + x / face;
	}

	private double inFace(int x) {
		return (2 * (x % face) + 1.0) / face - 1;
	}

	/** The solid angle of a pixel in steradians; 0 outside the circle or the faces. */
	public double weight(int x, int y) {
		if (layout == Layout.LATLONG) return 2 * StrictMath.PI / width * (StrictMath.cos(StrictMath.PI * y / height) - StrictMath.cos(StrictMath.PI * (y + 1) / height));
		if (faces.length > 0) {
			if (faces[index(x, y)] == null) return 0;
			double s = inFace(x), t = inFace(y), h = 1.0 / face;
			return corner(s + h, t + h) - corner(s - h, t + h) - corner(s + h, t - h) + corner(s - h, t - h);
		}
		double s = (2 * x + 1.0) / width - 1, t = 1 - (2 * y + 1.0) / height, square = s * s + t * t, step = 2.0 / width;
		if (square > 1) return 0;
		if (layout == Layout.MIRROR_BALL) return 4 * step * step;
		double theta = StrictMath.PI * Math.sqrt(square), pi = StrictMath.PI;
		return pi * pi * step * step * (theta == 0 ? 1 : StrictMath.sin(theta) / theta);
	}

	/** The solid angle from the middle of a face to (x, y). */
	private static double corner(double x, double y) {
		return StrictMath.atan(x * y / StrictMath.sqrt(x * x + y * y + 1));
	}
}
