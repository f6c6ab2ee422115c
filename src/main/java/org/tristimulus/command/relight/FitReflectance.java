package org.tristimulus.command.relight;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.relight.fit.FitMethod;
import org.tristimulus.image.relight.fit.LampStack;
import org.tristimulus.image.relight.fit.ReflectanceFit;
import org.tristimulus.relight.file.LampText;
import org.tristimulus.relight.fit.Lamps;
import org.tristimulus.report.Report;
import org.tristimulus.report.Tables;

/** Fits a surface to photographs of it under many lamps: normals and albedo, or coefficients that a lamp can be moved over. */
@Plugin(type = Command.class, label = "Fit Reflectance...", visible = false, attrs = { @Attr(name = "panel", value = "lights method order robust save"), @Attr(name = "words", value = "RTI, PTM, photometric stereo, normal map, HSH, reflectance transformation imaging") })
public class FitReflectance implements Command {

	@Parameter(persist = false, attrs = { @Attr(name = "pixels", value = "decode white black"), @Attr(name = "preview", value = "none") })
	private ColorImage image;

	@Parameter(persist = false, label = "Lights", description = "An .lp file; table: columns x, y, z of the open table; labels: the last three words of each slice label.", style = "file", initializer = "guessLights", validater = "checkLights")
	private String lights = "";

	@Parameter(persist = false, label = "Method", description = "Lambert: normals and albedo. PTM, HSH: coefficients, with normals and albedo beside them.")
	private FitMethod method = FitMethod.LAMBERT;

	@Parameter(persist = false, label = "Order", description = "Of hsh: 4, 9 or 16 terms.", min = "1", max = "3", attrs = @Attr(name = "shown", value = "method=hsh"))
	private int order = 2;

	@Parameter(persist = false, label = "Robust", description = "Leaves shadow and gloss out of normals and albedo; else least squares.")
	private boolean robust = true;

	@Parameter(persist = false, label = "Gains", description = "Estimates how bright each lamp was; for curved objects, not where most of the surface is flat.")
	private boolean gains = false;

	@Parameter(persist = false, label = "Distance", description = "Of the lamps from the centre, in image widths, fall-off included; 0: far.", min = "0", max = "1000", validater = "checkDistance")
	private double distance = 0;

	@Parameter(persist = false, label = "Residual", description = "Also gives an image of the residual and one of the lamps that were used.")
	private boolean residual = false;

	@Parameter(persist = false, label = "Save as", description = "A .ptm (method=ptm) or .rti (method=hsh, order 1 or 2) for viewers; empty for none.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Tables", description = "Those that are open; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	private Tables tables = Tables.NONE;

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private List<ColorImage> results = new ArrayList<>();

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private Report lamps;

	@Override
	public void run() {
		checkDistance();
		checkSave();
		LampStack.needPhotographs(image.source());
		boolean saves = !save.getPath().isEmpty();
		ReflectanceFit fit = new ReflectanceFit(new LampStack(image, Lights.of(lights, image.source(), tables), distance), method, order, robust, gains, residual, saves);
		String name = Titles.base(image.source().title());
		fit.coefficients(name + ", " + method).ifPresent(results::add);
		results.add(fit.normals(name + ", normals"));
		results.add(fit.albedo(name + ", albedo"));
		if (residual) results.addAll(fit.residuals(name + ", residual", name + ", lamps used"));
		report = FitTable.report(image, fit, method, gains, saves);
		lamps = FitTable.lamps(fit);
		if (saves) TextureFile.write(save, fit.encoded(), files);
	}

	/** Called by the dialog: labels where all of them are lamps, else an open table. */
	private void guessLights() {
		if (image == null || !lights.isEmpty()) return;
		if (LampText.areLamps(Lights.labels(image.source()))) lights = Lights.LABELS;
		else if (Lights.isTable(tables)) lights = Lights.TABLE;
	}

	private void checkLights() {
		Lamps read = Lights.of(lights, image.source(), tables);
		new LampStack(image, read, 0);
	}

	private void checkDistance() {
		if (distance > 0 && distance < 0.5) throw new IllegalArgumentException(String.format(Locale.ROOT, "distance=%s is out of range; allowed: 0 (far), or 0.5 to 1000 image widths", distance));
	}

	private void checkSave() {
		TextureFile.check(save, method, order, files);
	}
}
