package org.tristimulus.film;

import org.tristimulus.light.exposure.Ease;

/** How one picture goes over into the next: for how long, where at its cue, at what pace. Immutable. */
public final class Transition {

	private final double length;
	private final Align align;
	private final Ease ease;

	/** @param length in seconds, 0 or more; 0: the new picture is there from the cue on */
	public Transition(double length, Align align, Ease ease) {
		if (!(length >= 0)) throw new IllegalArgumentException("A transition of " + length + " s is not possible: 0 s or more");
		this.length = length;
		this.align = align;
		this.ease = ease;
	}

	/** The longest that it may take between the cue before and the one after, in seconds. */
	double most(double before, double after) {
		return align == Align.END ? before : align == Align.START ? after : Math.min(before, after);
	}

	/** When the transition to a cue begins, of at most the time that there is. */
	double begin(double cue, double most) {
		return cue - Math.min(length, most) * align.before();
	}

	/** When it is over. */
	double end(double cue, double most) {
		return begin(cue, most) + Math.min(length, most);
	}

	/**
	 * The fraction of the new picture at a time.
	 *
	 * @param cue in seconds
	 * @param most the longest that it may take, in seconds: the time between cues
	 */
	public double fraction(double time, double cue, double most) {
		double span = Math.min(length, most);
		if (span <= 0) return time >= cue ? 1 : 0;
		double u = (time - begin(cue, most)) / span;
		return u <= 0 ? 0 : u >= 1 ? 1 : ease.of(u);
	}
}
