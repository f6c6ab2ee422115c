package org.tristimulus.command.measure;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.measure.DisplayExposure;
import org.tristimulus.image.pixel.PixelType;

/** Shows an image brighter or darker by stops, by its display range and look-up table alone. */
@Plugin(type = Command.class, label = "Set Display Exposure...", visible = false, attrs = { @Attr(name = "panel", value = "stops curve reset"), @Attr(name = "words", value = "HDR, brightness, display range, LUT, view") })
public class SetDisplayExposure implements Command {

	@Parameter(persist = false, validater = "checkImage", attrs = { @Attr(name = "pixels", value = "white black"), @Attr(name = "preview", value = "display") })
	private ColorImage image;

	@Parameter(persist = false, label = "Stops", description = "How much brighter the image is shown.", min = "-20", max = "20", stepSize = "0.05", style = "slider,range:-10..10", attrs = @Attr(name = "unit", value = "stops"))
	private double stops = 0;

	@Parameter(persist = false, label = "Curve", description = "srgb: linear light looks as it should on a monitor.")
	private DisplayCurve curve = DisplayCurve.SRGB;

	@Parameter(persist = false, label = "Reset", description = "Plain tables over the whole range again.")
	private boolean reset = false;

	@Override
	public void run() {
		checkImage();
		new DisplayExposure(image).show(reset ? 0 : stops, curve == DisplayCurve.SRGB && !reset);
	}

	private void checkImage() {
		String title = "\"" + image.source().title() + "\"";
		if (image.source().type() == PixelType.RGB24) throw new IllegalArgumentException(title + " is 24-bit RGB, which is shown as it is stored; use Adjust Exposure");
		Decode declared = image.source().declaredDecode();
		if (declared != Decode.AUTO && declared != Decode.LINEAR) throw new IllegalArgumentException(title + " was declared " + declared + ", so that its values are encoded already; use Adjust Exposure");
	}
}
