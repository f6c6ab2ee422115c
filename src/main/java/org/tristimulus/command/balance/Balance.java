package org.tristimulus.command.balance;

import java.util.Optional;

import org.tristimulus.color.Chromaticity;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.light.balance.NeutralSample;
import org.tristimulus.light.balance.WhiteBalance;

/** The white balance of a slice or of all: the light, what is done about it, and the sample that told it, if there was one. */
final class Balance {

	final Chromaticity light;
	final WhiteBalance change;
	final double stops;
	final ColorTransform transform;
	final Optional<NeutralSample> sample;

	/**
	 * @param stops by which the picture is brightened as well
	 * @param clips whether samples are clipped at white: then highlights stay neutral
	 */
	Balance(Chromaticity light, WhiteBalance change, double stops, boolean clips, Optional<NeutralSample> sample) {
		this.light = light;
		this.change = change;
		this.stops = stops;
		transform = clips ? change.keepingWhite(stops) : change.transform(stops);
		this.sample = sample;
	}
}
