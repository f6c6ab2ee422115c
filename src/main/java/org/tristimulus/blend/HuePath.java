package org.tristimulus.blend;

import org.tristimulus.color.Token;

/** The way round the hue circle from one hue to another (CSS Color 4, 12.4). */
public enum HuePath implements Token {

	SHORTER("Shorter"), LONGER("Longer"), INCREASING("Increasing"), DECREASING("Decreasing");

	private final String label;

	HuePath(String label) {
		this.label = label;
	}

	/**
	 * The hue a fraction t of the way.
	 *
	 * @param from degrees
	 * @param to degrees
	 * @return degrees, not reduced to [0, 360); from equal hues {@code LONGER} makes a full turn
	 */
	public double at(double from, double to, double t) {
		return from + t * turn((to - from) % 360);
	}

	/** The turn in degrees for a difference in (-360, 360). */
	private double turn(double d) {
		switch (this) {
			case SHORTER:
				return d > 180 ? d - 360 : d < -180 ? d + 360 : d;
			case LONGER:
				return d > 0 && d < 180 ? d - 360 : d > -180 && d <= 0 ? d + 360 : d;
			case INCREASING:
				return d < 0 ? d + 360 : d;
			default:
				return d > 0 ? d - 360 : d;
		}
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
