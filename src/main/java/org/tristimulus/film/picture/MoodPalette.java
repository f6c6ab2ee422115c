package org.tristimulus.film.picture;

import java.util.List;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.color.gamut.HexColor;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.words.Meaning;

/** Five colours from dark to bright that say what a line says: those of its colour words, or by valence from blue through violet and red to gold. Immutable. */
final class MoodPalette {

	private static final int STOPS = 5;
	private static final double LEAST_CHROMA = 0.02;

	/** The range of hues in degrees: around that of a mood, and where no word of a line is known, so that songs in other languages are not all of one colour. */
	private static final double OF_A_MOOD = 50, ALL_HUES = 360;

	/** L, C, h of each stop. */
	private final double[][] stops;

	private MoodPalette(double[]... stops) {
		this.stops = stops;
	}

	/** @param loudness rank of the line's loudness, 0 to 1 */
	static MoodPalette of(Meaning meaning, double loudness, Chance chance) {
		double v = meaning.valence(), r = chance.of(0);
		List<String> words = meaning.colors();
		double spread = meaning.words().isEmpty() ? ALL_HUES : OF_A_MOOD;
		if (words.isEmpty()) return ofMood(0.07 + 0.08 * loudness + 0.03 * Math.abs(v), 265 + 80 * (v + 1) + spread * (r - 0.5), 0.06 * v);
		double[] a = lch(words.get(0)), b = words.size() > 1 ? lch(words.get(1)) : a.clone();
		if (words.size() < 2) {
			b[1] *= 0.8;
			b[2] += 35 * (2 * r - 1);
		}
		a[1] = Math.max(LEAST_CHROMA, a[1]);
		b[1] = Math.max(LEAST_CHROMA, b[1]);
		return a[0] <= b[0] ? ofColors(a, b, 0.04 * v) : ofColors(b, a, 0.04 * v);
	}

	private static MoodPalette ofMood(double c, double h, double k) {
		return new MoodPalette(new double[] { 0.17 + k, c / 2, h - 30 }, new double[] { 0.38 + k, c, h - 10 }, new double[] { 0.58 + k, 1.1 * c, h + 15 },
			new double[] { 0.78 + k, 0.8 * c, h + 45 }, new double[] { 0.95, 0.3 * c, h + 70 });
	}

	/** @param a the darker @param b the lighter */
	private static MoodPalette ofColors(double[] a, double[] b, double k) {
		return new MoodPalette(new double[] { 0.16 + k, 0.45 * a[1], a[2] - 20 }, new double[] { 0.42 + k, 0.8 * a[1], a[2] },
			new double[] { Math.max(0.40, Math.min(0.62, a[0])) + k, a[1], a[2] }, new double[] { 0.78 + k, 0.8 * b[1], b[2] }, new double[] { 0.95, 0.3 * b[1], b[2] });
	}

	private static double[] lch(String hex) {
		double[] c = HexColor.parse(hex);
		Spaces.SRGB.to(Spaces.OKLCH).apply(c);
		return c;
	}

	/** The colour of a stop in Oklab, its chroma reduced until sRGB has it. */
	double[] oklab(int stop) {
		double[] c = stops[stop].clone();
		Spaces.OKLCH.to(Spaces.LINEAR_SRGB).apply(c);
		Gamut.OKLCH.mapping(RgbSpace.SRGB, 0).apply(c);
		Spaces.LINEAR_SRGB.to(Spaces.OKLAB).apply(c);
		return c;
	}

	/** Lightness, chroma, hue in degrees of a stop, before sRGB limits them. */
	double[] oklch(int stop) {
		return stops[stop].clone();
	}

	/** The light of the gradient through the stops, at n places from 0 to 1: r, g, b of the linear sRGB of each. Between stops it goes smoothly in Oklab. */
	float[][] gradient(int n) {
		double[][] lab = new double[STOPS][];
		for (int i = 0; i < STOPS; i++)
			lab[i] = oklab(i);
		ColorTransform toLight = Spaces.OKLAB.to(Spaces.LINEAR_SRGB);
		float[][] light = new float[3][n];
		for (int i = 0; i < n; i++) {
			double at = (STOPS - 1.0) * i / (n - 1);
			int stop = Math.min(STOPS - 2, (int) at);
			double u = at - stop, t = u * u * (3 - 2 * u);
			double[] c = new double[3];
			for (int k = 0; k < 3; k++)
				c[k] = lab[stop][k] + (lab[stop + 1][k] - lab[stop][k]) * t;
			toLight.apply(c);
			for (int k = 0; k < 3; k++)
				light[k][i] = (float) Math.max(0, c[k]);
		}
		return light;
	}
}
