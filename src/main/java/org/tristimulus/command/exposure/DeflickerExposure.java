package org.tristimulus.command.exposure;

import java.util.List;
import java.util.stream.IntStream;

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
import org.tristimulus.image.store.Axis;
import org.tristimulus.light.exposure.Deflicker;
import org.tristimulus.light.exposure.Statistic;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;

/** Steadies the exposure of a series of images: each is brought to a smooth course of a statistic of their light. */
@Plugin(type = Command.class, label = "Deflicker Exposure...", visible = false, attrs = { @Attr(name = "once", value = "true"), @Attr(name = "title", value = "deflickered"), @Attr(name = "blocks", value = "measured"), @Attr(name = "panel", value = "axis area window limit"), @Attr(name = "words", value = "time-lapse") })
public class DeflickerExposure extends BeyondWhite implements Command, MeasuresFirst {

	/** What is metered of each image. */
	public enum Area implements Token {

		/** All pixels. */
		ALL("All pixels"),
		/** The selection; the whole image is changed. */
		ROI("The selection");

		private final String label;

		Area(String label) {
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

	@Parameter(persist = false, type = ItemIO.BOTH, attrs = { @Attr(name = "pixels", value = "decode white black model output"), @Attr(name = "output", value = "new"), @Attr(name = "preview", value = "none") })
	private ColorImage image;

	@Parameter(persist = false, label = "Window (images)", description = "How many images the course is smoothed over: an odd number, or 0 for the whole stack.", min = "0", max = "999", validater = "checkWindow")
	private int window = 15;

	@Parameter(persist = false, label = "Series along", description = "The axis along which the images follow one another. Automatic: time where there is more than one time point, else slices.")
	private Axis axis = Axis.AUTO;

	@Parameter(persist = false, label = "Meter", description = "all: all pixels. roi: those of the selection, and the whole image is changed.", validater = "checkSelection")
	private Area area = Area.ALL;

	@Parameter(persist = false, label = "Statistic", description = "What is taken for the exposure, of log2 of the light of all pixels metered.")
	private Statistic statistic = Statistic.MEDIAN;

	@Parameter(persist = false, label = "Percentile", description = "In percent, for statistic=percentile alone.", min = "0", max = "100", attrs = { @Attr(name = "shown", value = "statistic=percentile"), @Attr(name = "unit", value = "%") })
	private double percentile = 50;

	@Parameter(persist = false, label = "Limit (stops)", description = "The largest change of an image either way.", min = "0", max = "10", attrs = @Attr(name = "unit", value = "stops"))
	private double limit = 3;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private Chart chart;

	@Parameter(type = ItemIO.OUTPUT)
	private String remark;

	@Override
	public void run() {
		checkWindow();
		checkSelection();
		axis = axis.of(image.source());
		gamut = image.resolve(gamut);
		Encoding encoding = image.encoding(true);
		ExposureGroups steps = steps();
		LightMeter meter = meter(encoding);
		double[] before = meter.exposures(steps, statistic, percentile), target = Deflicker.target(before, window);
		StepExposure exposure = new StepExposure(steps, before, target, limit);
		exposure.apply(image, area == Area.ROI, gamut, knee);
		report = exposure.report(image, meter, encoding);
		chart = chart(before, target, exposure.after());
		remark = exposure.remark();
	}

	@Override
	public List<FixedLine> fixedLines() {
		checkWindow();
		checkSelection();
		axis = axis.of(image.source());
		ExposureGroups steps = steps();
		double[] before = meter(image.encoding(true)).exposures(steps, statistic, percentile);
		return new StepExposure(steps, before, Deflicker.target(before, window), limit).lines(image, gamut, knee);
	}

	private ExposureGroups steps() {
		ExposureGroups steps = ExposureGroups.along(image, axis);
		if (steps.count() < 2) throw new IllegalArgumentException("\"" + image.source().title() + "\" has one image along axis=" + axis + ", and flicker is a matter of several; a stack is needed");
		return steps;
	}

	private LightMeter meter(Encoding encoding) {
		return new LightMeter(image, encoding, area == Area.ROI ? image.selection() : image.whole());
	}

	private void checkSelection() {
		if (area == Area.ROI) LightMeter.needSelection(image, "area");
	}

	private void checkWindow() {
		if (window != 0 && window % 2 == 0) throw new IllegalArgumentException("window=" + window + " is even; allowed: an odd number from 1 to 999, or 0 for the whole stack");
	}

	private Chart chart(double[] before, double[] target, double[] after) {
		double[] x = IntStream.rangeClosed(1, before.length).asDoubleStream().toArray();
		return new Chart("Exposure of " + image.source().title(), axis == Axis.T ? "Time point" : "Slice", "Exposure (stops from white)").add("Before", Chart.Style.JOINED, 0xc03a2b, x, before)
			.add("Target", Chart.Style.LINE, 0x8a8a8a, x, target).add("After", Chart.Style.JOINED, 0x1f5fa8, x, after);
	}
}
