package org.tristimulus.color.gamut;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;

/** A rule applied to the colours that do not fit; all others, and those with a NaN, stay as they are. */
final class GamutMapping implements ColorTransform {

	/** What becomes of a colour that does not fit: c in place, y its luminance. */
	interface Rule {

		void map(double[] c, double y);
	}

	/** Beyond any light; keeps infinities from making NaN. */
	private static final double HUGE = 1e300;

	private final double red, green, blue, limit;
	private final Rule rule;

	/** @param limit the largest channel that fits */
	GamutMapping(RgbSpace space, double limit, Rule rule) {
		red = space.luminance(0);
		green = space.luminance(1);
		blue = space.luminance(2);
		this.limit = limit;
		this.rule = rule;
	}

	@Override
	public void apply(double[] c) {
		if (fits(c[0]) && fits(c[1]) && fits(c[2]) || Double.isNaN(c[0] + c[1] + c[2]) && hasNaN(c)) return;
		for (int i = 0; i < 3; i++)
			c[i] = Math.max(-HUGE, Math.min(HUGE, c[i]));
		if (c[0] == c[1] && c[1] == c[2]) rule.map(c, c[0]);
		else rule.map(c, red * c[0] + green * c[1] + blue * c[2]);
		for (int i = 0; i < 3; i++)
			c[i] = Math.max(0, Math.min(1, c[i]));
	}

	@Override
	public void apply(float[][] rows, int n) {
		float[] r = rows[0], g = rows[1], b = rows[2];
		double[] c = new double[3];
		for (int i = 0; i < n; i++) {
			if (fits(r[i]) && fits(g[i]) && fits(b[i])) continue;
			c[0] = r[i];
			c[1] = g[i];
			c[2] = b[i];
			apply(c);
			r[i] = (float) c[0];
			g[i] = (float) c[1];
			b[i] = (float) c[2];
		}
	}

	private boolean fits(double x) {
		return x >= 0 && x <= limit;
	}

	private static boolean hasNaN(double[] c) {
		return Double.isNaN(c[0]) || Double.isNaN(c[1]) || Double.isNaN(c[2]);
	}

	static double max(double[] c) {
		return Math.max(c[0], Math.max(c[1], c[2]));
	}

	static double min(double[] c) {
		return Math.min(c[0], Math.min(c[1], c[2]));
	}

	/** Mixes towards the grey, of which 1 - keep is taken. */
	static void mix(double[] c, double grey, double keep) {
		for (int i = 0; i < 3; i++)
			c[i] = grey + (c[i] - grey) * keep;
	}

	/** Mixes towards the grey of luminance y until no channel is below 0; without light, black. */
	static void liftToZero(double[] c, double y) {
		double min = min(c);
		if (y <= 0) mix(c, 0, 0);
		else if (min < 0) mix(c, y, y / (y - min));
		for (int i = 0; i < 3; i++)
			c[i] = Math.max(0, c[i]);
	}

	/** Scales so that the channel from becomes exactly the channel to. */
	static void scale(double[] c, double from, double to) {
		for (int i = 0; i < 3; i++)
			c[i] = c[i] / from * to;
	}
}
