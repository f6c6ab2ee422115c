package org.tristimulus.image.retina;

import org.tristimulus.image.neighbour.Lanes;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.retina.LowPass;

/**
 * A low-pass element ({@link LowPass}) on planes of one size, frame after frame, with its state. Borders are mirrored exactly, or dark as OpenCV has
 * them. Passes in float, sums in double where k exceeds 30: within 1e-5 of the largest input.
 */
public final class LowPassPlane {

	/** Rows that are worked on together: their sums do not wait for each other. */
	private static final int ROWS = 8;
	private static final int STRIP = 128;
	private static final double LARGEST_IN_FLOAT = 30, NEGLIGIBLE = 1e-9;

	private final int width, height;
	private final boolean mirrored;
	private final double a, gain;
	private final float tau;
	private final boolean inDouble;
	/** The last output, which the next frame starts from. */
	private final float[] output;

	/** @param mirrored false for a border of 0 */
	public LowPassPlane(LowPass element, int width, int height, boolean mirrored) {
		this.width = width;
		this.height = height;
		this.mirrored = mirrored;
		a = element.a;
		gain = element.gain;
		tau = (float) element.tau;
		inDouble = element.k > LARGEST_IN_FLOAT;
		output = new float[width * height];
	}

	/** The output for the next frame, in a plane of its own that holds until the one after it. */
	public float[] next(float[] in, Progress progress) {
		float[] out = output;
		Lanes.run((height + ROWS - 1) / ROWS, 2, progress, () -> (from, to) -> {
			for (int g = from; g < to; g++)
				group(in, out, g * ROWS);
		});
		Lanes.run(width, STRIP, progress, () -> (from, to) -> columns(out, from, to));
		return out;
	}

	private void group(float[] in, float[] out, int y) {
		for (int r = y; r < Math.min(height, y + ROWS); r++)
			input(in, out, r * width);
		if (y + ROWS <= height && !inDouble) rows(out, y * width);
		else for (int r = y; r < Math.min(height, y + ROWS); r++)
			row(out, r * width);
	}

	private void input(float[] in, float[] out, int at) {
		float t = tau;
		if (t == 0) System.arraycopy(in, at, out, at, width);
		else for (int x = at; x < at + width; x++)
			out[x] = in[x] + t * out[x];
	}

	/** The state before index 0 of a line of n samples: of the line mirrored for ever. */
	private double start(float[] p, int at, int stride, int n) {
		if (!mirrored) return 0;
		double sum = 0, power = 1;
		for (int j = 0; j < 2 * n; j++, power *= a) {
			if (power < NEGLIGIBLE) return sum;
			sum += power * p[at + (j < n ? j : 2 * n - 1 - j) * stride];
		}
		return sum / (1 - power);
	}

	/** One row, in double. */
	private void row(float[] p, int at) {
		double y = start(p, at, 1, width);
		for (int x = at; x < at + width; x++)
			p[x] = (float) (y = p[x] + a * y);
		y = mirrored ? y / (1 - a) : 0;
		for (int x = at + width - 1; x >= at; x--) {
			y = p[x] + a * y;
			p[x] = (float) (gain * y);
		}
	}

	/** Eight rows. */
	private void rows(float[] p, int at) {
		int w = width, o1 = at + w, o2 = o1 + w, o3 = o2 + w, o4 = o3 + w, o5 = o4 + w, o6 = o5 + w, o7 = o6 + w;
		float c = (float) a, g = (float) gain;
		float y0 = (float) start(p, at, 1, w), y1 = (float) start(p, o1, 1, w), y2 = (float) start(p, o2, 1, w), y3 = (float) start(p, o3, 1, w);
		float y4 = (float) start(p, o4, 1, w), y5 = (float) start(p, o5, 1, w), y6 = (float) start(p, o6, 1, w), y7 = (float) start(p, o7, 1, w);
		for (int x = 0; x < w; x++) {
			p[at + x] = y0 = p[at + x] + c * y0;
			p[o1 + x] = y1 = p[o1 + x] + c * y1;
			p[o2 + x] = y2 = p[o2 + x] + c * y2;
			p[o3 + x] = y3 = p[o3 + x] + c * y3;
			p[o4 + x] = y4 = p[o4 + x] + c * y4;
			p[o5 + x] = y5 = p[o5 + x] + c * y5;
			p[o6 + x] = y6 = p[o6 + x] + c * y6;
			p[o7 + x] = y7 = p[o7 + x] + c * y7;
		}
		float end = mirrored ? (float) (1 / (1 - a)) : 0;
		y0 *= end;
		y1 *= end;
		y2 *= end;
		y3 *= end;
		y4 *= end;
		y5 *= end;
		y6 *= end;
		y7 *= end;
		for (int x = w - 1; x >= 0; x--) {
			p[at + x] = g * (y0 = p[at + x] + c * y0);
			p[o1 + x] = g * (y1 = p[o1 + x] + c * y1);
			p[o2 + x] = g * (y2 = p[o2 + x] + c * y2);
			p[o3 + x] = g * (y3 = p[o3 + x] + c * y3);
			p[o4 + x] = g * (y4 = p[o4 + x] + c * y4);
			p[o5 + x] = g * (y5 = p[o5 + x] + c * y5);
			p[o6 + x] = g * (y6 = p[o6 + x] + c * y6);
			p[o7 + x] = g * (y7 = p[o7 + x] + c * y7);
		}
	}

	/** Columns from to end, which are worked on together. */
	private void columns(float[] p, int from, int to) {
		if (inDouble) {
			columnsInDouble(p, from, to);
			return;
		}
		int n = to - from, w = width;
		float c = (float) a;
		float[] state = starts(p, from, n);
		add(state, 0, c, p, from, n);
		for (int y = 1; y < height; y++)
			add(p, (y - 1) * w + from, c, p, y * w + from, n);
		int last = (height - 1) * w + from;
		float end = mirrored ? (float) (1 / (1 - a)) : 1;
		for (int x = last; x < last + n; x++)
			p[x] *= end;
		for (int y = height - 2; y >= 0; y--)
			add(p, (y + 1) * w + from, c, p, y * w + from, n);
	}

	private float[] starts(float[] p, int from, int n) {
		float[] state = new float[n];
		double power = 1;
		for (int j = 0; mirrored && j < 2 * height && power >= NEGLIGIBLE; j++, power *= a)
			add(p, (j < height ? j : 2 * height - 1 - j) * width + from, (float) power, state, 0, n);
		float whole = (float) (1 / (1 - power));
		for (int x = 0; mirrored && power >= NEGLIGIBLE && x < n; x++)
			state[x] *= whole;
		return state;
	}

	private static void add(float[] q, int i, float c, float[] p, int at, int n) {
		for (int x = 0; x < n; x++)
			p[at + x] += c * q[i + x];
	}

	private void columnsInDouble(float[] p, int from, int to) {
		int n = to - from, w = width;
		double[] state = new double[n];
		for (int x = 0; x < n; x++)
			state[x] = start(p, from + x, w, height);
		for (int y = 0; y < height; y++)
			for (int x = 0; x < n; x++)
				p[y * w + from + x] = (float) (state[x] = p[y * w + from + x] + a * state[x]);
		for (int x = 0; x < n; x++)
			state[x] = mirrored ? state[x] / (1 - a) : 0;
		for (int y = height - 1; y >= 0; y--)
			for (int x = 0; x < n; x++)
				p[y * w + from + x] = (float) (state[x] = p[y * w + from + x] + a * state[x]);
	}
}
