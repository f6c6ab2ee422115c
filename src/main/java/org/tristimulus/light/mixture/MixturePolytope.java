package org.tristimulus.light.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All non-negative shares of some points in the plane, of sum 1, whose mean is one given point: a polytope, held by its
 * corners (at most three shares each) and an orthonormal basis of the directions in it.
 */
final class MixturePolytope {

	private static final double TOLERANCE = 1e-9;

	private final List<double[]> corners = new ArrayList<>();
	private final List<double[]> basis = new ArrayList<>();

	/** @param points { x, y } each; mean { x, y } */
	MixturePolytope(double[][] points, double[] mean) {
		int n = points.length;
		for (int i = 0; i < n; i++)
			for (int j = i; j < n; j++)
				for (int k = j; k < n; k++)
					corner(points, mean, i, j, k);
		for (double[] corner : corners)
			extend(minus(corner, corners.get(0)));
	}

	private void corner(double[][] points, double[] mean, int i, int j, int k) {
		double[] shares = new double[points.length], a = points[i], b = points[j], c = points[k];
		double bx = b[0] - a[0], by = b[1] - a[1], cx = c[0] - a[0], cy = c[1] - a[1], px = mean[0] - a[0], py = mean[1] - a[1];
		double det = bx * cy - by * cx, s = 0, t = 0;
		if (k > j && j > i && Math.abs(det) > TOLERANCE) {
			s = (px * cy - py * cx) / det;
			t = (bx * py - by * px) / det;
		}
		else if (k == j && j > i) s = (px * bx + py * by) / (bx * bx + by * by);
		else if (k > i) return;
		if (!(s >= -TOLERANCE && t >= -TOLERANCE && s + t <= 1 + TOLERANCE)) return;
		shares[j] = Math.max(0, s);
		shares[k] += Math.max(0, t);
		shares[i] = Math.max(0, 1 - shares[j] - (k == j ? 0 : shares[k]));
		double dx = -mean[0], dy = -mean[1], sum = Arrays.stream(shares).sum();
		for (int l = 0; l < shares.length; l++) {
			shares[l] /= sum;
			dx += shares[l] * points[l][0];
			dy += shares[l] * points[l][1];
		}
		if (Math.abs(dx) > TOLERANCE || Math.abs(dy) > TOLERANCE) return;
		for (double[] other : corners)
			if (norm(minus(shares, other)) < TOLERANCE) return;
		corners.add(shares);
	}

	/** Gram and Schmidt. */
	private void extend(double[] direction) {
		for (int pass = 0; pass < 2; pass++)
			for (double[] b : basis) {
				double along = dot(direction, b);
				Arrays.setAll(direction, i -> direction[i] - along * b[i]);
			}
		double length = norm(direction);
		if (length < 1e-6) return;
		Arrays.setAll(direction, i -> direction[i] / length);
		basis.add(direction);
	}

	/** True if no shares have that mean. */
	boolean isEmpty() {
		return corners.isEmpty();
	}

	/** The degrees of freedom that are left. */
	int dimension() {
		return basis.size();
	}

	List<double[]> corners() {
		return corners;
	}

	/** The middle of the corners. */
	double[] centre() {
		double[] c = new double[corners.get(0).length];
		for (double[] corner : corners)
			Arrays.setAll(c, i -> c[i] + corner[i] / corners.size());
		return c;
	}

	/** The largest distance between a corner and the centre. */
	double radius() {
		double[] centre = centre();
		return corners.stream().mapToDouble(c -> norm(minus(c, centre))).max().orElse(0);
	}

	/** Unit steps, each with its opposite: around every plane of the basis, and along the lines between corners, hence along every edge. */
	List<double[]> directions() {
		List<double[]> all = new ArrayList<>();
		for (double[] a : basis) {
			add(all, a, a, 1, 0);
			for (double[] b : basis)
				if (a != b)
					for (int i = 1; i < 8; i++)
						add(all, a, b, StrictMath.cos(i * Math.PI / 8), StrictMath.sin(i * Math.PI / 8));
		}
		for (double[] a : corners)
			for (double[] b : corners)
				if (a != b) add(all, a, b, 1 / norm(minus(a, b)), -1 / norm(minus(a, b)));
		return all;
	}

	private static void add(List<double[]> all, double[] a, double[] b, double s, double t) {
		double[] d = new double[a.length];
		Arrays.setAll(d, i -> s * a[i] + t * b[i]);
		for (double[] other : all)
			if (Math.abs(dot(d, other)) > 1 - 1e-6) return;
		double[] opposite = new double[a.length];
		Arrays.setAll(opposite, i -> -d[i]);
		all.add(d);
		all.add(opposite);
	}

	/** A step from a point within, drawn back to the polytope's face. */
	double[] step(double[] within, double[] direction, double length) {
		double t = length;
		for (int i = 0; i < within.length; i++)
			if (within[i] + t * direction[i] < 0) t = within[i] / -direction[i];
		double[] to = new double[within.length];
		for (int i = 0; i < to.length; i++)
			to[i] = Math.max(0, within[i] + t * direction[i]);
		return to;
	}

	/** From a (t = 0) to b (t = 1), non-negative. */
	static double[] between(double[] a, double[] b, double t) {
		double[] r = new double[a.length];
		Arrays.setAll(r, i -> Math.max(0, (1 - t) * a[i] + t * b[i]));
		return r;
	}

	/** Points spread over the polytope: its corners, its centre and about n more within, on a lattice. */
	List<double[]> spread(int n) {
		List<double[]> points = new ArrayList<>(corners);
		double[] centre = centre();
		points.add(centre);
		int d = dimension();
		if (d == 0) return points;
		int perAxis = Math.max(3, (int) Math.round(StrictMath.pow(n, 1.0 / d)));
		double[] low = new double[d], high = new double[d];
		for (double[] corner : corners) {
			double[] offset = minus(corner, centre);
			for (int b = 0; b < d; b++) {
				low[b] = Math.min(low[b], dot(offset, basis.get(b)));
				high[b] = Math.max(high[b], dot(offset, basis.get(b)));
			}
		}
		int cells = (int) Math.round(StrictMath.pow(perAxis, d));
		for (int cell = 0; cell < cells; cell++) {
			double[] p = centre.clone();
			for (int b = 0, rest = cell; b < d; b++, rest /= perAxis) {
				double at = low[b] + (high[b] - low[b]) * (rest % perAxis + 0.5) / perAxis;
				double[] direction = basis.get(b);
				Arrays.setAll(p, i -> p[i] + at * direction[i]);
			}
			if (Arrays.stream(p).allMatch(s -> s >= 0)) points.add(p);
		}
		return points;
	}

	private static double[] minus(double[] a, double[] b) {
		double[] d = new double[a.length];
		Arrays.setAll(d, i -> a[i] - b[i]);
		return d;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}

	private static double norm(double[] a) {
		return Math.sqrt(dot(a, a));
	}
}
