package org.tristimulus.film;

/** The pictures of a film, drawn or read when asked for. For many threads at once. */
public interface KeyPictures {

	/** How many. */
	int count();

	/** Pixels across; of each picture. */
	int width(int index);

	/** Pixels down; of each picture. */
	int height(int index);

	/** The packed sRGB codes of a picture, row after row; not to be changed. */
	int[] pixels(int index);

	/** What decides whether the picture is zoomed towards its left or right, its upper or lower third. */
	default int seed(int index) {
		return index;
	}
}
