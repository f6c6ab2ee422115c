package org.tristimulus.image;

import org.tristimulus.report.Report;

/** A command whose report is found from its result alone, so that a result that was made in parts has the report of the whole. */
public interface HasFigures {

	/** @param result all of it, read part by part */
	Report figures(ColorImage result);
}
