package org.tristimulus.command.measure;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.file.FileKind;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.NamedImages;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Model;
import org.tristimulus.image.measure.Bracket;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.measure.bracket.ExposureMerge;
import org.tristimulus.measure.bracket.MeasuredStops;
import org.tristimulus.measure.bracket.NoiseModel;
import org.tristimulus.measure.bracket.ResponseCurve;
import org.tristimulus.report.Chart;
import org.tristimulus.report.Report;

/** A bracket becomes one linear 32-bit image of all its light, and tells whether the camera is linear. */
@Plugin(type = Command.class, label = "Merge Exposures...", visible = false, attrs = { @Attr(name = "panel", value = "images stops response uncertainty"),
	@Attr(name = "words", value = "HDR, bracket, high dynamic range, linearity, response curve") })
public class MergeExposures implements Command {

	/** What saves a curve begins with, and may be replaced. */
	private static final String CURVE = "code,light";

	private static final FileKind KIND = FileKind.of("a response curve", head -> new String(head, 0, Math.min(head.length, CURVE.length()), StandardCharsets.UTF_8).equals(CURVE));

	@Parameter(persist = false, label = "Images", description = "active: the slices of the active stack. Or titles, #id or paths, separated by semicolons.", validater = "images")
	private String images = "active";

	@Parameter(persist = false, label = "Stops", description = "estimate: measured from the frames. exif: from the files. Or numbers separated by commas, one a frame.", validater = "checkStops")
	private String stops = "estimate";

	@Parameter(persist = false, label = "Response", description = "decode: values become light as declared. recover: the curve of an 8-bit camera picture is found from the bracket.")
	private Response response = Response.DECODE;

	@Parameter(persist = false, label = "Uncertainty", description = "A second image: the standard error in stops.")
	private boolean uncertainty = false;

	@Parameter(persist = false, label = "Photons at white", description = "Electrons at white.", min = "100", max = "1e8")
	private double photons = 20000;

	@Parameter(persist = false, label = "Read noise (% of white)", description = "The standard deviation of read noise; the rounding of 8 bits is 0.114.", min = "0", max = "10")
	private double read = 0.05;

	@Parameter(persist = false, label = "Saturated from (% of white)", description = "A channel of so much light or more is saturated.", min = "50", max = "100")
	private double exclude = 98;

	@Parameter(persist = false, label = "Save curve as", description = "A CSV file of the recovered curve; empty for none.", style = "save", validater = "checkSave", attrs = @Attr(name = "shown", value = "response=recover"))
	private File save = new File("");

	@Parameter(persist = false, label = "Plot", description = "Plots measured against given stops, and the recovered curve.")
	private boolean plot = true;

	@Parameter(persist = false, label = "Decode as", description = "How stored values become light.")
	private Decode decode = Decode.AUTO;

	@Parameter(persist = false, label = "White", description = "The stored value that means 1.0.")
	private double white = Double.NaN;

	@Parameter(persist = false, label = "Black", description = "The stored value that means no light.")
	private double black = 0;

	@Parameter(persist = false, label = "Channels", description = "Whether three channels are one colour.")
	private Model model = Model.AUTO;

	@Parameter(persist = false, label = "Open images", description = "Finds them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private NamedImages open = NamedImages.NONE;

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(persist = false, label = "Progress", description = "Is told how far the work is; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Progress progress = Progress.NONE;

	@Parameter(type = ItemIO.OUTPUT, attrs = @Attr(name = "title", value = "merged"))
	private ColorImage merged;

	@Parameter(type = ItemIO.OUTPUT, attrs = @Attr(name = "title", value = "error in stops"))
	private List<ColorImage> error = Collections.emptyList();

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private List<Chart> charts = new ArrayList<>();

	@Override
	public void run() {
		checkStops();
		checkSave();
		Bracket bracket = new Bracket(images(), progress);
		double[] given = BracketStops.of(stops, bracket, exclude / 100);
		List<ResponseCurve> curves = response == Response.RECOVER ? bracket.recover(given) : Collections.emptyList();
		MeasuredStops measured = BracketStops.measured(bracket, exclude / 100);
		double[] used = given == null ? measured.stops() : given;
		Bracket.Merged result = bracket.merge(new ExposureMerge(used, new NoiseModel(photons, read / 100), exclude / 100, !bracket.isFloat()), uncertainty);
		settle(bracket, used);
		merged = result.light;
		error = result.error;
		MergeReport rows = new MergeReport(bracket, used, measured, result.count);
		report = rows.report();
		if (plot) charts.add(rows.chart());
		if (plot && !curves.isEmpty()) charts.add(MergeReport.curves(curves));
		if (!save.getPath().isEmpty() && !curves.isEmpty()) files.write("save", save, KIND, MergeReport.text(curves));
	}

	/** Nothing automatic is left, for the Recorder. */
	private void settle(Bracket bracket, double[] used) {
		stops = BracketStops.text(used);
		ColorImage first = bracket.image(0);
		decode = first.interpretation().decode();
		white = first.interpretation().white();
		black = first.interpretation().black();
		model = first.interpretation().model();
	}

	private List<ColorImage> images() {
		PixelSettings settings = PixelSettings.AUTO.decode(decode).white(white).black(black == 0 ? Double.NaN : black).model(model);
		List<ColorImage> found = new ArrayList<>();
		if (images.trim().equalsIgnoreCase("active")) found.add(open.active().with(settings));
		else for (String name : images.split(";"))
			if (!name.trim().isEmpty()) found.add(open.find("images", name.trim()).with(settings));
		if (found.isEmpty()) throw new IllegalArgumentException("images= names no image; allowed: active, or titles, #id or paths separated by semicolons");
		return found;
	}

	private void checkStops() {
		BracketStops.check(stops);
	}

	private void checkSave() {
		if (save.getPath().isEmpty()) return;
		if (response != Response.RECOVER) throw new IllegalArgumentException("save=" + save + ": the curve is saved that response=recover finds");
		files.check("save", save, KIND);
	}
}
