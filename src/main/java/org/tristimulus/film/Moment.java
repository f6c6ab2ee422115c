package org.tristimulus.film;

/** What a frame shows: one picture or two, how far each has been zoomed into, and what is done to its light. Immutable. */
public final class Moment {

	final int first, second;
	final double fraction, firstZoom, secondZoom, stops, mired;

	Moment(int first, double firstZoom, int second, double secondZoom, double fraction, double stops, double mired) {
		this.first = first;
		this.second = second;
		this.fraction = fraction;
		this.firstZoom = firstZoom;
		this.secondZoom = secondZoom;
		this.stops = stops;
		this.mired = mired;
	}

	/** The picture that goes, from 0. */
	public int first() {
		return first;
	}

	/** The picture that comes, from 0. */
	public int second() {
		return second;
	}

	/** The fraction of the picture that comes, 0 to 1. */
	public double fraction() {
		return fraction;
	}

	/** How bright, in stops. */
	public double stops() {
		return stops;
	}

	/** How much warmer than D65 the light is, in mired; below 0 colder. */
	public double mired() {
		return mired;
	}
}
