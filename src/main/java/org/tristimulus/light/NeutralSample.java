package org.tristimulus.light;

import java.util.List;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorDifference;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.Spaces;

/** Something neutral as a picture shows it, which tells the colour of the light: linear R, G, B, and the pixels that they were found from. */
public final class NeutralSample {

	private static final ColorTransform TO_LAB = Spaces.LINEAR_SRGB.to(ColorDifference.CIEDE2000.space());

	private final double[] rgb;
	private final long count, saturated, black;

	private NeutralSample(double[] rgb, long count, long saturated, long black) {
		this.rgb = rgb;
		this.count = count;
		this.saturated = saturated;
		this.black = black;
	}

	/**
	 * Finds it.
	 *
	 * @param pixels of an image of so many columns and rows, or of a part of it for what does not look at neighbours
	 * @param exclude a pixel with a channel of so much light or more is left out
	 * @param statistic how a patch becomes one colour, for {@link WhiteReference#ROI}
	 * @throws IllegalArgumentException, with the counts, if too few pixels can be measured
	 */
	public static NeutralSample of(WhiteReference reference, PixelLight pixels, int columns, int rows, double exclude, PatchStatistic statistic) {
		LightSample sample = LightSample.of(pixels, exclude);
		double[] found = reference == WhiteReference.GREY_EDGE ? GreyEdge.of(sample, columns, rows) : reference.of(sample, statistic);
		return new NeutralSample(found, sample.count(), sample.saturated(), sample.black());
	}

	/** The mean colour of several, which stands for all their pixels. */
	public static NeutralSample mean(List<NeutralSample> samples) {
		double[] mean = new double[3];
		long count = 0, saturated = 0, black = 0;
		for (NeutralSample s : samples) {
			for (int c = 0; c < 3; c++)
				mean[c] += s.rgb[c] / samples.size();
			count += s.count;
			saturated += s.saturated;
			black += s.black;
		}
		return new NeutralSample(mean, count, saturated, black);
	}

	/** The light under which something neutral looks so. @throws IllegalArgumentException if a channel is 0 */
	public Chromaticity light() {
		return WhiteBalance.lightOf(rgb);
	}

	/** Linear R, G, B. */
	public double[] rgb() {
		return rgb.clone();
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
		double[] color = rgb();
		change.apply(color);
		double y = RgbSpace.SRGB.toXyz().times(color)[1];
		double[] neutral = { y, y, y };
		TO_LAB.apply(color);
		TO_LAB.apply(neutral);
		return ColorDifference.CIEDE2000.between(neutral, color);
	}
}
