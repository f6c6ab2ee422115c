package org.tristimulus.command.retina;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.retina.DisplayedColors;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.report.Report;
import org.tristimulus.retina.Deficiency;
import org.tristimulus.retina.DeficiencyMethod;
import org.tristimulus.retina.TwoLuts;

/** Shows a picture as it is seen with deficient colour vision, and reports how well look-up tables are told apart. */
@Plugin(type = Command.class, label = "Simulate Color Vision Deficiency...", visible = false,
	attrs = { @Attr(name = "display", value = "true"), @Attr(name = "title", value = "{deficiency}"), @Attr(name = "panel", value = "deficiency severity report"), @Attr(name = "words", value = "color blind, colour blindness, daltonism, protanopia, deuteranopia, tritanopia, LUT") })
public class SimulateColorVisionDeficiency implements Command {

	@Parameter(persist = false, type = ItemIO.BOTH, validater = "checkImage", attrs = { @Attr(name = "pixels", value = "decode white model output slices"), @Attr(name = "output", value = "new") })
	private ColorImage image;

	@Parameter(persist = false, label = "Deficiency", description = "The cones that are shifted or missing.")
	private Deficiency deficiency = Deficiency.DEUTAN;

	@Parameter(persist = false, label = "Severity", description = "0 changes nothing, 1 is a cone that is missing.", min = "0", max = "1", style = "slider")
	private double severity = 1;

	@Parameter(persist = false, label = "Method", description = "Automatic: Machado for protan and deutan, Brettel for tritan.")
	private DeficiencyMethod method = DeficiencyMethod.AUTO;

	@Parameter(persist = false, label = "Report", description = "How well the look-up tables of the image are told apart, in normal and in deficient vision.", validater = "checkReport")
	private boolean report = false;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Report> luts = Collections.emptyList();

	@Override
	public void run() {
		checkImage();
		checkReport();
		method = method.of(deficiency);
		ColorTransform vision = deficiency.vision(severity, method);
		if (report) luts = Collections.singletonList(lutPairs());
		if (isColor()) {
			gamut = image.resolve(gamut);
			image.apply(vision, gamut);
		}
		else {
			gamut = gamut == Gamut.AUTO ? Gamut.CLIP : gamut;
			DisplayedColors.apply(image, vision, gamut);
		}
	}

	private boolean isColor() {
		return image.isColor();
	}

	/** Whether the colours are those of look-up tables. @throws IllegalArgumentException for an image without colours, or an output that does not go with them */
	private void checkImage() {
		if (isColor()) return;
		PixelStore source = image.source();
		if (!DisplayedColors.has(source)) throw new IllegalArgumentException("\"" + source.title() + "\" is shown in greys, which every eye sees alike: this needs red, green and blue, or channels with colours");
		Output output = image.settings().output;
		if (output != Output.NEW) throw new IllegalArgumentException("output=" + output + ": the channels of \"" + source.title() + "\" are taken as they are displayed, which gives a new 24-bit RGB image; allowed here: new");
		if (gamut == Gamut.NONE) throw new IllegalArgumentException("gamut=none: only 32-bit images hold values out of range; use gamut=clip");
	}

	private void checkReport() {
		if (report && isColor()) throw new IllegalArgumentException("report=true: \"" + image.source().title() + "\" holds colors and no look-up tables to tell apart; the report is of channels and their look-up tables");
	}

	private Report lutPairs() {
		Report rows = new Report("Image", "Channel_a", "Channel_b", "Vision", "DE00_full", "DE00_min", "Level_a", "Level_b", "Note");
		PixelStore source = image.source();
		int n = source.channels();
		for (int a = 0; a < n; a++)
			for (int b = n == 1 ? a : a + 1; b < n; b++)
				for (String name : visions())
					row(rows, a, b, name);
		return rows;
	}

	private static List<String> visions() {
		List<String> names = new ArrayList<>();
		names.add("normal");
		for (Deficiency d : Deficiency.values())
			names.add(d.toString());
		return names;
	}

	private void row(Report rows, int a, int b, String vision) {
		ColorTransform seen = ColorTransform.IDENTITY;
		for (Deficiency d : Deficiency.values())
			if (d.toString().equals(vision)) seen = d.vision(severity, d == deficiency ? method : DeficiencyMethod.AUTO);
		int[] first = image.source().display(a).colors(), second = image.source().display(b).colors();
		TwoLuts luts = a == b ? TwoLuts.within(first, seen) : TwoLuts.between(first, second, seen);
		rows.row().set("Image", image.source().title()).set("Channel_a", a + 1).set("Channel_b", b + 1).set("Vision", vision).set("DE00_min", luts.least).set("Level_a", luts.levelA).set("Level_b", luts.levelB).set("Note", note(luts));
		if (a != b) rows.set("DE00_full", luts.full);
	}

	private static String note(TwoLuts luts) {
		return luts.least < 10 ? "hard to tell apart" : "";
	}
}
