package org.tristimulus.image.retina.tone;

/** What the light that belongs together comes to: its largest and mean value at each stage, and what becomes black and white. */
final class ToneScope {

	/** Of light, and of what the first stage gives. */
	final LightStatistics light = new LightStatistics(), bipolar = new LightStatistics();
	private final ToneMappingSettings settings;
	private final Ranks results = new Ranks();

	ToneScope(ToneMappingSettings settings) {
		this.settings = settings;
	}

	/** Counts a plane of results. */
	void rank(ToneMappedPlane plane) {
		if (settings.needsRanks()) results.add(plane.result(), plane.marks);
	}

	/** The result that becomes black. */
	double low() {
		return settings.low == 0 ? 0 : results.percentile(settings.low);
	}

	/** The result that becomes white. The largest light stays through both stages. */
	double high() {
		return settings.high == 100 ? light.max() : results.percentile(settings.high);
	}
}
