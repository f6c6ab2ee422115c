package org.tristimulus.color;

/** A component of a colour space: its name as a slice label shows it, and the range that a display would show. */
public final class Component {

	public final String name;
	public final double min, max;

	public Component(String name, double min, double max) {
		this.name = name;
		this.min = min;
		this.max = max;
	}

	@Override
	public String toString() {
		return name;
	}
}
