package org.tristimulus.command.relight;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.relight.choice.Show;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.NamedImages;
import org.tristimulus.image.relight.BallOutline;
import org.tristimulus.image.relight.EnvironmentEstimate;
import org.tristimulus.image.relight.EnvironmentMaps;
import org.tristimulus.image.relight.NormalMap;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.fit.EnvironmentFit;
import org.tristimulus.report.Report;

/** Finds the light around a picture from a matt ball in it, or from any matt surface whose normals are known. */
@Plugin(type = Command.class, label = "Estimate Environment Light...", visible = false, attrs = { @Attr(name = "panel", value = "image normals albedo show"), @Attr(name = "words", value = "light probe, grey ball, spherical harmonics, normal map") })
public class EstimateEnvironmentLight implements Command {

	private static final int WIDTH = 512;

	@Parameter(persist = false, label = "Image", description = "The picture; a selection limits the pixels, or is the outline of the ball.", attrs = { @Attr(name = "pixels", value = "decode white black"), @Attr(name = "preview", value = "none") })
	private ColorImage image;

	@Parameter(persist = false, label = "Normals", description = "An image of them, or a ball: the selection is the outline of a matt ball.", required = false, attrs = @Attr(name = "absent", value = "ball"), validater = "checkBall")
	private ColorImage normals;

	@Parameter(persist = false, label = "Rim", description = "The share of the ball's radius that is used.", min = "0.5", max = "1")
	private double rim = 0.95;

	@Parameter(persist = false, label = "Albedo", description = "An image of it, or a number from 0.01 to 1 for all.")
	private String albedo = "1";

	@Parameter(persist = false, label = "Order", description = "The highest band that is estimated.", min = "0", max = "2")
	private int order = 2;

	@Parameter(persist = false, label = "Robust", description = "Leaves out what is covered, shiny or in shadow.")
	private boolean robust = true;

	@Parameter(persist = false, label = "Leave out from (% of white)", description = "Pixels with a channel of so much light or more count as saturated and are not measured.", min = "50", max = "100", attrs = @Attr(name = "unit", value = "%"))
	private double exclude = 98;

	@Parameter(persist = false, label = "Deshade", description = "Also gives the image divided by its irradiance over pi, in 32 bit.")
	private boolean deshade = false;

	@Parameter(persist = false, label = "Show", description = "Maps: irradiance over pi and radiance of the light, by latitude and longitude. Sphere: a lit white ball.")
	private Show show = Show.SPHERE;

	@Parameter(persist = false, label = "Save as", description = "Coefficients as .csv, or irradiance over pi as a function in .glsl; empty for none.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Images", description = "Those that a text may name; the host gives them.", required = false, visibility = ItemVisibility.INVISIBLE)
	private NamedImages images = NamedImages.NONE;

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private Report harmonics;

	@Parameter(type = ItemIO.OUTPUT)
	private List<ColorImage> pictures = new ArrayList<>();

	@Override
	public void run() {
		checkSave();
		EnvironmentEstimate estimate = normals == null ? EnvironmentEstimate.of(image, BallOutline.of(image.source()), rim) : EnvironmentEstimate.of(image, new NormalMap("normals", normals.source(), false));
		double reflects = number();
		Optional<ColorImage> colors = Double.isNaN(reflects) ? Optional.of(images.find("albedo", albedo.trim()).with(PixelSettings.AUTO)) : Optional.empty();
		colors.ifPresent(a -> albedo = images.nameOf(a));
		EnvironmentFit fit = estimate.solve(colors, reflects, order, robust, exclude / 100);
		EnvironmentLight light = fit.light();
		String name = Titles.base(image.source().title());
		EnvironmentMaps maps = new EnvironmentMaps(WIDTH, image.progress());
		if (show.hasMaps()) {
			pictures.add(maps.radiosity(light, false, name + ", irradiance"));
			pictures.add(maps.radiance(light, false, name + ", radiance"));
		}
		if (show.hasSphere()) pictures.add(maps.sphere(light, name + ", ball"));
		if (deshade) pictures.add(estimate.deshaded(light, name + ", deshaded"));
		report = report(estimate, fit);
		harmonics = LightTable.harmonics(light);
		LightFile.write(save, light, files);
	}

	private Report report(EnvironmentEstimate estimate, EnvironmentFit fit) {
		List<String> notes = new ArrayList<>();
		if (estimate.step() > 1) notes.add("one of " + estimate.step() + " pixels was taken");
		if (fit.condition() > 100) notes.add(String.format(Locale.ROOT, "noise may grow %.3g-fold in the worst direction: the normals look much the same way", fit.condition()));
		Report r = new Report("Image", "N", "Excluded_%", "Order", "Condition", "Residual_RMS", "Residual_%", "Light_azimuth", "Light_elevation", "Light_R", "Light_G", "Light_B", "Ambient_R", "Ambient_G", "Ambient_B", "Note").row();
		r.set("Image", image.source().title()).set("N", estimate.used()).set("Excluded_%", estimate.excluded()).set("Order", order).set("Condition", fit.condition()).set("Residual_RMS", fit.residual()).set("Residual_%", 100 * fit.residual() / fit.mean());
		LightTable.lamp(r, fit.light());
		return r.set("Note", String.join("; ", notes));
	}

	/** The albedo of all, or NaN where it is an image. */
	private double number() {
		String text = albedo.trim();
		if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) return Double.NaN;
		double v = Double.parseDouble(text);
		if (!(v >= 0.01 && v <= 1)) throw new IllegalArgumentException("albedo=" + albedo + " is out of range; allowed: a number from 0.01 to 1, or an image");
		return v;
	}

	private void checkBall() {
		if (normals == null) BallOutline.of(image.source());
		number();
	}

	private void checkSave() {
		LightFile.check(save, order, files);
	}
}
