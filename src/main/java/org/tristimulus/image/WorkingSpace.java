package org.tristimulus.image;

import org.tristimulus.color.Token;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;

/** The spaces in which a command of the host is run on components. */
public enum WorkingSpace implements Token {

	LINEAR("Linear light", Spaces.LINEAR_SRGB), OKLAB("Oklab", Spaces.OKLAB), LAB("CIE L*a*b* (D50)", Spaces.LAB), XYZ("CIE XYZ", Spaces.XYZ);

	private final String label;
	private final ColorSpace space;

	WorkingSpace(String label, ColorSpace space) {
		this.label = label;
		this.space = space;
	}

	/** The space of the components. */
	public ColorSpace space() {
		return space;
	}

	/** Whether components are proportional to light. */
	boolean isLight() {
		return this == LINEAR || this == XYZ;
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
