package org.tristimulus.film.picture;

/** A scene as a function of the place: what it looks like does not depend on the number of pixels. */
interface Painter {

	/**
	 * Paints one place.
	 *
	 * @param x from 0 at the left edge, in heights of the picture
	 * @param y from 0 at the top to 1 at the bottom
	 */
	void paint(double x, double y, Paint paint);
}
