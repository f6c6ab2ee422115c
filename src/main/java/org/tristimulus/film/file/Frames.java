package org.tristimulus.film.file;

/** The frames of a film, in order. */
public interface Frames {

	/** The packed sRGB codes of frame k, from 0, row after row; an array that stays as it is. */
	int[] get(int k);

	/** Whether many threads may ask at once. */
	default boolean isForManyThreads() {
		return false;
	}
}
