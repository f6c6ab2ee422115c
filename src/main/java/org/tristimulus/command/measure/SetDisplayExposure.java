package org.tristimulus.command.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.measure.DisplayExposure;
import org.tristimulus.image.measure.DisplayedLight;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;

/** Shows an image brighter or darker by stops, by its display range and look-up table alone. */
@Plugin(type = Command.class, label = "Set Display Exposure...", visible = false, attrs = { @Attr(name = "panel", value = "stops curve reset"), @Attr(name = "words", value = "HDR, brightness, display range, LUT, view") })
public class SetDisplayExposure implements Command, HasReadout {

	@Parameter(persist = false, validater = "checkImage", attrs = { @Attr(name = "pixels", value = "white black"), @Attr(name = "preview", value = "display") })
	private ColorImage image;

	@Parameter(persist = false, label = "Stops", description = "How much brighter the image is shown.", min = "-20", max = "20", stepSize = "0.05", style = "slider,range:-10..10", attrs = @Attr(name = "unit", value = "stops"))
	private double stops = 0;

	@Parameter(persist = false, label = "Curve", description = "srgb: linear light looks as it should on a monitor.")
	private DisplayCurve curve = DisplayCurve.SRGB;

	@Parameter(persist = false, label = "Reset", description = "Plain tables over the whole range again.")
	private boolean reset = false;

	private boolean hasRun;

	@Override
	public void run() {
		checkImage();
		new DisplayExposure(image).show(reset ? 0 : stops, curve == DisplayCurve.SRGB && !reset);
		hasRun = true;
	}

	@Override
	public Readout readout() {
		if (!hasRun) return new Readout();
		DisplayExposure shown = new DisplayExposure(image);
		double white = shown.white(reset ? 0 : stops);
		DisplayedLight light = new DisplayedLight(image, image.source().current(), shown.black(), white);
		return new Readout().line("shown from " + rounded(shown.black()) + " as black to " + rounded(white) + " as white")
			.line(String.format(Locale.ROOT, "median at %.2f stops from white; %.1f %% at white", light.median(), light.whitePercent()));
	}

	/** To five digits, whole where it is larger. */
	private static String rounded(double x) {
		return new BigDecimal(x).round(new MathContext(Math.abs(x) < 1e5 ? 5 : 9)).stripTrailingZeros().toPlainString();
	}

	private void checkImage() {
		String title = "\"" + image.source().title() + "\"";
		if (image.source().type() == PixelType.RGB24) throw new IllegalArgumentException(title + " is 24-bit RGB, which is shown as it is stored; use Adjust Exposure");
		Decode declared = image.source().declaredDecode();
		if (declared != Decode.AUTO && declared != Decode.LINEAR) throw new IllegalArgumentException(title + " was declared " + declared + ", so that its values are encoded already; use Adjust Exposure");
	}
}
