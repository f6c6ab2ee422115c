package org.tristimulus.command.relight;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.command.relight.choice.Show;
import org.tristimulus.file.OutputFiles;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.relight.EnvironmentMaps;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.LampAndAmbient;
import org.tristimulus.relight.Rotation;
import org.tristimulus.report.Report;

/** Says what light an environment is: its spherical harmonics, its main direction, and what it does to a matt surface. */
@Plugin(type = Command.class, label = "Environment Light Report...", visible = false, attrs = { @Attr(name = "panel", value = "environment layout order yaw show save"),
	@Attr(name = "words", value = "HDRI, spherical harmonics, irradiance, light probe, panorama") })
public class EnvironmentLightReport extends EnvironmentKeys implements Command {

	private static final String RGB = "RGB";

	@Parameter(persist = false, label = "Show", description = "Maps: the environment as read, its irradiance over pi and its radiance at this order, by latitude and longitude. Sphere: a lit white ball.")
	private Show show = Show.ALL;

	@Parameter(persist = false, label = "Width of the maps (pixels)", description = "They are half as high.", min = "64", max = "8192")
	private int width = 512;

	@Parameter(persist = false, label = "Clamp", description = "Negative light of a low order becomes 0 in the maps, counted.")
	private boolean clamp = false;

	@Parameter(persist = false, label = "Save as", description = "Coefficients as .csv, or irradiance over pi as a function in .glsl (order 2); empty for none.", style = "save", validater = "checkSave")
	private File save = new File("");

	@Parameter(persist = false, label = "Values are", description = "How stored values of the image become light.")
	private Decode decode = Decode.AUTO;

	@Parameter(persist = false, label = "White", description = "The stored value that means 1.0.")
	private double white = Double.NaN;

	@Parameter(persist = false, label = "Files", description = "Writes them; the host gives it.", required = false, visibility = ItemVisibility.INVISIBLE)
	private OutputFiles files = OutputFiles.STRICT;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Parameter(type = ItemIO.OUTPUT)
	private Report harmonics;

	@Parameter(type = ItemIO.OUTPUT)
	private List<ColorImage> pictures = new ArrayList<>();

	/** Without the key the environment is the active image. */
	public EnvironmentLightReport() {
		environment = "";
	}

	@Override
	public void run() {
		checkSave();
		Environment e = read(PixelSettings.AUTO.decode(decode).white(white));
		EnvironmentLight light = windowed(e).turned(Rotation.of(yaw, pitch, roll));
		e.image().ifPresent(image -> {
			decode = image.decodeUsed();
			white = image.whiteUsed();
		});
		List<String> notes = new ArrayList<>(e.notes());
		draw(e, light, notes);
		report = report(e, light, notes);
		harmonics = LightTable.harmonics(light);
		LightFile.write(save, light, files);
	}

	private void draw(Environment e, EnvironmentLight light, List<String> notes) {
		String name = e.image().map(i -> Titles.base(i.source().title())).orElse(e.name());
		Progress progress = e.image().map(ColorImage::progress).orElse(Progress.NONE);
		EnvironmentMaps maps = new EnvironmentMaps(width, progress);
		if (show.hasMaps()) {
			e.picture().ifPresent(p -> pictures.add(maps.asRead(p, name + ", as read")));
			pictures.add(maps.radiosity(light, clamp, name + ", irradiance"));
			pictures.add(maps.radiance(light, clamp, name + ", radiance"));
			if (clamp && maps.negative() > 0) notes.add(String.format(java.util.Locale.ROOT, "negative light of %.3g %% of the pixels of the maps became 0", maps.negative()));
		}
		if (show.hasSphere()) pictures.add(maps.sphere(light, name + ", ball"));
	}

	private Report report(Environment e, EnvironmentLight light, List<String> notes) {
		Report r = new Report("Environment", "Layout", "Width", "Height", "Order", "Solid_angle_sr", "Radiance_R", "Radiance_G", "Radiance_B", "Light_azimuth", "Light_elevation", "Light_R", "Light_G", "Light_B",
			"Ambient_R", "Ambient_G", "Ambient_B", "Directionality", "Energy_%", "E_min", "E_max", "Negative_%", "Clipped_%", "Note").row();
		r.set("Environment", e.name()).set("Layout", e.picture().isPresent() ? layout.toString() : "coefficients").set("Order", light.order());
		e.picture().ifPresent(p -> r.set("Width", p.panorama().width).set("Height", p.panorama().height).set("Clipped_%", 100 * p.clipped()));
		e.projection().ifPresent(p -> {
			double energy = 0;
			for (double c : e.light().luminance())
				energy += c * c;
			r.set("Solid_angle_sr", p.solidAngle()).set("Energy_%", 100 * energy / p.energy());
			for (int c = 0; c < 3; c++)
				r.set("Radiance_" + RGB.charAt(c), p.mean(c));
		});
		if (!e.projection().isPresent()) for (int c = 0; c < 3; c++)
			r.set("Radiance_" + RGB.charAt(c), light.get(c, 0, 0) / (2 * Math.sqrt(Math.PI)));
		LampAndAmbient lamp = LightTable.lamp(r, light);
		double[] extremes = EnvironmentMaps.extremes(light);
		return r.set("Directionality", lamp.directionality()).set("E_min", extremes[0]).set("E_max", extremes[1]).set("Negative_%", EnvironmentMaps.negative(light)).set("Note", String.join("; ", notes));
	}

	private void checkSave() {
		LightFile.check(save, order, files);
	}
}
