package org.tristimulus.image.series;

import java.io.Serializable;

/**
 * As {@link org.tristimulus.color.Tally}, of the light of two images at the same pixels.
 *
 * @param <T> its own type
 */
public interface PairTally<T> extends Serializable {

	/** One that has seen nothing, and looks for the same. */
	T empty();

	/** Takes the next n pixels, which it must not keep: a row for each channel of either image. */
	void add(float[][] light, float[][] other, int n);

	/** Adds what another has found. */
	void merge(T other);
}
