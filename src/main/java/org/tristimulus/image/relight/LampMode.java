package org.tristimulus.image.relight;

import org.tristimulus.color.Token;

/** How a surface under a lamp is shown. */
public enum LampMode implements Token {

	/** As it looks: albedo times the cosine, or the sum of its coefficients. */
	LIGHT("Light"),
	/** Diffuse gain (Malzbender and others 2001): the slope exaggerated, the brightest direction kept. */
	GAIN("Diffuse gain"),
	/** With a highlight, as if it were glossy. */
	SPECULAR("Specular"),
	/** Normals sharpened against their surroundings, then light: fine relief stands out. */
	UNSHARP("Normal unsharp masking"),
	/** The normals as codes. */
	NORMALS("Normals");

	private final String label;

	LampMode(String label) {
		this.label = label;
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
