package org.tristimulus.command.balance;

import java.io.File;
import java.util.Collections;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.figure.light.LightDiagram;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.FixedLine;
import org.tristimulus.image.MeasuresFirst;
import org.tristimulus.light.balance.BalanceScope;
import org.tristimulus.light.balance.PatchStatistic;
import org.tristimulus.light.balance.WhiteReference;
import org.tristimulus.light.temperature.Locus;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** Makes something grey neutral, and tells what the light was. */
@Plugin(type = Command.class, label = "White Balance...", visible = false, attrs = { @Attr(name = "once", value = "true"), @Attr(name = "title", value = "white balance"), @Attr(name = "blocks", value = "measured"), @Attr(name = "panel", value = "preset from recipe level amount save") })
public class WhiteBalance implements Command, HasReadout, MeasuresFirst {

	@Parameter(persist = false, type = ItemIO.BOTH, validater = "checkImage", attrs = @Attr(name = "pixels", value = "decode white black model output"))
	private ColorImage image;

	@Parameter(persist = false, label = "Neutral is", description = "What tells the colour of the light: a selection of something grey or white, an estimate of the whole picture, or a recipe.", validater = "checkSelection", attrs = { @Attr(name = "pick", value = "roi"), @Attr(name = "selected", value = "roi"), @Attr(name = "opens", value = "background"), @Attr(name = "presets", value = "Brightfield slide: from=background level=97 adaptation=cat16") })
	private WhiteReference from = WhiteReference.ROI;

	@Parameter(persist = false, label = "Statistic", description = "How the pixels of the selection become one colour; for from=roi.", attrs = @Attr(name = "shown", value = "from=roi"))
	private PatchStatistic statistic = PatchStatistic.TRIMMED_MEAN;

	@Parameter(persist = false, label = "Leave out from (% of white)", description = "Pixels with a channel of so much light or more count as saturated and are not measured.", min = "50", max = "100", attrs = { @Attr(name = "shown", value = "from!=recipe"), @Attr(name = "unit", value = "%") })
	private double exclude = 98;

	@Parameter(persist = false, label = "Adaptation", description = "The cone space that gains are applied in; a recipe has its own.", attrs = @Attr(name = "shown", value = "from!=recipe"))
	private Adaptation adaptation = Adaptation.CAT16;

	@Parameter(persist = false, style = "slider", label = "Amount (%)", description = "How much of the way to neutral, in uv.", min = "0", max = "100", attrs = @Attr(name = "unit", value = "%"))
	private double amount = 100;

	@Parameter(persist = false, style = "slider", label = "Bring to (% of white)", description = "The luminance that what was grey is brought to, in light, after the exclusions: 97 makes the empty field of a slide paper white. 0 keeps its luminance.", min = "0", max = "100", validater = "checkLevel", attrs = { @Attr(name = "shown", value = "from!=recipe"), @Attr(name = "unit", value = "%") })
	private double level = 0;

	@Parameter(persist = false, label = "Slices of a stack", description = "One correction for all slices, one for each, or each smoothed over time in mired.", attrs = @Attr(name = "shown", value = "stack from!=recipe"))
	private BalanceScope scope = BalanceScope.ALL;

	@Parameter(persist = false, label = "Recipe", description = "A file that was saved here, for from=recipe.", style = "open", validater = "checkRecipe", attrs = @Attr(name = "shown", value = "from=recipe"))
	private File recipe = new File("");

	@Parameter(persist = false, label = "Save recipe as", description = "A text file to keep the correction in, for other images; empty for none.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Plot", description = "Plots the light that was measured and what becomes of it in the CIE 1976 diagram.")
	private boolean plot = false;

	@Parameter(persist = false, label = "Largest gain", description = "The largest cone gain (L, M or S) that is allowed.", min = "1", max = "100")
	private double maxgain = 25;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage diagram;

	private Readout readout = new Readout();

	@Override
	public void run() {
		checkImage();
		checkSelection();
		checkSave();
		checkLevel();
		gamut = image.resolve(gamut);
		double clippedBefore = HighlightNotes.clipped(image);
		Balances balances = from == WhiteReference.RECIPE ? Balances.ofRecipe(image, recipe, amount / 100, maxgain)
			: measured();
		adaptation = balances.adaptation();
		if (!balances.leftOut().isEmpty()) image.remark(balances.leftOut());
		if (from == WhiteReference.ROI) image.applyToWhole(balances::at, gamut, ColorImage.KNEE);
		else image.applyEach(balances::at, gamut, ColorImage.KNEE);
		balances.save(files, save);
		report = BalanceReport.of(image, balances, clippedBefore);
		readout = BalanceReadout.of(image, balances, clippedBefore);
		if (plot) diagram = LightDiagram.of("White Balance: " + image.source().title(), Locus.PLANCKIAN, balances.measured(), balances.lights(), balances.lightsAfter());
	}

	@Override
	public List<FixedLine> fixedLines() {
		checkImage();
		checkSelection();
		checkLevel();
		if (from == WhiteReference.RECIPE) return Collections.emptyList();
		if (from == WhiteReference.GREY_EDGE) throw new IllegalArgumentException("from=grey-edge looks at neighbours, which parts of an image have not; use grey-world, white-patch, shades-of-grey or roi");
		return measured().lines(maxgain, gamut);
	}

	private Balances measured() {
		return Balances.measured(image, from, statistic, exclude / 100, scope, adaptation, amount / 100, maxgain, level / 100);
	}

	@Override
	public Readout readout() {
		return readout;
	}

	private void checkImage() {
		image.needColors();
	}

	private void checkSelection() {
		if (from == WhiteReference.ROI) Balances.needSelection(image);
	}

	private void checkLevel() {
		if (level > 0 && from == WhiteReference.RECIPE) throw new IllegalArgumentException("level: a recipe has the stops that it was saved with; use level=0 with from=recipe");
		if (level > 0) image.encoding(false);
	}

	private void checkRecipe() {
		if (from == WhiteReference.RECIPE) Balances.ofRecipe(image, recipe, amount / 100, maxgain);
	}

	private void checkSave() {
		Balances.checkSave(files, save, from == WhiteReference.RECIPE ? BalanceScope.ALL : scope);
	}
}
