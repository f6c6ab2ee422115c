package org.tristimulus.command.relight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.command.relight.choice.Frames;
import org.tristimulus.command.relight.choice.Green;
import org.tristimulus.command.relight.choice.Spin;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.relight.EnvironmentMaps;
import org.tristimulus.image.relight.EnvironmentRelighting;
import org.tristimulus.image.relight.NormalMap;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.report.Report;

/** Shows a matt surface under the light of an environment; or films it while the environment turns. */
@Plugin(type = Command.class, label = "Relight with Environment...", visible = false, attrs = { @Attr(name = "display", value = "true"), @Attr(name = "panel", value = "normals albedo environment exposure spin frames green"),
	@Attr(name = "words", value = "normal map, HDRI, image-based lighting, spherical harmonics") })
public class RelightWithEnvironment extends EnvironmentKeys implements Command {

	@Parameter(persist = false, label = "Normals", description = "Three channels or slices: x, y, z in 32 bit, else codes. x right, y up, z towards the viewer.", validater = "checkNormals", attrs = { @Attr(name = "preview", value = "window"), @Attr(name = "reads", value = "stack") })
	private ColorImage normals;

	@Parameter(persist = false, label = "Albedo", description = "What each pixel reflects; white where there is none.", required = false, attrs = @Attr(name = "reads", value = "stack"))
	private ColorImage albedo;

	@Parameter(persist = false, label = "Exposure (stops)", description = "Each stop doubles the light.", min = "-20", max = "20", style = "slider,range:-5..5", stepSize = "0.05", attrs = @Attr(name = "unit", value = "stops"))
	private double exposure = 0;

	@Parameter(persist = false, label = "Spin", description = "Makes a film in which the light turns once round.")
	private Spin spin = Spin.NONE;

	@Parameter(persist = false, label = "Frames", description = "Of the film. Automatic: 1 without a spin, 36 with one.", min = "1", max = "10000", attrs = @Attr(name = "shown", value = "spin!=none"))
	private double frames = Double.NaN;

	@Parameter(persist = false, label = "Green is", description = "Whether the second component of the normals grows upwards (OpenGL) or downwards (DirectX).")
	private Green green = Green.UP;

	@Parameter(persist = false, label = "Out of range", description = "What becomes of light beyond white.", attrs = @Attr(name = "without", value = "rolloff"))
	private Gamut gamut = Gamut.AUTO;

	@Parameter(persist = false, label = "Values are", description = "How stored values of the albedo become light.")
	private Decode decode = Decode.AUTO;

	@Parameter(persist = false, label = "White", description = "The stored value of the albedo that means 1.0.")
	private double white = Double.NaN;

	@Parameter(persist = false, label = "Output", description = "A new image of the type of the albedo (24-bit RGB without one), or of 32 bit.", attrs = @Attr(name = "without", value = "same new-display"))
	private Output output = Output.NEW;

	@Parameter(type = ItemIO.OUTPUT)
	private ColorImage relit;

	@Parameter(type = ItemIO.OUTPUT)
	private Report report;

	@Override
	public void run() {
		int count = Frames.of(frames, spin != Spin.NONE, "spin");
		frames = count;
		Optional<ColorImage> color = Optional.ofNullable(albedo).map(a -> a.with(PixelSettings.AUTO.decode(decode).white(white)));
		NormalMap map = map();
		EnvironmentRelighting relighting = new EnvironmentRelighting(map, color, output, gamut, normals.progress());
		gamut = relighting.gamut();
		Environment e = read(PixelSettings.AUTO);
		EnvironmentLight light = windowed(e);
		String title = Titles.base(normals.source().title()) + ", relit";
		double factor = StrictMath.pow(2, exposure);
		IntFunction<EnvironmentLight> lights = f -> light.turned(spin.at(360.0 * f / count, yaw, pitch, roll));
		relit = count == 1 ? relighting.picture(title, factor, lights.apply(0)) : relighting.film(title, factor, count, lights, f -> 360.0 * f / count);
		color.ifPresent(a -> {
			decode = a.decodeUsed();
			white = a.whiteUsed();
		});
		normals.finished(normals.source(), relighting.count());
		report = report(e, light.turned(spin.at(0, yaw, pitch, roll)), relighting, map, count);
	}

	private Report report(Environment e, EnvironmentLight light, EnvironmentRelighting relighting, NormalMap map, int count) {
		double[] extremes = EnvironmentMaps.extremes(light);
		double size = (double) map.width() * map.height(), outside = 100 * relighting.outside() / size;
		List<String> notes = new ArrayList<>(e.notes());
		if (relighting.outside() > 0) notes.add(relighting.outside() + " pixels have no normal and are black");
		if (count > 1) notes.add(Frames.FIRST_COUNTS);
		return new Report("Image", "Environment", "Order", "Frames", "E_min", "E_max", "Outside_%", "Clipped_%", "Note").row().set("Image", normals.source().title()).set("Environment", e.name()).set("Order", light.order()).set("Frames", count)
			.set("E_min", extremes[0]).set("E_max", extremes[1]).set("Outside_%", outside).set("Clipped_%", 100.0 * relighting.count().any() / relighting.count().pixels()).set("Note", String.join("; ", notes));
	}

	private NormalMap map() {
		return new NormalMap("normals", normals.source(), green == Green.DOWN);
	}

	private void checkNormals() {
		map();
	}
}
