package org.tristimulus.film;

/** The pictures of a film, drawn or read when asked for. For many threads at once. */
public interface KeyPictures {

	/** How many. */
	int count();

	/** A picture, from 0; of any size. */
	RgbPicture get(int index);

	/** What decides whether the picture is zoomed towards its left or right, its upper or lower third. */
	default int seed(int index) {
		return index;
	}
}
