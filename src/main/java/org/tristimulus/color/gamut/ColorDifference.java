package org.tristimulus.color.gamut;

import org.tristimulus.color.Token;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;

/** The difference of two colours as one number, in the coordinates of a space. */
public enum ColorDifference implements Token {

	/** CIEDE2000 (ISO/CIE 11664-6; Sharma, Wu and Dalal 2005), kL = kC = kH = 1. 1 is about the smallest visible difference of large patches. */
	CIEDE2000("CIEDE2000", Spaces.LAB_D65) {

		@Override
		public double between(double[] first, double[] second) {
			return Ciede2000.between(first, second);
		}
	},

	/** CIE 1976: the Euclidean distance in L*a*b*. */
	CIE76("CIE 1976", Spaces.LAB_D65),

	/** The Euclidean distance in Oklab (CSS Color 4, deltaEOK). */
	OKLAB("Oklab", Spaces.OKLAB);

	private final String label;
	private final ColorSpace space;

	ColorDifference(String label, ColorSpace space) {
		this.label = label;
		this.space = space;
	}

	/** The space whose coordinates are compared. */
	public ColorSpace space() {
		return space;
	}

	/** The difference, 0 or more, of two colours in coordinates of {@link #space()}. */
	public double between(double[] first, double[] second) {
		double x = second[0] - first[0], y = second[1] - first[1], z = second[2] - first[2];
		return Math.sqrt(x * x + y * y + z * z);
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
