package org.tristimulus.command.measure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.tristimulus.figure.measure.CalibrationFigure;
import org.tristimulus.file.FileKind;
import org.tristimulus.file.InputFile;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.measure.ChartMeter;
import org.tristimulus.light.balance.RecipeLines;
import org.tristimulus.measure.chart.Calibration;
import org.tristimulus.measure.chart.CalibrationMethod;
import org.tristimulus.measure.chart.ChartLayout;
import org.tristimulus.measure.chart.ChartSearch;
import org.tristimulus.measure.chart.MeasuredChart;
import org.tristimulus.measure.chart.ReferenceChart;
import org.tristimulus.measure.fit.CalibrationRecipe;
import org.tristimulus.measure.fit.ColorFit;
import org.tristimulus.report.Readout;
import org.tristimulus.report.Report;

/** The calibration of an image by a chart in it: patches measured, the chart's place found, fits made. */
final class ChartCalibration {

	/** What may be replaced by a recipe and by a table of patches. */
	static final FileKind RECIPE = FileKind.text("a color calibration", RecipeLines.Kind.COLOR_CALIBRATION::begins), PATCHES = FileKind.firstLine("a table of patches", MeasuredChartText.HEADER);

	/** The name of the selection in place of points. */
	private static final String ROI = "roi";

	private final double[][] points;
	private final double size;
	private final ChartSearch search;
	private final boolean saturates;
	private final String decode;

	private List<Calibration> fits = Collections.emptyList();
	private Calibration chosen;
	private ChartBrightness brightness = ChartBrightness.REFERENCE;

	private ChartCalibration(double[][] points, double size, ChartSearch search, boolean saturates, String decode) {
		this.size = size;
		this.points = points;
		this.search = search;
		this.saturates = saturates;
		this.decode = decode;
	}

	/**
	 * Measures the chart.
	 *
	 * @param corners the word roi, or points
	 * @param size side of the measured square, as a share of the distance of patches
	 * @param exclude the light from which on a channel is saturated
	 * @throws IllegalArgumentException for corners or a chart that do not do
	 */
	static ChartCalibration of(ColorImage image, String reference, int columns, String corners, ChartOrientation orientation, double size, double exclude) {
		ReferenceChart chart = chart(reference, columns);
		double[][] points = corners.trim().equalsIgnoreCase(ROI) ? selected(image, chart) : ChartMeter.points(corners);
		List<ChartLayout> layouts = layouts(points, chart, orientation);
		boolean saturates = image.knowsSaturation();
		if (!saturates) image.leaveWhiteOpen();
		ChartMeter meter = new ChartMeter(image, size, saturates ? exclude : Double.POSITIVE_INFINITY);
		ChartSearch search = ChartSearch.among(layouts, chart, meter::measure);
		return new ChartCalibration(points, size, search, saturates, image.decodeUsed().toString());
	}

	private static ReferenceChart chart(String reference, int columns) {
		String name = reference.trim();
		if (ReferenceChart.names().contains(name.toLowerCase(Locale.ROOT))) return ReferenceChart.of(name);
		try {
			if (!new File(name).exists()) return ReferenceChart.of(name);
			byte[] bytes = InputFile.read(Paths.get(name), () -> false);
			return ReferenceChart.parse(new File(name).getName(), new String(bytes, StandardCharsets.UTF_8), columns);
		}
		catch (InvalidPathException e) {
			return ReferenceChart.of(name);
		}
		catch (IOException e) {
			throw new UncheckedIOException("reference=" + name + ": " + e.getMessage(), e);
		}
	}

	private static double[][] selected(ColorImage image, ReferenceChart chart) {
		double[][] points = image.source().selectedCorners();
		String needed = "select the centres of its four corner patches with the multi-point or polygon tool, from any corner, or a rectangle through them; or a point for each of the " + chart.size() + " patches";
		if (points.length == 0) throw new IllegalArgumentException("corners=roi: \"" + image.source().title() + "\" has no selection that tells where the chart is: " + needed);
		if (points.length != 4 && points.length != chart.size()) throw new IllegalArgumentException("corners=roi: the selection has " + points.length + " points: " + needed);
		return points;
	}

