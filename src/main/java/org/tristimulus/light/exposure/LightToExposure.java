package org.tristimulus.light.exposure;

import org.tristimulus.color.ChannelTransform;

/**
 * log2 of light, for images: 1 becomes 0, each stop less light one less. Exact for every power of two that a float
 * holds, else correctly rounded or the float beside it, and monotone. What becomes of light of zero and below is chosen; NaN and +∞ stay.
 */
public final class LightToExposure implements ChannelTransform {

	/** The smallest exposure of a float, that of 2^-149. */
	public static final double MIN_EXPOSURE = -149;

	private static final int BITS = 7, SHIFT = 23 - BITS, NODES = 1 << BITS, BIAS = 127;
	private static final double C1 = 1.4426950408889634, C2 = -C1 / 2, C3 = C1 / 3;

	/** 1 / node, in units of the mantissa's last place, and log2 of the node. */
	private static final double[] INVERSE = new double[NODES + 1], LOG2 = new double[NODES + 1];

	/** The exponent of the leading nine bits of a float, without a sign. */
	private static final double[] EXPONENT = new double[512];

	static {
		for (int i = 0; i <= NODES; i++) {
			double node = 1 + i / (double) NODES;
			INVERSE[i] = 0x1p-23 / node;
			LOG2[i] = Exposure.toExposure(node);
		}
		for (int i = 0; i < EXPONENT.length; i++)
			EXPONENT[i] = i - BIAS;
	}

	private final float ofZero, ofNegative;

	/**
	 * @param ofZero what no light becomes: NaN, or an exposure
	 * @param ofNegative what light below zero becomes: NaN, or an exposure such as {@link #MIN_EXPOSURE}
	 */
	public LightToExposure(double ofZero, double ofNegative) {
		this.ofZero = (float) ofZero;
		this.ofNegative = (float) ofNegative;
	}

	@Override
	public double apply(double light) {
		return light == 0 ? ofZero : light < 0 ? ofNegative : Exposure.toExposure(light);
	}

	@Override
	public void apply(float[] row, int n) {
		int usual = usual(row, n);
		for (int i = usual; i < n; i++) {
			int bits = Float.floatToRawIntBits(row[i]);
			row[i] = isUsual(bits) ? log2(bits) : (float) apply((double) row[i]);
		}
	}

	/** Rewrites normal positive numbers up to one that is none, and returns its place or n. */
	private static int usual(float[] row, int n) {
		for (int i = 0; i < n; i++) {
			int bits = Float.floatToRawIntBits(row[i]);
			if (!isUsual(bits)) return i;
			row[i] = log2(bits);
		}
		return n;
	}

	/** Whether the bits are those of a normal positive number. */
	private static boolean isUsual(int bits) {
		return bits >= 0x00800000 && bits < 0x7f800000;
	}

	/** The nearest node of the mantissa, and a cubic in the relative distance from it. */
	private static float log2(int bits) {
		int mantissa = bits & 0x7fffff, node = mantissa + (1 << SHIFT - 1) >> SHIFT;
		double d = (mantissa - (node << SHIFT)) * INVERSE[node];
		return (float) (EXPONENT[bits >>> 23] + LOG2[node] + d * (C1 + d * (C2 + d * C3)));
	}
}
