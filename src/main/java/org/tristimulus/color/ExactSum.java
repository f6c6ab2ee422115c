package org.tristimulus.color;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * A sum of finite numbers that is exact, so that it does not depend on their order, nor on the parts that they come in:
 * whole numbers of mantissas, by exponent, of up to 2^36 numbers.
 */
public final class ExactSum implements Serializable {

	private static final long serialVersionUID = 1L;

	/** The mantissa is taken in two halves, so that many of them go into a long. */
	private static final int HALF = 26, EXPONENTS = 1 << 11;
	/** What the last bit of a mantissa of exponent 1 stands for is 2 to this power. */
	private static final int LEAST = -1074;

	private final long[] upper = new long[EXPONENTS], lower = new long[EXPONENTS];

	/** Adds a finite number. */
	public void add(double x) {
		long bits = Double.doubleToRawLongBits(x), fraction = bits & (1L << 52) - 1;
		int e = (int) (bits >>> 52) & EXPONENTS - 1;
		long mantissa = e == 0 ? fraction << 1 : fraction | 1L << 52, sign = bits >> 63;
		upper[e] += (mantissa >>> HALF ^ sign) - sign;
		lower[e] += (mantissa & (1 << HALF) - 1 ^ sign) - sign;
	}

	/** Adds all that was added to another. */
	public void add(ExactSum other) {
		for (int e = 0; e < EXPONENTS; e++) {
			upper[e] += other.upper[e];
			lower[e] += other.lower[e];
		}
	}

	/** The double that is nearest to the sum. */
	public double value() {
		BigInteger sum = BigInteger.ZERO;
		int least = 0;
		while (least < EXPONENTS - 1 && upper[least] == 0 && lower[least] == 0)
			least++;
		for (int e = EXPONENTS - 1; e >= least; e--)
			if (upper[e] != 0 || lower[e] != 0)
				sum = sum.add(BigInteger.valueOf(upper[e]).shiftLeft(HALF).add(BigInteger.valueOf(lower[e])).shiftLeft(e - least));
		return Math.scalb(sum.doubleValue(), LEAST - 1 + least);
	}
}
