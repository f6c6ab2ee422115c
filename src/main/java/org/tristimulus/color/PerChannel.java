package org.tristimulus.color;

import java.util.Arrays;

/** A transform of its own for each channel: of red, green and blue, or of any number of channels that are not one colour. */
public final class PerChannel implements ColorTransform {

	private final ChannelTransform[] channels;

	/** @param channels one transform for each channel, from the first */
	public PerChannel(ChannelTransform... channels) {
		this.channels = channels.clone();
	}

	/** The transform of a channel. */
	public ChannelTransform channel(int c) {
		return channels[c];
	}

	/** What a transform that treats channels alone does to one of them. */
	public static ChannelTransform channel(ColorTransform alone, int c) {
		return alone instanceof PerChannel ? ((PerChannel) alone).channel(c) : (ChannelTransform) alone;
	}

	@Override
	public void apply(double[] c) {
		for (int i = 0; i < channels.length; i++)
			c[i] = channels[i].apply(c[i]);
	}

	@Override
	public void apply(float[][] rows, int n) {
		for (int i = 0; i < channels.length; i++)
			channels[i].apply(rows[i], n);
	}

	@Override
	public boolean isHomogeneous() {
		return Arrays.stream(channels).allMatch(ColorTransform::isHomogeneous);
	}
}
