package org.tristimulus.light.mixture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tristimulus.light.spectrum.Spectrum;

/** A mixture of channels that the {@link LedMixer} found: how much of each, and what it is like. */
public final class LedMixture {

	private final double[] weights;
	private final Spectrum spectrum;
	private final double ra, efficacy;
	private final boolean reached, floorHeld;
	private final List<String> notes;

	LedMixture(double[] weights, Spectrum spectrum, double ra, double efficacy, boolean reached, boolean floorHeld, List<String> notes) {
		this.weights = weights;
		this.spectrum = spectrum;
		this.ra = ra;
		this.efficacy = efficacy;
		this.reached = reached;
		this.floorHeld = floorHeld;
		this.notes = Collections.unmodifiableList(new ArrayList<>(notes));
	}

	/** The factor of each channel's spectrum, at least 0, the largest 1. */
	public double[] weights() {
		return weights.clone();
	}

	/** The mixed light, at 1 nm. */
	public Spectrum spectrum() {
		return spectrum;
	}

	/** The general colour rendering index; NaN where there is no reference illuminant. */
	public double ra() {
		return ra;
	}

	/** Lumens per radiated watt, 380 to 780 nm. */
	public double efficacy() {
		return efficacy;
	}

	/** Whether the target's temperature and Duv were reached, within 1 K and 5e-5. */
	public boolean isTargetReached() {
		return reached;
	}

	/** Whether Ra is at least the floor that was asked; always where none was, never where Ra is NaN. */
	public boolean isFloorHeld() {
		return floorHeld;
	}

	/** What could not be had, a phrase each. */
	public List<String> notes() {
		return notes;
	}
}
