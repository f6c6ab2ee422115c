package org.tristimulus.command.film.shared;

import org.tristimulus.sound.Loudness;

/** How loud a line is within its song. */
public final class LineLoudness {

	/** Where there is no song. */
	public static final double UNKNOWN = 0.5;

	private static final double LENGTH = 3;
	private static final int PARTS = 6;

	private LineLoudness() {}

	/** The mean rank, 0 to 1, over the first three seconds from a time. */
	public static double at(Loudness loudness, double time) {
		double sum = 0;
		for (int i = 0; i < PARTS; i++)
			sum += loudness.rank(time + (i + 0.5) * LENGTH / PARTS);
		return sum / PARTS;
	}
}
