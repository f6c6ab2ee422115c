package org.tristimulus.light;

import org.tristimulus.color.ChannelTransform;

/** 2 to the power of an exposure, for images: the inverse of {@link LightToExposure}, exact for whole numbers and monotone. */
public final class ExposureToLight implements ChannelTransform {

	private static final int BITS = 7, NODES = 1 << BITS;
	private static final double C1 = 0.6931471805599453, C2 = C1 * C1 / 2, C3 = C2 * C1 / 3;

	/** Added to a number below 2^50, leaves its nearest whole number in the last bits. */
	private static final double ROUND = 0x1.8p52;

	/** The bits of 2^(i / NODES). */
	private static final long[] POWER = new long[NODES];

	static {
		for (int i = 0; i < NODES; i++)
			POWER[i] = Double.doubleToRawLongBits(Exposure.toIntensity(i / (double) NODES));
	}

	@Override
	public double apply(double exposure) {
		return Exposure.toIntensity(exposure);
	}

	/** The nearest node, and a cubic in the distance from it. */
	@Override
	public void apply(float[] row, int n) {
		for (int i = 0; i < n; i++) {
			double x = row[i];
			row[i] = x > -200 && x < 200 ? exp2(x) : (float) apply(x);
		}
	}

	private static float exp2(double x) {
		double rounded = x * NODES + ROUND;
		int node = (int) Double.doubleToRawLongBits(rounded);
		double d = x - (rounded - ROUND) / NODES;
		double power = Double.longBitsToDouble(POWER[node & NODES - 1] + ((long) (node >> BITS) << 52));
		return (float) (power + power * d * (C1 + d * (C2 + d * C3)));
	}
}
