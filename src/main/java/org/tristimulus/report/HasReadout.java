package org.tristimulus.report;

/** A command that tells what it found while its values are being chosen. */
public interface HasReadout {

	/** What the last run found; called after it, on the same object. */
	Readout readout();
}