	private static List<ChartLayout> layouts(double[][] points, ReferenceChart chart, ChartOrientation orientation) {
		try {
			if (points.length == chart.size() && points.length != 4) return Collections.singletonList(ChartLayout.each(points, chart.columns()));
			if (orientation == ChartOrientation.FIXED) return Collections.singletonList(ChartLayout.fixed(points, chart.columns(), chart.rows()));
			return ChartLayout.all(points, chart.columns(), chart.rows());
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("corners: " + e.getMessage(), e);
		}
	}

	/** @throws IllegalArgumentException if the mean error of the best 3 × 3 fit is so large that this is not the chart */
	void within(double maxError) {
		search.within(maxError);
	}

	/** The squares that are measured, with the numbers of their patches. */
	void addSquares(Readout readout) {
		ChartLayout layout = search.layout();
		for (int patch = 0; patch < search.chart().reference().size(); patch++) {
			double[][] square = layout.grid().square(layout.cell(patch), size);
			double[] xs = new double[square.length], ys = new double[square.length];
			for (int i = 0; i < square.length; i++) {
				xs[i] = square[i][0];
				ys[i] = square[i][1];
			}
			readout.outline(xs, ys, String.valueOf(patch + 1));
		}
	}

	/** The errors that count, and how the exposure is. */
	void addErrors(Readout readout) {
		readout.line(String.format(Locale.ROOT, "%s: mean ΔE00 %.2f left out one by one", chosen.fit().terms(), chosen.leaveOneOut()));
		readout.line(String.format(Locale.ROOT, "%.2f fitted, %.2f exposed and balanced alone", MeasuredChart.mean(chosen.fitDifferences()), MeasuredChart.mean(search.chart().balancedDifferences())));
		readout.line(String.format(Locale.ROOT, "%+.2f stops to the chart, orientation %s%s", search.chart().stops(), search.layout().orientation(), search.isSure() ? "" : "; another orientation fits nearly as well"));
	}

	/** Makes all fits, and takes one. */
	void fit(CalibrationMethod method, boolean neutral, ChartBrightness brightness) {
		MeasuredChart chart = search.chart();
		fits = CalibrationMethod.fits(chart, neutral);
		chosen = method.choose(chart, neutral, fits);
		this.brightness = brightness;
		if (brightness == ChartBrightness.KEEP) chosen.keepingExposure();
	}

	/** The points, as a macro writes them. */
	String corners() {
		return ChartMeter.text(points);
	}

	/** The method that was taken. */
	CalibrationMethod method() {
		return CalibrationMethod.of(chosen.fit().terms());
	}

	/** What is done to the picture. */
	ColorFit applied() {
		return brightness == ChartBrightness.KEEP ? chosen.keepingExposure() : chosen.fit();
	}

	Calibration chosen() {
		return chosen;
	}

	List<Calibration> fits() {
		return fits;
	}

	ChartSearch search() {
		return search;
	}

	/** Whether it is known which pixels are saturated. */
	boolean saturates() {
		return saturates;
	}

	/** Writes the recipe and the measured patches, where files are named. */
	void save(OutputFiles files, File recipe, File measured) {
		CalibrationRecipe text = new CalibrationRecipe(search.chart().reference().name(), chosen.isNeutral(), brightness.toString(), decode, applied());
		if (!recipe.getPath().isEmpty()) files.write("save", recipe, RECIPE, text.text());
		if (!measured.getPath().isEmpty()) files.write("measured", measured, PATCHES, MeasuredChartText.of(search.chart()));
	}

	/** Patches and errors, drawn. */
	List<ColorImage> figure(ColorImage image) {
		String details = String.format(Locale.ROOT, "%s, %s: mean ΔE00 %.2f left out one by one, %.2f fitted, %.2f balanced alone", search.chart().reference().name(), chosen.fit().terms(), chosen.leaveOneOut(),
			MeasuredChart.mean(chosen.fitDifferences()), MeasuredChart.mean(search.chart().balancedDifferences()));
		return CalibrationFigure.of(chosen, image.source().title(), details);
	}

	/** After the image was changed, or not. */
	List<Report> reports(ColorImage image) {
		return new CalibrationReport(this).all(image);
	}
}
