package org.tristimulus.image.measure;

/** What was found of one channel of an image, or of its luminance. Immutable. */
public final class ChannelAudit {

	private final String channel;
	private final long count, notFinite, atBlack, saturated, atWhite;
	private final double min, max;
	private final double[] stops;
	private final int levels, step;
	private final long[] quarters;

	/**
	 * @param count of finite samples
	 * @param min and max as stored; of luminance as light
	 * @param stops below white of the percentiles 0.1, 50 and 99.9; NaN where there is no light
	 * @param levels of integers, else 0
	 * @param quarters samples in each quarter of a stop from 2^-16, the last at or above white
	 */
	ChannelAudit(String channel, long count, long notFinite, long atBlack, long saturated, long atWhite, double min, double max, double[] stops, int levels, int step, long[] quarters) {
		this.channel = channel;
		this.count = count;
		this.notFinite = notFinite;
		this.atBlack = atBlack;
		this.saturated = saturated;
		this.atWhite = atWhite;
		this.min = min;
		this.max = max;
		this.stops = stops;
		this.levels = levels;
		this.step = step;
		this.quarters = quarters;
	}

	/** Its name. */
	public String channel() {
		return channel;
	}

	/** Finite samples. */
	public long count() {
		return count;
	}

	/** In percent of the finite samples: at or below black. */
	public double atBlackPercent() {
		return percent(atBlack);
	}

	/** In percent of the finite samples: at saturation or above. */
	public double saturatedPercent() {
		return percent(saturated);
	}

	/** In percent of the finite samples: at white or above. */
	public double atWhitePercent() {
		return percent(atWhite);
	}

	/** In percent of all samples: NaN and infinite ones. */
	public double notFinitePercent() {
		return count + notFinite == 0 ? 0 : 100.0 * notFinite / (count + notFinite);
	}

	private double percent(long part) {
		return count == 0 ? 0 : 100.0 * part / count;
	}

	/** The smallest finite value as stored, of luminance as light. */
	public double min() {
		return min;
	}

	/** The largest finite value as stored, of luminance as light. */
	public double max() {
		return max;
	}

	/** Stops of the percentile 0.1, 50 or 99.9 (0, 1, 2), 0 at white; NaN where there is no light. */
	public double stops(int i) {
		return stops[i];
	}

	/** Whether the samples are integers, which have levels. */
	public boolean hasLevels() {
		return levels > 0;
	}

	/** How many different values occur. */
	public int levels() {
		return levels;
	}

	/** The largest common divisor of the differences of values. */
	public int step() {
		return step;
	}

	/** The share of finite samples, in percent, in each quarter of a stop from 16 below white; the last at or above white. */
	public double[] quarterPercents() {
		double[] percents = new double[quarters.length];
		for (int i = 0; i < percents.length; i++)
			percents[i] = percent(quarters[i]);
		return percents;
	}
}
