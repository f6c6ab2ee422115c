package org.tristimulus.light.exposure;

import org.tristimulus.color.ChannelTransform;
import org.tristimulus.color.ColorTransform;

/**
 * Exposure in photographic stops, the base-2 logarithm of a relative light intensity: one stop more is twice the light.
 * The scalar functions are accurate to 1 ulp and the same on every JVM.
 */
public final class Exposure {

	/** The least intensity that has an exposure, 2 × 2^-1074; {@link #toExposure} raises what lies below to it. */
	public static final double MIN_INTENSITY = 1e-323;

	/** The largest exposure change of an image, in stops either way. */
	public static final double MAX_STOPS = 20;

	/** 1 / ln 2 to 32 bits, and the rest. */
	private static final double INVERSE_LN2_HIGH = upper(1.4426950408889634), INVERSE_LN2_LOW = 1.4426950408889634 - INVERSE_LN2_HIGH + 2.0355273740931033e-17;

	private Exposure() {}

	/** Light times 2^stops, in linear light. @throws IllegalArgumentException unless stops is in -20..20 */
	public static ChannelTransform by(double stops) {
		if (!(Math.abs(stops) <= MAX_STOPS)) throw new IllegalArgumentException("Exposure of " + stops + " stops is out of range: -20 to 20 stops");
		return stops == 0 ? ColorTransform.IDENTITY : new Gain(toIntensity(stops));
	}

	/** 2^stops; exact for whole numbers, down to 2^-1074, and within 1 ulp elsewhere. */
	public static double toIntensity(double stops) {
		if (stops == StrictMath.rint(stops) && Math.abs(stops) < 2000) return Math.scalb(1.0, (int) stops);
		return StrictMath.pow(2, stops);
	}

	/**
	 * log2 of an intensity; exact for every power of two from 2^-1073 to 2^1023, within 1 ulp elsewhere. What
	 * {@link #isBelowGuard} is raised to {@link #MIN_INTENSITY} and gives exactly -1073.
	 *
	 * @throws ArithmeticException for an intensity of zero
	 */
	public static double toExposure(double intensity) {
		if (intensity == 0) throw new ArithmeticException("exposure of zero intensity is undefined");
		return isBelowGuard(intensity) ? -1073 : log2(intensity);
	}

	/** Whether {@link #toExposure} would raise this intensity, which is below 1e-323 or negative. */
	public static boolean isBelowGuard(double intensity) {
		return intensity < MIN_INTENSITY && intensity != 0;
	}

	/**
	 * log2 x of x > 0: x = 2^k (1 + f), ln(1 + f) = f - (f²/2 - s (f²/2 + R)) with s = f / (2 + f) and
	 * R = 2s²/3 + 2s⁴/5 + …, times 1 / ln 2 in two parts, so that nothing is lost where the sum is small.
	 */
	private static double log2(double x) {
		if (!(x < Double.POSITIVE_INFINITY)) return x;
		boolean subnormal = x < Double.MIN_NORMAL;
		double m = subnormal ? x * 0x1p54 : x;
		int e = Math.getExponent(m), k = subnormal ? e - 54 : e;
		m = Math.scalb(m, -e);
		if (m > 1.4142135) {
			m /= 2;
			k++;
		}
		double f = m - 1, s = f / (2 + f), z = s * s, r = 0;
		for (int i = 23; i > 1; i -= 2)
			r = z * (2.0 / i + r);
		double square = f * f / 2;
		double high = upper(f - square), low = f - high - square + s * (square + r);
		double a = high * INVERSE_LN2_HIGH, b = (low + high) * INVERSE_LN2_LOW + low * INVERSE_LN2_HIGH;
		double sum = k + a;
		return sum + (k - sum + a + b);
	}

	/** x without the lower half of its bits. */
	private static double upper(double x) {
		return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
	}
}
