package org.tristimulus.command.exposure;

import java.util.Locale;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.exposure.Exposure;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;

/** Brightens or darkens by a number of photographic stops, in linear light. */
@Plugin(type = Command.class, label = "Adjust Exposure...", visible = false, attrs = { @Attr(name = "title", value = "{+stops} stops"), @Attr(name = "blocks", value = "pixels"), @Attr(name = "panel", value = "stops gamut knee") })
public class AdjustExposure extends BeyondWhite implements Command, HasReadout {

	@Parameter(persist = false, type = ItemIO.BOTH, attrs = @Attr(name = "pixels", value = "decode white black model output slices"))
	private ColorImage image;

	@Parameter(persist = false, label = "Exposure (stops)", description = "In stops; each stop doubles the light.", min = "-20", max = "20", style = "slider,range:-5..5", stepSize = "0.05", attrs = @Attr(name = "unit", value = "stops"))
	private double stops = 0;

	@Override
	public void run() {
		gamut = image.resolve(gamut);
		image.apply(Exposure.by(stops), gamut, knee);
	}

	@Override
	public Readout readout() {
		return new Readout().line(String.format(Locale.ROOT, "%+.2f stops: %.4g times the light", stops, Exposure.toIntensity(stops))).median();
	}
}
