package org.tristimulus.color.space;

/** A component of a colour space: its name as a slice label shows it, and the range that a display would show. */
public final class Component {

	/** As a slice label shows it. */
	public final String name;
	/** What a display would show, in the unit of the component. */
	public final double min, max;

	/** @param min and max what a display would show */
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
