package org.tristimulus.light.exposure;

import org.tristimulus.color.ChannelTransform;

/** 2 to the power of an exposure, for images: the inverse of {@link LightToExposure}, exact for whole numbers and monotone. */
public final class ExposureToLight implements ChannelTransform {

	private static final int BITS = 10, NODES = 1 << BITS, SHIFT = 52 - BITS;
	private static final double C1 = 0.6931471805599453, C2 = C1 * C1 / 2;

	/** Beyond it floats are 0 or infinite, or nearly so. */
	private static final float USUAL = 200;

	/** Added to a small number, leaves the nearest whole number of nodes in the last bits. */
	private static final double ROUND = 1.5 * (1L << SHIFT);

	/** The bits of 2^(i / NODES), less i where a whole number of nodes is added to the exponent. */
	private static final long[] POWER = new long[NODES];

	static {
		for (int i = 0; i < NODES; i++)
			POWER[i] = Double.doubleToRawLongBits(Exposure.toIntensity(i / (double) NODES)) - ((long) i << SHIFT);
	}

	@Override
	public double apply(double exposure) {
		return Exposure.toIntensity(exposure);
	}

	@Override
	public void apply(float[] row, int n) {
		int usual = usual(row, n);
		for (int i = usual; i < n; i++)
			row[i] = isUsual(row[i]) ? exp2(row[i]) : (float) apply((double) row[i]);
	}

	/** Rewrites values up to one that is not usual, and returns its place or n. */
	private static int usual(float[] row, int n) {
		for (int i = 0; i < n; i++) {
			float exposure = row[i];
			if (!isUsual(exposure)) return i;
			row[i] = exp2(exposure);
		}
		return n;
	}

	private static boolean isUsual(float exposure) {
		return Math.abs(exposure) < USUAL;
	}

	/** The nearest node, and a square of the distance from it. */
	private static float exp2(double exposure) {
		double rounded = exposure + ROUND, r = exposure - (rounded - ROUND);
		long node = Double.doubleToRawLongBits(rounded);
		double power = Double.longBitsToDouble(POWER[(int) node & NODES - 1] + (node << SHIFT));
		return (float) (power + power * (r * (C1 + r * C2)));
	}
}
