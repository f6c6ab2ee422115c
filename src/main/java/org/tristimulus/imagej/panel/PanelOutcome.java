package org.tristimulus.imagej.panel;

import ij.gui.Roi;

import org.tristimulus.imagej.parameter.ParameterValues;

/** What OK in a panel came to. */
final class PanelOutcome {

	final ParameterValues arguments;
	/** The selection that was picked last, and still is the image's; null where none was. */
	final Roi picked;

	PanelOutcome(ParameterValues arguments, Roi picked) {
		this.arguments = arguments;
		this.picked = picked;
	}
}
