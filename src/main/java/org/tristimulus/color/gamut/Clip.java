package org.tristimulus.color.gamut;

import org.tristimulus.color.ChannelTransform;

/** Each value clamped to [0, 1]; NaN stays. */
final class Clip implements ChannelTransform {

	static final Clip INSTANCE = new Clip();

	private Clip() {}

	@Override
	public double apply(double x) {
		return x < 0 ? 0 : x > 1 ? 1 : x;
	}

	@Override
	public void apply(float[] row, int n) {
		for (int i = 0; i < n; i++) {
			float x = row[i];
			if (x < 0) row[i] = 0;
			else if (x > 1) row[i] = 1;
		}
	}
}
