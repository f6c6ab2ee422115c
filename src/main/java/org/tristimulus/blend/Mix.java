package org.tristimulus.blend;

import java.util.Arrays;

import org.tristimulus.color.PairTransform;

/**
 * Interpolation between two colours with alpha in a colour space (CSS Color 4, 12: {@code color-mix()}). A colour is
 * { r, g, b, alpha }: linear light with the primaries of sRGB, unbounded, not premultiplied. Immutable.
 *
 * <p>Components are interpolated premultiplied, the hue never. In a space with a hue, the hue of a transparent colour
 * counts as in CSS; in every other way a colour of alpha 0 has no influence.
 */
public final class Mix {

	private final BlendSpace space;
	private final HuePath path;
	private final boolean bytes;

	private Mix(BlendSpace space, HuePath path, boolean bytes) {
		this.space = space;
		this.path = path;
		this.bytes = bytes;
	}

	/** @param path the way round the hue circle, for spaces that have a hue */
	public static Mix in(BlendSpace space, HuePath path) {
		return new Mix(BlendMode.NORMAL.resolve(space), path, false);
	}

	/** For light that is not negative, and results of 8 bits: rows may be as rough as 8e-6 of a colour's largest component, where that is faster. */
	public Mix forBytes() {
		return new Mix(space, path, true);
	}

	/** The mixture with a fraction of the second colour in [0, 1], for whole images. */
	public PairTransform at(double fraction) {
		if (!(fraction >= 0 && fraction <= 1)) throw new IllegalArgumentException("Fraction " + fraction + " is not in [0, 1]");
		return new Mixture(this, fraction);
	}

	/** The space, never {@link BlendSpace#AUTO}. */
	public BlendSpace space() {
		return space;
	}

	/**
	 * Rewrites the first colour as the mixture. At the fractions 0 and 1 it is exactly the first and the second colour;
	 * where its alpha is 0 between them, the components of the first stay.
	 *
	 * @param t the fraction of the second colour, in [0, 1]
	 */
	public void apply(double[] first, double[] second, double t) {
		if (!(t >= 0 && t <= 1)) throw new IllegalArgumentException("Fraction " + t + " is not in [0, 1]");
		if (t == 0) return;
		if (t == 1) {
			System.arraycopy(second, 0, first, 0, 4);
			return;
		}
		double w1 = (1 - t) * Compositing.alpha(first[3]), w2 = t * Compositing.alpha(second[3]), alpha = w1 + w2;
		first[3] = alpha;
		if (alpha > 0) mix(first, second, w1 / alpha, w2 / alpha, t);
	}

	/** Rewrites the light of the first colour as the sum of both by their weights; the hue goes a fraction t of the way. */
	void mix(double[] first, double[] second, double w1, double w2, double t) {
		double[] a = { first[0], first[1], first[2] }, b = { second[0], second[1], second[2] };
		if (!space.isPolar() && w2 == 0) return;
		if (space.isPolar() || w1 != 0) {
			space.fromLight().apply(a);
			space.fromLight().apply(b);
			if (space.isPolar()) a[2] = b[2] = hue(a, b, t);
			for (int i = 0; i < (space.isPolar() ? 2 : 3); i++)
				b[i] = Compositing.sum(w1, a[i], w2, b[i]);
			space.toLight().apply(b);
		}
		System.arraycopy(b, 0, first, 0, 3);
	}

	/** Rewrites the first n colours of the first rows, which are r, g, b and, if there is a fourth, alpha; without one they are opaque. */
	public void apply(float[][] first, float[][] second, double t, int n) {
		if (Compositor.isOpaque(first, second) && bytes && space == BlendSpace.OKLAB && t > 0 && t < 1) OklabByteMix.apply(first, second, (float) t, n);
		else if (Compositor.isOpaque(first, second)) {
			float[] fractions = new float[n];
			Arrays.fill(fractions, (float) t);
			apply(first, second, fractions, n);
		}
		else {
			double[] a = new double[4], b = new double[4];
			for (int i = 0; i < n; i++) {
				Compositor.fetch(first, i, a);
				Compositor.fetch(second, i, b);
				apply(a, b, t);
				Compositor.store(a, first, i);
			}
		}
	}

	/** Rewrites the first n opaque colours of three rows as their mixtures, at a fraction in [0, 1] each; exact at 0 and 1. */
	void apply(float[][] first, float[][] second, float[] t, int n) {
		float[][] before = hasEnds(t, n) ? new float[][] { first[0].clone(), first[1].clone(), first[2].clone() } : new float[0][];
		between(first, second, t, n);
		for (int c = 0; c < before.length; c++)
			for (int i = 0; i < n; i++)
				first[c][i] = t[i] == 0 ? before[c][i] : t[i] == 1 ? second[c][i] : first[c][i];
	}

	private static boolean hasEnds(float[] t, int n) {
		for (int i = 0; i < n; i++)
			if (t[i] == 0 || t[i] == 1) return true;
		return false;
	}

	private void between(float[][] first, float[][] second, float[] t, int n) {
		if (space == BlendSpace.OKLAB) OklabMix.apply(first, second, t, n);
		else if (space == BlendSpace.LINEAR)
			for (int c = 0; c < 3; c++)
				lines(first[c], second[c], t, n);
		else {
			double[] a = new double[4], b = new double[4];
			for (int i = 0; i < n; i++) {
				Compositor.fetch(first, i, a);
				Compositor.fetch(second, i, b);
				mix(a, b, 1 - t[i], t[i], t[i]);
				Compositor.store(a, first, i);
			}
		}
	}

	private static void lines(float[] first, float[] second, float[] t, int n) {
		for (int i = 0; i < n; i++)
			first[i] = (1 - t[i]) * first[i] + t[i] * second[i];
	}

	private double hue(double[] first, double[] second, double t) {
		double a = first[2], b = second[2];
		boolean hasA = hasHue(first), hasB = hasHue(second);
		return !hasA && !hasB ? 0 : path.at(hasA ? a : b, hasB ? b : a, t);
	}

	/** Not if the colour is a neutral or no number. */
	private boolean hasHue(double[] lch) {
		return lch[1] >= space.powerlessChroma() && Math.abs(lch[2]) <= 360;
	}
}
