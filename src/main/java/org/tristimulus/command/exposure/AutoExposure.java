package org.tristimulus.command.exposure;

import java.util.Arrays;
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
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.light.exposure.Statistic;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** Meters an image and exposes it so that a statistic of its light lies at a target. */
@Plugin(type = Command.class, label = "Auto Exposure...", visible = false, attrs = { @Attr(name = "title", value = "auto exposure"), @Attr(name = "blocks", value = "measured"), @Attr(name = "panel", value = "target method statistic percentile limit scope") })
public class AutoExposure extends BeyondWhite implements Command, HasReadout, MeasuresFirst {

	/** What is metered. */
	public enum Method implements Token {

		/** The pixels that are changed. */
		STATISTIC("All pixels"),
		/** The selection; the whole image is changed. */
		ROI("The selection");

		private final String label;

		Method(String label) {
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

	@Parameter(persist = false, type = ItemIO.BOTH, attrs = { @Attr(name = "pixels", value = "decode white black model output"), @Attr(name = "output", value = "new") })
	private ColorImage image;

	@Parameter(persist = false, label = "Target (stops)", description = "Where the statistic comes to lie, in stops from white; -2.474 is 18 % grey.", min = "-16", max = "0", style = "slider,range:-8..0", stepSize = "0.05", attrs = @Attr(name = "unit", value = "stops"))
	private double target = -2.474;

	@Parameter(persist = false, label = "Meter", description = "statistic: all pixels that are changed. roi: those of the selection, and the whole image is changed.", validater = "checkSelection", attrs = @Attr(name = "pick", value = "roi"))
	private Method method = Method.STATISTIC;

	@Parameter(persist = false, label = "Statistic", description = "What is taken for the exposure, of log2 of the light of all pixels metered.")
	private Statistic statistic = Statistic.MEDIAN;

	@Parameter(persist = false, label = "Percentile", description = "In percent, for statistic=percentile alone.", min = "0", max = "100", attrs = { @Attr(name = "shown", value = "statistic=percentile"), @Attr(name = "unit", value = "%") })
	private double percentile = 50;

	@Parameter(persist = false, label = "Limit (stops)", description = "The largest change either way.", min = "0", max = "10", attrs = @Attr(name = "unit", value = "stops"))
	private double limit = 3;

	@Parameter(persist = false, label = "Stack", description = "all: one change for the whole stack, metered together. per-slice: each slice by itself.", attrs = @Attr(name = "shown", value = "stack"))
	private Scope scope = Scope.ALL;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private String remark;

	private Readout readout = new Readout();

	@Override
	public void run() {
		checkSelection();
		gamut = image.resolve(gamut);
		Encoding encoding = image.encoding(false);
		LightMeter meter = new LightMeter(image, encoding, image.selection());
		StepExposure exposure = measured(meter);
		exposure.apply(image, method == Method.ROI, gamut, knee);
		report = exposure.report(image, meter, encoding);
		remark = exposure.remark();
		readout = exposure.readout(statistic.label());
	}

	private StepExposure measured(LightMeter meter) {
		ExposureGroups steps = ExposureGroups.of(image, scope);
		double[] before = meter.exposures(steps, statistic, percentile), targets = new double[steps.count()];
		Arrays.fill(targets, target);
		return new StepExposure(steps, before, targets, limit);
	}

	@Override
	public List<FixedLine> fixedLines() {
		checkSelection();
		return measured(new LightMeter(image, image.encoding(false), image.selection())).lines(image, gamut, knee);
	}

	@Override
	public Readout readout() {
		return readout;
	}

	private void checkSelection() {
		if (method == Method.ROI) LightMeter.needSelection(image, "method");
	}
}
