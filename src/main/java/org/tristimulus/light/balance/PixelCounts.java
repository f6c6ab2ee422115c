package org.tristimulus.light.balance;

import org.tristimulus.color.Tally;

/** How many pixels there are, how many of them are saturated in a channel, and how many others black or NaN in one; of the rest, the luminances. */
final class PixelCounts implements Tally<PixelCounts> {

	private static final long serialVersionUID = 1L;

	private final float limit;
	long all, saturated, black;
	/** In its first reading. */
	final RowQuantiles luminance = new RowQuantiles(LightSample.Y);
	private final UsablePixels<RowQuantiles> left;

	/** @param limit the light from which on a channel is saturated */
	PixelCounts(float limit) {
		this.limit = limit;
		left = new UsablePixels<>(luminance, limit, 0);
	}

	@Override
	public PixelCounts empty() {
		return new PixelCounts(limit);
	}

	@Override
	public void add(float[][] rgb, int n) {
		all += n;
		for (int i = 0; i < n; i++) {
			float r = rgb[0][i], g = rgb[1][i], b = rgb[2][i];
			if (r >= limit || g >= limit || b >= limit) saturated++;
			else if (!LightSample.isUsable(r, g, b, limit)) black++;
		}
		left.add(rgb, n);
	}

	@Override
	public void merge(PixelCounts other) {
		all += other.all;
		saturated += other.saturated;
		black += other.black;
		left.merge(other.left);
	}
}
