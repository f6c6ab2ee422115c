package org.tristimulus.film;

import org.tristimulus.color.Token;

/** How a picture of another shape fills the frame. */
public enum Fit implements Token {

	/** It covers the frame, and what is too much is cut off. */
	FILL("Fill, cut off"),
	/** All of it is seen, between black bars. */
	FIT("Fit, with bars"),
	/** It is stretched. */
	STRETCH("Stretch");

	private final String label;

	Fit(String label) {
		this.label = label;
	}

	/** Pixels of the picture for one pixel of the frame, across and down. */
	double[] step(int width, int height, int toWidth, int toHeight) {
		double x = (double) width / toWidth, y = (double) height / toHeight;
		return this == STRETCH ? new double[] { x, y } : this == FILL ? new double[] { Math.min(x, y), Math.min(x, y) } : new double[] { Math.max(x, y), Math.max(x, y) };
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
