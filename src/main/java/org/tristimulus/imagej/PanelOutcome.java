package org.tristimulus.imagej;

import ij.gui.Roi;

/** What OK in a panel came to. */
final class PanelOutcome {

	final Arguments arguments;
	/** The selection that was picked last, and still is the image's; null where none was. */
	final Roi picked;

	PanelOutcome(Arguments arguments, Roi picked) {
		this.arguments = arguments;
		this.picked = picked;
	}
}
