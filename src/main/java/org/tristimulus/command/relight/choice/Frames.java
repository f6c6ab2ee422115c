package org.tristimulus.command.relight.choice;

/** How many frames a film has. */
public final class Frames {

	private static final int USUAL = 36;

	/** What a report says of a film. */
	public static final String FIRST_COUNTS = "frames are computed when they are shown; Clipped_% is of the first";

	private Frames() {}

	/**
	 * The number that is asked for; NaN is automatic: 1, or 36 of a film.
	 *
	 * @param what the key that makes a film
	 * @throws IllegalArgumentException for a part of a frame, or frames without a film
	 */
	public static int of(double frames, boolean isFilm, String what) {
		if (Double.isNaN(frames)) return isFilm ? USUAL : 1;
		if (frames != Math.rint(frames)) throw new IllegalArgumentException("frames=" + frames + " is not a whole number; allowed: auto or 1 to 10000");
		if (frames > 1 && !isFilm) throw new IllegalArgumentException("frames=" + (int) frames + ": several frames need a " + what + "; allowed with " + what + "=none: 1");
		return (int) frames;
	}
}
