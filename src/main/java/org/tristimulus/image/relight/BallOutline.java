package org.tristimulus.image.relight;

import org.tristimulus.image.store.PixelStore;
import org.tristimulus.relight.fit.Ball;

/** The selection as the outline of a ball. */
public final class BallOutline {

	private static final double SMALLEST = 10;

	private BallOutline() {}

	/** @throws IllegalArgumentException without a selection, for one that leaves the image, or is smaller than 10 pixels across */
	public static Ball of(PixelStore store) {
		double[] r = store.outline();
		if (r.length == 0) throw new IllegalArgumentException("\"" + store.title() + "\" has no area selected; outline the ball with a circle (makeOval in macros)");
		if (r[0] < 0 || r[1] < 0 || r[0] + r[2] > store.width() || r[1] + r[3] > store.height())
			throw new IllegalArgumentException("The selection of \"" + store.title() + "\" leaves the image, and it has to outline the whole ball");
		if (r[2] < SMALLEST || r[3] < SMALLEST) throw new IllegalArgumentException("The selection of \"" + store.title() + "\" is " + r[2] + " × " + r[3] + " pixels; a ball is " + (int) SMALLEST + " pixels across or more");
		return Ball.inside(r[0], r[1], r[2], r[3]);
	}
}
