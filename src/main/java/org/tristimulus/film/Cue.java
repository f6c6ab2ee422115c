package org.tristimulus.film;

/** From when on a picture is shown. Immutable. */
public final class Cue {

	private final double time;
	private final int picture;

	/** @param time in seconds, 0 or more @param picture from 0 */
	public Cue(double time, int picture) {
		if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("A cue at " + time + " s is not possible: 0 s or more");
		if (picture < 0) throw new IllegalArgumentException("Slice " + (picture + 1) + " does not exist: slices count from 1");
		this.time = time;
		this.picture = picture;
	}

	/** In seconds. */
	public double time() {
		return time;
	}

	/** From 0. */
	public int picture() {
		return picture;
	}
}
