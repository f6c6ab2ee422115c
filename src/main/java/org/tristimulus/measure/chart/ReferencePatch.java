package org.tristimulus.measure.chart;

/** A patch of a chart whose colour is known. Immutable. */
public final class ReferencePatch {

	private final String name;
	private final double[] rgb, lab;
	private final boolean neutral, usable;

	/**
	 * @param rgb linear sRGB, not clipped
	 * @param lab L*, a*, b* as printed (D50)
	 * @param neutral whether it tells the colour of the light
	 * @param usable false where the known colour is a bad one
	 */
	ReferencePatch(String name, double[] rgb, double[] lab, boolean neutral, boolean usable) {
		this.name = name;
		this.rgb = rgb.clone();
		this.lab = lab.clone();
		this.neutral = neutral;
		this.usable = usable;
	}

	/** What it is called; empty where it has no name. */
	public String name() {
		return name;
	}

	/** Linear sRGB; a channel may be below 0 or above 1. */
	public double[] rgb() {
		return rgb.clone();
	}

	/** L*, a*, b* relative to D50. */
	public double[] lab() {
		return lab.clone();
	}

	/** Whether it tells the colour of the light. */
	public boolean isNeutral() {
		return neutral;
	}

	/** False where the known colour was left out already when it was measured. */
	public boolean isUsable() {
		return usable;
	}
}
