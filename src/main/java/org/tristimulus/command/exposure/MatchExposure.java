package org.tristimulus.command.exposure;

import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Token;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.FixedLine;
import org.tristimulus.image.MeasuresFirst;
import org.tristimulus.light.exposure.Statistic;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** Brings an image to the exposure of a reference, or only says by how many stops they differ. */
@Plugin(type = Command.class, label = "Match Exposure...", visible = false, attrs = { @Attr(name = "title", value = "matched"), @Attr(name = "blocks", value = "measured"), @Attr(name = "panel", value = "image reference registered by scope") })
public class MatchExposure extends BeyondWhite implements Command, MeasuresFirst, HasReadout {

	/** What is matched. */
	public enum By implements Token {

		/** Luminance, all channels alike. */
		LUMINANCE("Luminance"),
		/** Each channel by stops of its own, which changes colours. */
		CHANNEL("Each channel (changes colours)");

		private final String label;

		By(String label) {
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

	@Parameter(persist = false, type = ItemIO.BOTH, label = "Image", attrs = { @Attr(name = "pixels", value = "decode white black model output"), @Attr(name = "output", value = "new") })
	private ColorImage image;

	@Parameter(persist = false, label = "Reference", description = "The image whose exposure is taken over.")
	private ColorImage reference;

	@Parameter(persist = false, label = "Registered", description = "Both images show the same scene, pixel by pixel.")
	private boolean registered = false;

	@Parameter(persist = false, label = "Statistic", description = "What is taken for the exposure, of log2 of the light; not used where registered.", attrs = @Attr(name = "shown", value = "registered=false"))
	private Statistic statistic = Statistic.MEDIAN;

	@Parameter(persist = false, label = "Percentile", description = "In percent, for statistic=percentile alone.", min = "0", max = "100", attrs = { @Attr(name = "shown", value = "registered=false statistic=percentile"), @Attr(name = "unit", value = "%") })
	private double percentile = 50;

	@Parameter(persist = false, label = "By", description = "luminance: all channels alike. channel: each by stops of its own, which changes colours.")
	private By by = By.LUMINANCE;

	@Parameter(persist = false, label = "Stack", description = "all: one change for the whole stack. per-slice: slice n by slice n of the reference, or by its only slice.", attrs = @Attr(name = "shown", value = "stack"))
	private Scope scope = Scope.ALL;

	@Parameter(persist = false, label = "Apply", description = "Whether the image is changed; else the stops are reported alone.")
	private boolean apply = true;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private String remark;

	private Readout readout = new Readout();

	@Override
	public List<FixedLine> fixedLines() {
		if (by == By.CHANNEL) throw new IllegalArgumentException("by=channel: each channel has stops of its own, which no line for a part of the image has; use by=luminance");
		if (!apply) throw new IllegalArgumentException("apply=false changes nothing");
		return matched().lines(gamut, knee);
	}

	@Override
	public Readout readout() {
		return readout;
	}

	private ExposureMatching matched() {
		ExposureMatching plates = new ExposureMatching(image, reference, scope, by == By.CHANNEL);
		if (registered) plates.matchPixels();
		else plates.matchStatistics(statistic, percentile);
		return plates;
	}

	@Override
	public void run() {
		gamut = image.resolve(gamut);
		ExposureMatching plates = matched();
		if (apply) plates.apply(gamut, knee);
		report = plates.report();
		readout = plates.readout();
		if (by == By.CHANNEL) remark = "each channel " + (apply ? "was" : "would be") + " exposed by stops of its own, which changes colours";
	}
}
