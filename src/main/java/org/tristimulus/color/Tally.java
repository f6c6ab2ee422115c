package org.tristimulus.color;

import java.io.Serializable;

/**
 * Something that is found out about light pixel by pixel, in any order: what is found in the parts of a picture, by
 * several threads or machines, adds up to what is found in all of it, to the last bit.
 *
 * @param <T> its own type
 */
public interface Tally<T> extends Serializable {

	/** One that has seen nothing, and looks for the same. */
	T empty();

	/** Takes the next n pixels. @param light a row for each channel, which it must not keep */
	void add(float[][] light, int n);

	/** Adds what another has found. */
	void merge(T other);
}
