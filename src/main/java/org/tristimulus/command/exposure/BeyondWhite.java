package org.tristimulus.command.exposure;

import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;

/** The last two keys of every command that exposes: what becomes of light beyond white. */
abstract class BeyondWhite {

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond white.", attrs = @Attr(name = "place", value = "last"))
	Gamut gamut = Gamut.AUTO;

	@Parameter(persist = false, label = "Roll-off knee", description = "Where highlights begin to roll off, as a fraction of white; for rolloff only.", min = "0", max = "0.99", attrs = { @Attr(name = "shown", value = "gamut=rolloff"), @Attr(name = "place", value = "last") })
	double knee = ColorImage.KNEE;
}
