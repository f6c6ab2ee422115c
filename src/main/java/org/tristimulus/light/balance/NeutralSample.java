package org.tristimulus.light.balance;

import java.util.List;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.space.Spaces;

/** Something neutral as a picture shows it, which tells the colour of the light: linear R, G, B, and the pixels that they were found from. */
public final class NeutralSample {

	private static final ColorTransform TO_LAB = Spaces.LINEAR_SRGB.to(ColorDifference.CIEDE2000.space());

	private final double[] rgb;
	/** Linear R, G, B of the brightest pixels; empty where nothing was estimated. */
	private final double[] brightest;
	private final long count, saturated, black;

	private NeutralSample(double[] rgb, double[] brightest, long count, long saturated, long black) {
		this.rgb = rgb;
		this.brightest = brightest;
		this.count = count;
		this.saturated = saturated;
		this.black = black;
	}

	/**
	 * Finds it.
	 *
	 * @param statistic how a patch becomes one colour, for {@link WhiteReference#ROI}
	 */
	public static NeutralSample of(WhiteReference reference, LightSample sample, PatchStatistic statistic) {
		return of(reference, sample, reference.of(sample, statistic));
	}

	/** The same, found otherwise. @param found linear R, G, B of something neutral */
	public static NeutralSample of(WhiteReference reference, LightSample sample, double[] found) {
		double[] brightest = reference.isGuess() ? LightEstimate.BACKGROUND.of(sample) : new double[0];
		return new NeutralSample(found, brightest, sample.count(), sample.saturated(), sample.black());
	}

	/** The mean colour of several, which stands for all their pixels. */
	public static NeutralSample mean(List<NeutralSample> samples) {
		double[] mean = new double[3], brightest = new double[samples.isEmpty() ? 0 : samples.get(0).brightest.length];
		long count = 0, saturated = 0, black = 0;
		for (NeutralSample s : samples) {
			for (int c = 0; c < 3; c++)
				mean[c] += s.rgb[c] / samples.size();
			for (int c = 0; c < brightest.length; c++)
				brightest[c] += s.brightest[c] / samples.size();
			count += s.count;
			saturated += s.saturated;
			black += s.black;
		}
		return new NeutralSample(mean, brightest, count, saturated, black);
	}

	/** The light under which something neutral looks so. @throws IllegalArgumentException if a channel is 0 */
	public Chromaticity light() {
		return WhiteBalance.lightOf(rgb);
	}

	/** Linear R, G, B. */
	public double[] rgb() {
		return rgb.clone();
	}

	/** Its luminance, 1 for white. */
	public double luminance() {
		return RgbSpace.SRGB.toXyz().times(rgb)[1];
	}

	/** Pixels it was found from. */
	public long count() {
		return count;
	}

	/** Pixels left out because a channel is saturated. */
	public long saturated() {
		return saturated;
	}

	/** Pixels left out because a channel is at or below black, or NaN. */
	public long black() {
		return black;
	}

	/** The share left out, 0 to 1. */
	public double excluded() {
		return (saturated + black) / (double) (count + saturated + black);
	}

	/** Whether so many were left out that it should be said. */
	public boolean isNoteworthy() {
		return excluded() > LightSample.NOTE;
	}

	/** How far it is from the neutral of its own luminance after a change of light, by CIEDE2000; R = G = B = 1 is white. */
	public double differenceFromNeutral(ColorTransform change) {
		return differenceFromNeutral(rgb(), change);
	}

	/**
	 * The same of the brightest pixels of the picture: of those that are not left out, the trimmed mean of what has 90 % of the
	 * 99th percentile of luminance or more. 0 where a patch was measured, or the background.
	 */
	public double differenceOfBrightest(ColorTransform change) {
		return brightest.length == 0 ? 0 : differenceFromNeutral(brightest.clone(), change);
	}

	private static double differenceFromNeutral(double[] color, ColorTransform change) {
		change.apply(color);
		double y = RgbSpace.SRGB.toXyz().times(color)[1];
		double[] neutral = { y, y, y };
		TO_LAB.apply(color);
		TO_LAB.apply(neutral);
		return ColorDifference.CIEDE2000.between(neutral, color);
	}
}
