package org.tristimulus.film.picture;

/** The light at one place: a colour of the gradient, with lights added. */
final class Paint {

	private final float[][] gradient;
	double r, g, b;

	/** @param gradient linear light from dark to bright */
	Paint(float[][] gradient) {
		this.gradient = gradient;
	}

	/** The colour of the gradient at t, clamped to 0 (dark) … 1 (bright). */
	void set(double t) {
		r = at(0, t);
		g = at(1, t);
		b = at(2, t);
	}

	/** Covers what is there with the colour at t, by a share of 0 to 1, in light. */
	void over(double t, double share) {
		r += (at(0, t) - r) * share;
		g += (at(1, t) - g) * share;
		b += (at(2, t) - b) * share;
	}

	/** Adds the light of the colour at t, so many times. */
	void add(double t, double times) {
		r += at(0, t) * times;
		g += at(1, t) * times;
		b += at(2, t) * times;
	}

	void scale(double factor) {
		r *= factor;
		g *= factor;
		b *= factor;
	}

	private double at(int channel, double t) {
		float[] row = gradient[channel];
		double place = Math.max(0, Math.min(1, t)) * (row.length - 1);
		int i = Math.min(row.length - 2, (int) place);
		return row[i] + (row[i + 1] - row[i]) * (place - i);
	}
}
