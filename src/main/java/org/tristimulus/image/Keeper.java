package org.tristimulus.image;

import java.util.Optional;

/**
 * Keeps what a plane holds in another, rows at a time, before a loop changes them: all threads copy, and what they copy
 * is in the cache for what comes next.
 */
final class Keeper {

	/** Keeps nothing. */
	static final Keeper NONE = new Keeper(new Object[0], new Object[0], 0);

	private final Object[] from, to;
	private final int width;

	private Keeper(Object[] from, Object[] to, int width) {
		this.from = from;
		this.to = to;
		this.width = width;
	}

	/** @param to of the size and type of the other, if they are to be kept */
	static Keeper of(Plane from, Optional<Plane> to, int width) {
		return to.map(plane -> new Keeper(from.arrays(), plane.arrays(), width)).orElse(NONE);
	}

	void rows(int first, int end) {
		for (int c = 0; c < from.length; c++)
			System.arraycopy(from[c], first * width, to[c], first * width, (end - first) * width);
	}
}
