package org.tristimulus.image.retina.tone;

/** What retinal tone mapping goes by. Immutable. */
public final class ToneMappingSettings {

	/** σ in pixels of the horizontal cells, and of the amacrine cells, 0 for no second stage. */
	public final double horizontal, amacrine;
	/** 0 for grey, 1 for the colours' own ratios. */
	public final double saturation;
	/** Percentiles of the result's luminance that become black (0: light 0 does) and white. */
	public final double low, high;
	/** Whether each slice goes by its own light. */
	public final boolean isPerSlice;

	public ToneMappingSettings(double horizontal, double amacrine, double saturation, double low, double high, boolean isPerSlice) {
		this.horizontal = horizontal;
		this.amacrine = amacrine;
		this.saturation = saturation;
		this.low = low;
		this.high = high;
		this.isPerSlice = isPerSlice;
	}

	/** Whether percentiles have to be counted. */
	boolean needsRanks() {
		return low > 0 || high < 100;
	}
}
