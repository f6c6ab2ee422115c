package org.tristimulus.relight.fit;

import java.util.Arrays;

/** The highlight of a lamp on a glossy ball: the largest connected part above a share of the peak, and its centroid weighted by light. Immutable. */
public final class BallHighlight {

	/** The rim is left out, where the ball mirrors what is behind it. */
	private static final double RIM = 0.98;
	/** A part larger than this share of the ball is not a highlight. */
	private static final double LARGEST = 0.25;

	private final double x, y;
	private final int area;

	private BallHighlight(double x, double y, int area) {
		this.x = x;
		this.y = y;
		this.area = area;
	}

	/**
	 * @param light of a rectangle of the picture, row by row; what is not finite is dark
	 * @param left and top of the rectangle in the picture, in pixels
	 * @param threshold the share of the peak, above 0 and below 1
	 */
	public static BallHighlight find(float[] light, int left, int top, int width, int height, Ball ball, double threshold) {
		double peak = 0;
		int inside = 0;
		boolean[] open = new boolean[light.length];
		for (int i = 0; i < light.length; i++) {
			double u = ball.u(left + i % width + 0.5), v = ball.v(top + i / width + 0.5);
			if (u * u + v * v > RIM * RIM) continue;
			inside++;
			open[i] = light[i] - light[i] == 0;
			if (open[i]) peak = Math.max(peak, light[i]);
		}
		int[] best = new int[0], stack = new int[light.length];
		for (int i = 0; i < light.length; i++) {
			open[i] = open[i] && light[i] >= threshold * peak;
		}
		for (int i = 0; i < light.length && peak > 0; i++) {
			if (!open[i]) continue;
			int n = part(i, open, stack, width, height);
			if (n > best.length) best = Arrays.copyOf(stack, n);
		}
		if (best.length == 0 || best.length > LARGEST * inside) return new BallHighlight(0, 0, 0);
		Arrays.sort(best);
		double sum = 0, sx = 0, sy = 0;
		for (int i : best) {
			sum += light[i];
			sx += light[i] * (left + i % width + 0.5);
			sy += light[i] * (top + i / width + 0.5);
		}
		return new BallHighlight(sx / sum, sy / sum, best.length);
	}

	/** Takes the part that a pixel belongs to, neighbours at corners included. @return its size; its pixels are the first of the array */
	private static int part(int seed, boolean[] open, int[] pixels, int width, int height) {
		int n = 0;
		pixels[n++] = seed;
		open[seed] = false;
		for (int at = 0; at < n; at++) {
			int x = pixels[at] % width, y = pixels[at] / width;
			for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
				for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++)
					if (open[v * width + u]) {
						open[v * width + u] = false;
						pixels[n++] = v * width + u;
					}
		}
		return n;
	}

	/** Whether there is one. */
	public boolean isFound() {
		return area > 0;
	}

	/** In pixels of the picture, whole numbers at the corners of pixels. */
	public double x() {
		return x;
	}

	/** In pixels of the picture, down. */
	public double y() {
		return y;
	}

	/** In pixels. */
	public int area() {
		return area;
	}
}
