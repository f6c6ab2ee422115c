package org.tristimulus.color;

/**
 * What makes one pixel of two: a blend, a mixture. Pixels are { r, g, b, alpha }: linear light with the primaries of sRGB,
 * unbounded, not premultiplied. The first is rewritten. Holds constants only, so that many threads can share it.
 */
public interface PairTransform {

	/**
	 * Rewrites the first pixel: the definition.
	 *
	 * @param weight how far the second counts, in [0, 1], as under a mask; at 0 the first stays
	 */
	void apply(double[] first, double[] second, double weight);

	/** Rewrites the first n opaque pixels of three rows, the second counting fully. */
	void apply(float[][] first, float[][] second, int n);

	/** Whether opaque pixels go faster in rows than one by one. */
	boolean isFastInRows();

	/** Whether opaque pixels are changed component by component, all alike: {@link #components()} is for these. */
	boolean isSeparable();

	/** What makes one component of two. @throws UnsupportedOperationException if this takes colours */
	PairFunction components();

	/** Whether scaling both pixels scales the result, so that linear values need no white. */
	boolean isHomogeneous();

	/** Whether values above 1 are taken for 1. */
	boolean assumesUnitRange();

	/** The same for results of integer type, which know neither infinity nor NaN. */
	PairTransform forIntegers();

	/** The same for light that is not negative and results of 8 bits, where rows may be rougher if that is faster. */
	PairTransform forBytes();
}
