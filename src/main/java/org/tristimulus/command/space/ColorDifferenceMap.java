package org.tristimulus.command.space;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.HasFigures;
import org.tristimulus.image.space.DifferenceMap;
import org.tristimulus.report.Report;

/** Shows and counts how much two registered images differ in colour. */
@Plugin(type = Command.class, label = "Color Difference...", visible = false, attrs = { @Attr(name = "blocks", value = "pixels"), @Attr(name = "title", value = "difference") })
public class ColorDifferenceMap implements Command, HasFigures {

	@Parameter(persist = false, label = "First", attrs = { @Attr(name = "pixels", value = "decode white"), @Attr(name = "preview", value = "window") })
	private ColorImage first;

	@Parameter(persist = false, label = "Second", description = "An image of the same size, registered to the first.")
	private ColorImage second;

	@Parameter(persist = false, label = "Metric", description = "How the difference of two colours is measured.")
	private ColorDifference metric = ColorDifference.CIEDE2000;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage map;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Override
	public void run() {
		DifferenceMap difference = new DifferenceMap(first, second, metric);
		map = difference.map();
		report = difference.report();
	}

	@Override
	public Report figures(ColorImage result) {
		return DifferenceMap.report(first.source().title(), second.source().title(), metric, result, result.whole());
	}
}
