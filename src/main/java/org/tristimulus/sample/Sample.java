package org.tristimulus.sample;

import java.util.function.Supplier;

import org.tristimulus.color.Token;
import org.tristimulus.image.store.ImgStore;

/** The samples that can be opened: images made by code from published data, the same on every machine. */
public enum Sample implements Token {

	CHART("Colour chart under illuminant A", () -> ColorChart.under("a")),
	STEP_WEDGE("Step wedge, half a stop each", StepWedge::make),
	STARS("Star field", Stars::make),
	FLUORESCENCE("Fluorescence, three channels", Fluorescence::make),
	FLICKER("Flickering time-lapse", Flicker::make),
	BRIGHTFIELD("Brightfield section under a 3200 K lamp", Brightfield::make),
	MACH_BANDS("Mach bands", VisionPattern::machBands),
	HERMANN_GRID("Hermann grid", VisionPattern::hermannGrid),
	CORNSWEET("Cornsweet edge", VisionPattern::cornsweet),
	CONTRAST("Simultaneous contrast", VisionPattern::contrast),
	HDR_RAMP("Four decades of light", VisionPattern::hdrRamp),
	MOVING_DISC("Moving disc", VisionPattern::movingDisc),
	CHART_PHOTO("Photograph of a chart, for Calibrate Colors", ChartPhoto::make),
	BRACKET("Bracket of five exposures", Bracket::make),
	SHADED("Section under an uneven lamp", Shaded::section),
	SHADED_FLAT("The empty field of that lamp", Shaded::flat),
	RELIEF("Coin under 36 lamps, with a ball", Relief::make),
	RELIEF_NORMALS("The coin's normals", Relief::normals),
	RELIEF_ALBEDO("The coin's albedo", Relief::albedo),
	ENVIRONMENT("A room all around", Interior::make);

	private final String label;
	private final Supplier<ImgStore> maker;

	Sample(String label, Supplier<ImgStore> maker) {
		this.label = label;
		this.maker = maker;
	}

	/** A new copy of the image. */
	public ImgStore make() {
		return maker.get();
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
