package org.tristimulus.retina;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.space.Spaces;

/**
 * How well two look-up tables, or the levels of one, are told apart: the least CIEDE2000 between their entries as they are seen. Entries are sRGB colours
 * that go through a vision in linear light and are clipped to sRGB.
 */
public final class TwoLuts {

	/** Levels compared between two tables, and the least distance of levels compared within one. */
	private static final int[] LEVELS = { 128, 160, 192, 224, 255 };
	private static final int APART = 32;

	/** CIEDE2000 of the last entries, and the least of all compared with the levels where it lies. */
	public final double full, least;
	public final int levelA, levelB;

	private TwoLuts(double full, double least, int levelA, int levelB) {
		this.full = full;
		this.least = least;
		this.levelA = levelA;
		this.levelB = levelB;
	}

	/** Two tables. @param a and b 256 colours each, 0xrrggbb */
	public static TwoLuts between(int[] a, int[] b, ColorTransform vision) {
		double least = Double.POSITIVE_INFINITY;
		int levelA = 0, levelB = 0;
		for (int i : LEVELS)
			for (int j : LEVELS) {
				double difference = ColorDifference.CIEDE2000.between(seen(a[i], vision), seen(b[j], vision));
				if (difference >= least) continue;
				least = difference;
				levelA = i;
				levelB = j;
			}
		return new TwoLuts(ColorDifference.CIEDE2000.between(seen(a[255], vision), seen(b[255], vision)), least, levelA, levelB);
	}

	/** One table with itself; {@link #full} is NaN. @param lut 256 colours, 0xrrggbb */
	public static TwoLuts within(int[] lut, ColorTransform vision) {
		double[][] seen = new double[256][];
		for (int i = 0; i < 256; i++)
			seen[i] = seen(lut[i], vision);
		double least = Double.POSITIVE_INFINITY;
		int levelA = 0, levelB = 0;
		for (int i = 0; i < 256; i++)
			for (int j = i + APART; j < 256; j++) {
				double difference = ColorDifference.CIEDE2000.between(seen[i], seen[j]);
				if (difference >= least) continue;
				least = difference;
				levelA = i;
				levelB = j;
			}
		return new TwoLuts(Double.NaN, least, levelA, levelB);
	}

	/** L*a*b* of an sRGB colour through a vision. */
	private static double[] seen(int color, ColorTransform vision) {
		double[] c = new double[3];
		for (int i = 0; i < 3; i++)
			c[i] = TransferFunction.SRGB.decode((color >> 16 - 8 * i & 255) / 255.0);
		vision.apply(c);
		for (int i = 0; i < 3; i++)
			c[i] = Math.max(0, Math.min(1, c[i]));
		Spaces.LINEAR_SRGB.to(ColorDifference.CIEDE2000.space()).apply(c);
		return c;
	}
}
