package org.tristimulus.blend;

import org.tristimulus.color.Token;

/** The soft lights of public software: b is the backdrop, s the source, both in [0, 1]. */
public enum SoftLight implements Token {

	/** W3C Compositing and Blending Level 1, 10.1.9. */
	W3C("W3C"),
	/** Adobe Photoshop: as W3C, with the square root everywhere. */
	PHOTOSHOP("Photoshop"),
	/** Pegtop (J. Gruschel 2006): no break at s = 0.5. */
	PEGTOP("Pegtop"),
	/** IFS Illusions: a power, whose exponent runs from 2 through 1 to 1/2. */
	IFS("IFS Illusions");

	private final String label;

	SoftLight(String label) {
		this.label = label;
	}

	/** B(b, s). */
	public double mix(double b, double s) {
		switch (this) {
			case PHOTOSHOP: return s <= 0.5 ? darker(b, s) : b + (2 * s - 1) * (Math.sqrt(b) - b);
			case PEGTOP: return (1 - 2 * s) * b * b + 2 * s * b;
			case IFS: return StrictMath.pow(b, StrictMath.pow(2, 2 * (0.5 - s)));
			default: return s <= 0.5 ? darker(b, s) : b + (2 * s - 1) * ((b <= 0.25 ? ((16 * b - 12) * b + 4) * b : Math.sqrt(b)) - b);
		}
	}

	private static double darker(double b, double s) {
		return b - (1 - 2 * s) * b * (1 - b);
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
