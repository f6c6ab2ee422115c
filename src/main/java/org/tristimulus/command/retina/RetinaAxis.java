package org.tristimulus.command.retina;

import org.tristimulus.color.Token;
import org.tristimulus.image.store.Axis;
import org.tristimulus.image.store.PixelStore;

/** Along what the images of a movie follow one another. */
public enum RetinaAxis implements Token {

	/** Time where there is more than one time point, else every slice is a still. */
	AUTO("Automatic"),
	/** Time points. */
	T("Time points (t)"),
	/** Slices. */
	Z("Slices (z)"),
	/** Every plane is a still. */
	NONE("None: stills");

	private final String label;

	RetinaAxis(String label) {
		this.label = label;
	}

	/** This axis, or what it comes to for an image; never {@link #AUTO}. @throws IllegalArgumentException for an axis along which the image has one step */
	RetinaAxis of(PixelStore image) {
		if (this == AUTO) return image.frames() > 1 ? T : NONE;
		if (this == NONE) return this;
		if (axis().length(image) < 2) throw new IllegalArgumentException("axis=" + this + ": \"" + image.title() + "\" has one " + (this == T ? "time point" : "slice") + "; a movie has several, and a still is axis=none");
		return this;
	}

	/** Whether there is time. */
	boolean isMovie() {
		return this != NONE;
	}

	/** The axis of a movie. */
	Axis axis() {
		return this == T ? Axis.T : Axis.Z;
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
