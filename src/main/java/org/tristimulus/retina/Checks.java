package org.tristimulus.retina;

/** The ranges of parameters, refused by name. */
final class Checks {

	private Checks() {}

	/** The value. @throws IllegalArgumentException unless it lies from min to max */
	static double range(String name, double value, double min, double max) {
		if (!(value >= min && value <= max)) throw new IllegalArgumentException(name + "=" + value + ": a number from " + min + " to " + max + " is needed");
		return value;
	}
}
