package org.tristimulus.blend;

/** The B(cb, cs) of a blend mode that needs all three components of a colour. */
@FunctionalInterface
interface ColorBlend {

	/**
	 * The blended colour, as a new array or one of the arguments, which stay as they are.
	 *
	 * @param b the backdrop, in components of the space
	 * @param s the source, likewise
	 */
	double[] mix(double[] b, double[] s, BlendSpace space);
}
