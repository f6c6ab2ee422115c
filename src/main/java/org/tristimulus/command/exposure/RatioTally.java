package org.tristimulus.command.exposure;

import java.util.Arrays;

import org.tristimulus.color.Tally;
import org.tristimulus.light.exposure.Distribution;
import org.tristimulus.light.exposure.ExposureMatch;

/** The ratios of the light of two images of as many channels at the same pixels, of all channels alike or of each. Takes the rows of the one, then those of the other. */
final class RatioTally implements Tally<RatioTally> {

	private static final long serialVersionUID = 1L;

	private final Distribution[] ratios;
	private final boolean isColor;
	private final double clip, otherClip;

	/** @param ratios one, or one for each channel @param isColor whether three rows are a colour @param clip the light from which on a channel is clipped */
	RatioTally(Distribution[] ratios, boolean isColor, double clip, double otherClip) {
		this.ratios = ratios;
		this.isColor = isColor;
		this.clip = clip;
		this.otherClip = otherClip;
	}

	@Override
	public RatioTally empty() {
		Distribution[] empty = new Distribution[ratios.length];
		for (int c = 0; c < empty.length; c++)
			empty[c] = new Distribution();
		return new RatioTally(empty, isColor, clip, otherClip);
	}

	@Override
	public void add(float[][] light, int n) {
		float[][] mine = Arrays.copyOfRange(light, 0, light.length / 2), theirs = Arrays.copyOfRange(light, light.length / 2, light.length);
		if (ratios.length > 1) ExposureMatch.addChannelRatios(mine, clip, theirs, otherClip, n, ratios);
		else if (isColor) ExposureMatch.addRatios(mine, clip, theirs, otherClip, n, ratios[0]);
		else for (int c = 0; c < mine.length; c++)
			ExposureMatch.addRatios(new float[][] { mine[c] }, clip, new float[][] { theirs[c] }, otherClip, n, ratios[0]);
	}

	@Override
	public void merge(RatioTally other) {
		for (int c = 0; c < ratios.length; c++)
			ratios[c].add(other.ratios[c]);
	}
}
