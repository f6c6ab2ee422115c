package org.tristimulus.color;

/** What makes one component of two opaque pixels: of light or of encoded values, 1 at white. */
public interface PairFunction {

	/** Between light and the components. */
	TransferFunction curve();

	/** @param weight how far the second counts, in [0, 1]; at 0 the result is the first */
	double apply(double first, double second, double weight);

	/**
	 * The results for every pair of 8-bit codes, white at 255, clipped and correctly rounded, at index
	 * {@code first << 8 | second}.
	 *
	 * @param first the curve of the first image and of the result
	 */
	byte[] table(TransferFunction first, TransferFunction second);
}
