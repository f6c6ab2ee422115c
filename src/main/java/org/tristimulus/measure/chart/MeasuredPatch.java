package org.tristimulus.measure.chart;

/** What was measured of a patch. Immutable. */
public final class MeasuredPatch {

	private final int count;
	private final double saturated, deviation;
	private final String reason;
	private final double[] rgb;

	/**
	 * @param count of pixels
	 * @param saturated the share of saturated pixels, 0 to 1
	 * @param deviation the standard deviation of Y over its mean
	 * @param reason why it is left out; empty where it is not
	 * @param rgb mean linear light
	 */
	MeasuredPatch(int count, double saturated, double deviation, String reason, double... rgb) {
		this.count = count;
		this.saturated = saturated;
		this.deviation = deviation;
		this.reason = reason;
		this.rgb = rgb;
	}

	/** A patch by its linear light, measured elsewhere. @param isUsable false where it is to be left out */
	public static MeasuredPatch of(boolean isUsable, double... rgb) {
		return new MeasuredPatch(1, 0, 0, isUsable ? "" : "left out", rgb.clone());
	}

	/** Finite pixels that were measured. */
	public int count() {
		return count;
	}

	/** The share of pixels with a channel at saturation, 0 to 1. */
	public double saturated() {
		return saturated;
	}

	/** How even it is: the standard deviation of Y as a share of its mean. */
	public double deviation() {
		return deviation;
	}

	/** Why it is left out; empty where it is not. */
	public String reason() {
		return reason;
	}

	/** Whether a fit may use it. */
	public boolean isUsable() {
		return reason.isEmpty();
	}

	/** Mean linear R, G and B, trimmed by Y. */
	public double[] rgb() {
		return rgb.clone();
	}
}
