package net.imagej.axis;

/** Stands in for ImageJ2's class of this name, which is not to be had. */
public final class AxisType {

	private final String label;

	AxisType(String label) {
		this.label = label;
	}

	public String getLabel() {
		return label;
	}
}
