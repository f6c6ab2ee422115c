package org.tristimulus.command.retina;

import java.util.Collections;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Token;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.retina.Polarity;
import org.tristimulus.image.retina.ReceptiveFieldImage;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;
import org.tristimulus.retina.ReceptiveField;

/** Centre minus surround: what cells with such a receptive field answer, ON, OFF or both. */
@Plugin(type = Command.class, label = "Receptive Field Filter...", visible = false,
	attrs = { @Attr(name = "title", value = "receptive field"), @Attr(name = "panel", value = "polarity center surround unit ppd"), @Attr(name = "words", value = "difference of Gaussians, DoG, center surround, ON OFF, Mexican hat") })
public class ReceptiveFieldFilter implements Command {

	/** What σ is given in. */
	public enum Unit implements Token {

		PIXELS("Pixels"),
		/** Of visual angle. */
		DEGREES("Degrees");

		private final String label;

		Unit(String label) {
			this.label = label;
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

	@Parameter(persist = false, attrs = { @Attr(name = "pixels", value = "decode white black model slices"), @Attr(name = "preview", value = "window") })
	private ColorImage image;

	@Parameter(persist = false, label = "Polarity", description = "The difference, or what is above 0 of it, or of its opposite, or both as two channels.")
	private Polarity polarity = Polarity.SIGNED;

	@Parameter(persist = false, label = "Center (sigma)", description = "Of the Gaussian of the center.", min = "0.3", max = "200")
	private double center = 1.5;

	@Parameter(persist = false, label = "Surround (sigma)", description = "Of the Gaussian of the surround; above the center.", min = "0.3", max = "1000", validater = "checkSurround")
	private double surround = 4.5;

	@Parameter(persist = false, label = "Unit", description = "What center and surround are given in.")
	private Unit unit = Unit.PIXELS;

	@Parameter(persist = false, label = "Pixels per degree", description = "Of visual angle; for unit=degrees.", min = "1", max = "1000", attrs = @Attr(name = "shown", value = "unit=degrees"))
	private double ppd = 60;

	@Parameter(persist = false, label = "Center weight", description = "What the center is multiplied by.", min = "0", max = "100")
	private double kc = 1;

	@Parameter(persist = false, label = "Surround weight", description = "What the surround is multiplied by; equal weights let no mean light through.", min = "0", max = "100")
	private double ks = 1;

	@Parameter(persist = false, label = "Plot", description = "Plots the gain against cycles per pixel, or per degree, in closed form.")
	private boolean plot = false;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage filtered;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Chart> charts = Collections.emptyList();

	@Override
	public void run() {
		ReceptiveField field = field();
		ReceptiveFieldImage made = new ReceptiveFieldImage(image, field, polarity);
		filtered = made.make(ResultTitle.of(image.source(), "receptive field"));
		double peak = field.peak();
		report = new Report("Image", "Center_px", "Surround_px", "DC_gain", "Peak_cycles_per_px", "Peak_gain", "Note").row().set("Image", image.source().title()).set("Center_px", field.center).set("Surround_px", field.surround)
			.set("DC_gain", field.dcGain()).set("Peak_cycles_per_px", peak).set("Peak_gain", field.gain(peak)).set("Note", image.source().hasSelection() ? "the selection is not used: the whole image is filtered" : "");
		if (plot) charts = Collections.singletonList(chart(field));
	}

	private ReceptiveField field() {
		double scale = unit == Unit.DEGREES ? ppd : 1;
		checkSurround();
		return new ReceptiveField(center * scale, surround * scale, kc, ks);
	}

	private void checkSurround() {
		if (!(surround > center)) throw new IllegalArgumentException("surround=" + surround + " is not above center=" + center + "; a surround is wider than its center");
	}

	private Chart chart(ReceptiveField field) {
		int n = 251;
		double[] x = new double[n], y = new double[n];
		for (int i = 0; i < n; i++) {
			double frequency = i * 0.5 / (n - 1);
			x[i] = unit == Unit.DEGREES ? frequency * ppd : frequency;
			y[i] = field.gain(frequency);
		}
		return new Chart("Receptive Field Filter: gain", unit == Unit.DEGREES ? "Cycles per degree" : "Cycles per pixel", "Gain").add("Gain", Chart.Style.LINE, 0x1f5fa8, x, y);
	}
}
