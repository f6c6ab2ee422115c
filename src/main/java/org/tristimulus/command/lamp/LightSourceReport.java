package org.tristimulus.command.lamp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.figure.light.LampFigures;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.light.rendering.LampReport;
import org.tristimulus.light.spectrum.LightSource;
import org.tristimulus.light.spectrum.SpectralStep;
import org.tristimulus.report.Report;
import org.tristimulus.report.Tables;

/** Says of light sources what colour they have, how faithful they are, and how well they turn watts into light. */
@Plugin(type = Command.class, label = "Light Source Report...", visible = false)
public class LightSourceReport implements Command {

	@Parameter(persist = false, label = "Spectrum", description = "Files, or names such as d65, fl4, led-b1, hp1, blackbody:2700, daylight:5000, separated by semicolons; or table: the first two columns of the open table.", style = "file", validater = "checkSpectrum")
	private String spectrum = "";

	@Parameter(persist = false, label = "Step (nm)", description = "The wavelengths to compute on: the file's own where they are even, else 1 nm; or 1 or 5 nm.")
	private SpectralStep step = SpectralStep.FILE;

	@Parameter(persist = false, label = "Electrical power (W)", description = "What the lamp draws; 0 is unknown.", min = "0")
	private double power = 0;

	@Parameter(persist = false, label = "Radiant flux (W)", description = "What the lamp radiates within the range of the spectrum; 0 is unknown, and then there are no lumens.", min = "0")
	private double flux = 0;

	@Parameter(persist = false, label = "Plots", description = "sheet: spectrum, colour vectors, Ra and R1 to R15, test colours and local shifts of each source on one sheet. stack: each of them as a slice.", attrs = @Attr(name = "formerly", value = LampPlots.FORMERLY))
	private LampPlots plots = LampPlots.SHEET;

	@Parameter(persist = false, label = "Tables", description = "Those that are open; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Tables tables = Tables.NONE;

	@Parameter(persist = false, label = "Progress", description = "Whether to go on; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Progress progress = Progress.NONE;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private List<ColorImage> figures = Collections.emptyList();

	@Override
	public void run() {
		List<LampReport> reports = new ArrayList<>();
		for (LightSource source : Lamps.of(spectrum, tables, progress))
			reports.add(LampReport.of(source, step, power, flux));
		report = LampTable.of(reports);
		if (plots == LampPlots.SHEET) figures = LampFigures.sheets(reports);
		if (plots == LampPlots.STACK) figures = LampFigures.stack(reports);
	}

	/** Called by the dialog: what is wrong with the names. */
	@SuppressWarnings("unused")
	private void checkSpectrum() {
		Lamps.check(spectrum, tables);
	}
}
