package org.tristimulus.command.relight.choice;

import org.tristimulus.color.Token;

/** The way of a lamp in a film. */
public enum Sweep implements Token {

	NONE("No sweep"),
	/** The azimuth once round. */
	CIRCLE("Circle"),
	/** The elevation from 0 over 90 to 0 on the other side. */
	ARC("Arc");

	private final String label;

	Sweep(String label) {
		this.label = label;
	}

	/** { azimuth, elevation } of a frame, from 0, in degrees; beyond an elevation of 90 the lamp is on the other side. */
	public double[] at(int frame, int frames, double azimuth, double elevation) {
		if (this == CIRCLE) return new double[] { azimuth + 360.0 * frame / frames, elevation };
		if (this == ARC) return new double[] { azimuth, frames == 1 ? 0 : 180.0 * frame / (frames - 1) };
		return new double[] { azimuth, elevation };
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String toString() {
		return Token.of(this);
	}
}
