package org.tristimulus.command.measure;

import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.exposure.Scope;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.measure.ChannelAudit;
import org.tristimulus.image.measure.ExposureAudit;
import org.tristimulus.image.measure.ExposureMap;
import org.tristimulus.report.Chart;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** Tells before anything is measured what is clipped, how many stops there are, and where they lie. Changes nothing. */
@Plugin(type = Command.class, label = "Check Exposure...", visible = false, attrs = { @Attr(name = "panel", value = "map by histogram scope"),
	@Attr(name = "words", value = "clipping, saturation, false color, zebra, histogram, bit depth") })
public class CheckExposure implements Command, HasReadout {

	@Parameter(persist = false, attrs = { @Attr(name = "pixels", value = "decode white black model slices"), @Attr(name = "preview", value = "overlay") })
	private ColorImage image;

	@Parameter(persist = false, label = "Map", description = "A new picture in which each stop below white has its colour; red is saturated, black is black.")
	private boolean map = true;

	@Parameter(persist = false, label = "Map by", description = "What tells the stop of a pixel.", attrs = @Attr(name = "shown", value = "map=true"))
	private StopsBy by = StopsBy.LUMINANCE;

	@Parameter(persist = false, label = "Legend", description = "Writes beside the map what its colours stand for, as an overlay.", attrs = @Attr(name = "shown", value = "map=true"))
	private boolean legend = true;

	@Parameter(persist = false, label = "Histogram", description = "Plots each channel and the luminance in quarter stops below white.")
	private boolean histogram = true;

	@Parameter(persist = false, label = "Stack", description = "all: one row a channel for all slices. per-slice: for each slice.", attrs = @Attr(name = "shown", value = "stack"))
	private Scope scope = Scope.ALL;

	@Parameter(persist = false, label = "Saturated from (% of white)", description = "A channel of so much light or more counts as saturated.", min = "50", max = "100")
	private double exclude = 98;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Chart> charts = new ArrayList<>();

	@Parameter(type = ItemIO.OUTPUT, attrs = @Attr(name = "title", value = "stops"))
	private List<ColorImage> maps = new ArrayList<>();

	private Readout readout = new Readout();

	@Override
	public void run() {
		Encoding encoding = image.encoding(false);
		int first = image.firstPosition(), end = image.endPosition();
		report = AuditReport.begin();
		if (scope == Scope.PER_SLICE) for (int p = first; p < end; p++)
			AuditReport.add(report, image, String.valueOf(p + 1), new ExposureAudit(image, encoding, exclude / 100, p, p + 1).channels());
		List<ChannelAudit> all = scope == Scope.ALL || histogram ? new ExposureAudit(image, encoding, exclude / 100, first, end).channels() : new ArrayList<>();
		readout = AuditReport.readout(all);
		if (scope == Scope.ALL) AuditReport.add(report, image, end - first > 1 ? "all" : String.valueOf(first + 1), all);
		if (histogram) charts.add(AuditReport.chart(image, all));
		if (map) maps.add(new ExposureMap(image, encoding, exclude / 100, by == StopsBy.MAX).make(legend));
	}

	@Override
	public Readout readout() {
		return readout;
	}
}
