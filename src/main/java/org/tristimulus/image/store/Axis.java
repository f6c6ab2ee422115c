package org.tristimulus.image.store;

import org.tristimulus.color.Token;

/** The axis of a stack along which its images follow one another. */
public enum Axis implements Token {

	/** Time where there is more than one time point, else depth. */
	AUTO("Automatic"),
	/** Slices. */
	Z("Slices (z)"),
	/** Time points. */
	T("Time points (t)");

	private final String label;

	Axis(String label) {
		this.label = label;
	}

	/** This axis, or what it comes to for an image; never {@link #AUTO}. */
	public Axis of(PixelStore image) {
		return this != AUTO ? this : image.frames() > 1 ? T : Z;
	}

	/** How many steps an image has along this axis, which is not {@link #AUTO}. */
	public int length(PixelStore image) {
		return this == T ? image.frames() : image.positions() / image.frames();
	}

	/** The step, from 0, that a position lies at along this axis, which is not {@link #AUTO}; z goes fastest. */
	public int at(PixelStore image, int position) {
		int slices = image.positions() / image.frames();
		return this == T ? position / slices : position % slices;
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
