package org.tristimulus.light.exposure;

import org.tristimulus.color.ChannelTransform;

/** Light times a constant, alike for all components. */
public final class Gain implements ChannelTransform {

	private final double gain;

	Gain(double gain) {
		this.gain = gain;
	}

	/** The factor, 2^stops. */
	public double gain() {
		return gain;
	}

	@Override
	public double apply(double x) {
		return x * gain;
	}

	@Override
	public void apply(float[] row, int n) {
		float g = (float) gain;
		for (int i = 0; i < n; i++)
			row[i] *= g;
	}

	@Override
	public boolean isHomogeneous() {
		return true;
	}

	@Override
	public String toString() {
		return "light × " + gain;
	}
}
