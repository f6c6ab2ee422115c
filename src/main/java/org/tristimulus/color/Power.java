package org.tristimulus.color;

/**
 * x to a fixed power, in arithmetic that every JVM rounds alike: the mantissa's next lower of 256
 * nodes and a short binomial series, no {@code Math} function. For powers from -2.5 to 4 the relative error is below 1e-13, for normal float and double
 * x in [2^-126, 2^127]; beyond that range, and for 0, infinity and NaN, it is {@link StrictMath#pow}.
 */
public final class Power {

	private static final int BITS = 8, NODES = 1 << BITS;

	private final double p, c2, c3, c4, c5;
	private final double[] ofExponent = new double[254], ofNode = new double[NODES], inverseNode = new double[NODES];

	/** @param p the power, any real number; beyond -2.5 to 4 the series has too few terms for 1e-13 (1e-10 at 20) */
	public Power(double p) {
		this.p = p;
		c2 = p * (p - 1) / 2;
		c3 = c2 * (p - 2) / 3;
		c4 = c3 * (p - 3) / 4;
		c5 = c4 * (p - 4) / 5;
		for (int i = 0; i < ofExponent.length; i++)
			ofExponent[i] = StrictMath.pow(2, p * (i - 126));
		for (int i = 0; i < NODES; i++) {
			double node = 1 + (double) i / NODES;
			ofNode[i] = StrictMath.pow(node, p);
			inverseNode[i] = 1 / node;
		}
	}

	/** x^p for x ≥ 0; 1 of 1 exactly. */
	public double of(double x) {
		long bits = Double.doubleToRawLongBits(x);
		int e = (int) (bits >> 52) - 1023 + 126;
		if (e < 0 || e >= ofExponent.length) return StrictMath.pow(x, p);
		int i = (int) (bits >> 52 - BITS) & NODES - 1;
		double m = Double.longBitsToDouble(bits & 0xfffffffffffffL | 0x3ff0000000000000L);
		double d = m * inverseNode[i] - 1;
		return ofExponent[e] * ofNode[i] * (1 + d * (p + d * (c2 + d * (c3 + d * (c4 + d * c5)))));
	}
}
