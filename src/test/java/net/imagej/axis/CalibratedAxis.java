package net.imagej.axis;

/** Stands in for ImageJ2's class of this name, which is not to be had. */
public final class CalibratedAxis {

	private final String label;

	public CalibratedAxis(String label) {
		this.label = label;
	}

	public AxisType type() {
		return new AxisType(label);
	}
}
