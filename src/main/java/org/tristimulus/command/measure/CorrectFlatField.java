package org.tristimulus.command.measure;

import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.NamedImages;
import org.tristimulus.image.measure.FlatCorrection;
import org.tristimulus.image.measure.FlatFrames;
import org.tristimulus.measure.flat.FlatField;
import org.tristimulus.report.Chart;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** Divides by the picture of an empty field, in light, less the dark frame, and makes the field neutral. */
@Plugin(type = Command.class, label = "Correct Flat Field...", visible = false, attrs = { @Attr(name = "once", value = "true"), @Attr(name = "title", value = "flat field"), @Attr(name = "panel", value = "preset image flat dark neutral level"),
	@Attr(name = "words", value = "flat-field, shading, vignetting, illumination, dark frame, background") })
public class CorrectFlatField implements Command, HasReadout {

	@Parameter(persist = false, type = ItemIO.BOTH, label = "Image", attrs = { @Attr(name = "pixels", value = "decode white black model output slices"), @Attr(name = "output", value = "new"), @Attr(name = "each", value = "3") })
	private ColorImage image;

	@Parameter(persist = false, label = "Flat", description = "The picture of an empty field; a stack is averaged.", attrs = @Attr(name = "same", value = "true"))
	private ColorImage flat;

	@Parameter(persist = false, label = "Dark", description = "A dark frame as long as the image, or none; a stack is averaged.", required = false)
	private ColorImage dark;

	@Parameter(persist = false, label = "Dark of the flat", description = "A dark frame as long as the flat; same: the dark frame of the image; none.")
	private String flatdark = "same";

	@Parameter(persist = false, label = "Neutral field", description = "The field becomes R = G = B; else it keeps its mean colour.", attrs = @Attr(name = "presets", value = "Brightfield slide: level=97 neutral=true"))
	private boolean neutral = true;

	@Parameter(persist = false, label = "Level (% of white)", description = "Where the empty field ends; 0 keeps its own mean luminance.", min = "0", max = "100", attrs = @Attr(name = "unit", value = "%"))
	private double level = 0;

	@Parameter(persist = false, label = "Smooth (px)", description = "The standard deviation of a Gaussian on the flat.", min = "0", max = "100", attrs = @Attr(name = "unit", value = "px"))
	private double smooth = 0;

	@Parameter(persist = false, label = "Largest gain", description = "The largest gain that is allowed.", min = "1", max = "1000")
	private double maxgain = 16;

	@Parameter(persist = false, label = "Plot", description = "Plots the flat in stops along both diagonals.")
	private boolean plot = false;

	@Parameter(persist = false, label = "Saturated from (% of white)", description = "A channel of so much light or more counts as saturated.", min = "50", max = "100")
	private double exclude = 98;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(persist = false, label = "Open images", description = "Finds them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private NamedImages images = NamedImages.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Chart> charts = new ArrayList<>();

	private Readout readout = new Readout();

	@Override
	public void run() {
		gamut = image.resolve(gamut);
		FlatFrames frames = new FlatFrames(image, flat, dark, flatdark(), exclude / 100, smooth);
		boolean color = image.isColor();
		FlatField field = new FlatField(frames.means(), color, neutral, level / 100, maxgain);
		FlatCorrection correction = new FlatCorrection(image, frames.encoding(), field, frames.field(), frames.dark());
		correction.apply(gamut);
		report = FlatReport.of(image, frames, field, correction.limited(), flat.source().isOfSameImage(image.source()));
		readout = FlatReport.readout(frames, correction.limited(), maxgain);
		if (plot) charts.add(FlatReport.chart(image, frames.field()));
	}

	@Override
	public Readout readout() {
		return readout;
	}

	/** The dark frame of the flat; null for none. */
	private ColorImage flatdark() {
		String name = flatdark.trim();
		if (name.equalsIgnoreCase("none")) return null;
		if (name.equalsIgnoreCase("same") || name.isEmpty()) return dark;
		ColorImage found = images.find("flatdark", name);
		return found.with(dark == null ? flat.settings() : dark.settings());
	}
}
