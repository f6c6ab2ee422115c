package org.tristimulus.image;

import java.util.List;

/** A command that looks at all of an image, or at its place in a series, before it changes any of it. */
public interface MeasuresFirst {

	/**
	 * Looks, and changes nothing.
	 *
	 * @return lines that do the same to each part of the image by itself: one for all positions, or one for each; none where
	 *         the command's own line does so
	 * @throws IllegalArgumentException if there are no such lines, or what is looked at cannot be measured
	 */
	List<FixedLine> fixedLines();
}
