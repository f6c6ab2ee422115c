package org.tristimulus.command.measure;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.light.balance.NeutralHighlights;
import org.tristimulus.measure.chart.CalibrationMethod;
import org.tristimulus.measure.fit.ColorFit;
import org.tristimulus.report.HasReadout;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** Makes the colours of a camera those of a chart that is in the picture, and tells how far that can be trusted. */
@Plugin(type = Command.class, label = "Calibrate Colors...", visible = false, attrs = { @Attr(name = "once", value = "true"), @Attr(name = "title", value = "calibrated"), @Attr(name = "panel", value = "from recipe reference corners method brightness figure save"),
	@Attr(name = "words", value = "ColorChecker, color chart, camera profile, white balance") })
public class CalibrateColors implements Command, HasReadout {

	@Parameter(persist = false, type = ItemIO.BOTH, validater = "checkImage", attrs = @Attr(name = "pixels", value = "decode white black model output slices"))
	private ColorImage image;

	@Parameter(persist = false, label = "Calibrate by", description = "A chart in the picture, or a recipe that was saved from such a picture.")
	private CalibrationSource from = CalibrationSource.CHART;

	@Parameter(persist = false, label = "Recipe", description = "A file that was saved here, for from=recipe.", style = "open", validater = "checkRecipe", attrs = @Attr(name = "shown", value = "from=recipe"))
	private File recipe = new File("");

	@Parameter(persist = false, label = "Chart", description = "colorchecker-2005, colorchecker-before-nov-2014, colorchecker-after-nov-2014, or a CSV file with a row a patch.", style = "file", attrs = @Attr(name = "shown", value = "from=chart"))
	private String reference = "colorchecker-after-nov-2014";

	@Parameter(persist = false, label = "Corners", description = "roi: the points of the selection. Or x,y;x,y;x,y;x,y: the centres of the four corner patches, from any of them; or a point for each patch in the order of the chart.", attrs = {
		@Attr(name = "pick", value = "points:4"), @Attr(name = "shown", value = "from=chart") })
	private String corners = "roi";

	@Parameter(persist = false, label = "Columns", description = "Patches of a row, of a CSV chart.", min = "1", max = "100")
	private int columns = 6;

	@Parameter(persist = false, label = "Orientation", description = "auto: found by the colours. fixed: the first corner is patch 1, the second the end of its row.", attrs = @Attr(name = "shown", value = "from=chart"))
	private ChartOrientation orientation = ChartOrientation.AUTO;

	@Parameter(persist = false, label = "Square (%)", description = "Side of the square that is measured, in percent of the distance of patches.", min = "10", max = "80")
	private double size = 40;

	@Parameter(persist = false, label = "Leave out from (% of white)", description = "A channel of so much light or more is saturated; such patches are left out.", min = "50", max = "100")
	private double exclude = 98;

	@Parameter(persist = false, label = "Method", description = "auto: the least leave-one-out error of matrix, root-2 and root-3; a richer one must be 5 % better.", attrs = @Attr(name = "shown", value = "from=chart"))
	private CalibrationMethod method = CalibrationMethod.AUTO;

	@Parameter(persist = false, label = "Neutral exactly", description = "The perfect diffuser becomes R = G = B exactly; not with affine.", attrs = @Attr(name = "shown", value = "from=chart"))
	private boolean neutral = false;

	@Parameter(persist = false, label = "Brightness", description = "reference: that of the chart. keep: the exposure of the picture stays.", attrs = @Attr(name = "shown", value = "from=chart"))
	private ChartBrightness brightness = ChartBrightness.REFERENCE;

	@Parameter(persist = false, label = "Largest error", description = "The mean CIEDE2000 of the best 3 × 3 fit from which on this is not the chart.", min = "1", max = "100")
	private double maxerror = 15;

	@Parameter(persist = false, label = "Save recipe as", description = "A text file to keep the calibration in, for other pictures; empty for none.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Save measured patches as", description = "A CSV file of the measured patches, which may be the chart of another picture; empty for none.", style = "save", validater = "checkMeasured")
	private File measured = new File("");

	@Parameter(persist = false, label = "Apply", description = "Whether the image is changed; else only errors are reported.")
	private boolean apply = true;

	@Parameter(persist = false, label = "Figure", description = "Draws every patch as reference, as it was and calibrated, and an a*b* plot.")
	private boolean figure = true;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond the range of the output.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Report> reports = new ArrayList<>();

	@Parameter(type = ItemIO.OUTPUT)
	private List<ColorImage> figures = new ArrayList<>();

	private Readout readout = new Readout();

	@Override
	public void run() {
		checkImage();
		checkSave();
		checkMeasured();
		gamut = image.resolve(gamut);
		if (from == CalibrationSource.RECIPE) byRecipe();
		else byChart();
	}

	private void byRecipe() {
		CalibrationRecipeFile file = CalibrationRecipeFile.read(recipe);
		change(file.recipe().fit());
		reports.add(file.report(image));
	}

	private void byChart() {
		ChartCalibration chart = ChartCalibration.of(image, reference, columns, corners, orientation, size / 100, exclude / 100);
		chart.addSquares(readout);
		chart.within(maxerror);
		chart.fit(method, neutral, brightness);
		chart.addErrors(readout);
		corners = chart.corners();
		method = chart.method();
		change(chart.applied());
		chart.save(files, save, measured);
		reports.addAll(chart.reports(image));
		if (figure) figures.addAll(chart.figure(image));
	}

	/** The squares that are measured, also where they are not those of the chart; then its errors. */
	@Override
	public Readout readout() {
		return readout;
	}

	private void change(ColorFit fit) {
		if (!apply) return;
		ColorTransform transform = fit.transform();
		ColorTransform keeping = image.source().type().isFloat() ? transform : NeutralHighlights.of(transform);
		image.applyToWhole(position -> keeping, gamut, ColorImage.KNEE);
	}

	private void checkImage() {
		image.needColors();
	}

	private void checkRecipe() {
		if (from == CalibrationSource.RECIPE) CalibrationRecipeFile.read(recipe);
	}

	private void checkSave() {
		if (from == CalibrationSource.CHART && !save.getPath().isEmpty()) files.check("save", save, ChartCalibration.RECIPE);
	}

	private void checkMeasured() {
		if (from == CalibrationSource.CHART && !measured.getPath().isEmpty()) files.check("measured", measured, ChartCalibration.PATCHES);
	}
}
