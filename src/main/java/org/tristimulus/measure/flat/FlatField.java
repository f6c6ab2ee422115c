package org.tristimulus.measure.flat;

import org.tristimulus.color.RgbSpace;

/**
 * The correction of an uneven field in linear light: out = i / f · P · k, with i the image and f the flat, both less their dark frames, P the mean of the flat by channel
 * or, to make the field neutral, its luminance for all channels, and k = 1, or what brings the field to a level. Immutable.
 */
public final class FlatField {

	private final double[] target;
	private final double maxGain;

	/**
	 * @param means of the flat less its dark frame, by channel: one, or red, green and blue, or any number of channels that are separate
	 * @param color whether three channels are one colour
	 * @param neutral whether a colour's field becomes R = G = B
	 * @param level the light that the empty field is brought to; 0 keeps its own
	 * @param maxGain the largest gain, at least 1
	 * @throws IllegalArgumentException if a mean is not above 0
	 */
	public FlatField(double[] means, boolean color, boolean neutral, double level, double maxGain) {
		for (int c = 0; c < means.length; c++)
			if (!(means[c] > 0)) throw new IllegalArgumentException("The flat has no light above the dark frame" + (means.length > 1 ? " in channel " + (c + 1) : "") + ": its mean is " + means[c]);
		this.maxGain = maxGain;
		target = means.clone();
		double y = color ? luminance(means) : Double.NaN;
		for (int c = 0; c < target.length; c++) {
			if (color && neutral) target[c] = y;
			if (level > 0) target[c] *= level / (color ? y : means[c]);
		}
	}

	/** Y of a colour of linear sRGB. */
	public static double luminance(double... rgb) {
		return RgbSpace.SRGB.luminance(0) * rgb[0] + RgbSpace.SRGB.luminance(1) * rgb[1] + RgbSpace.SRGB.luminance(2) * rgb[2];
	}

	/** P k of a channel: what the field becomes. */
	public double target(int channel) {
		return target[channel];
	}

	/** Whether the gain at a light of the flat would be above the largest, or the flat has no light there. */
	public boolean isLimited(int channel, double flat) {
		return !(flat > 0) || target[channel] > maxGain * flat;
	}

	/** The factor of a pixel whose flat has this light. */
	public double gain(int channel, double flat) {
		return isLimited(channel, flat) ? maxGain : target[channel] / flat;
	}

	/** The largest gain. */
	public double maxGain() {
		return maxGain;
	}
}
