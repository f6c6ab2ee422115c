package org.tristimulus.command.relight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.command.relight.choice.Frames;
import org.tristimulus.command.relight.choice.Green;
import org.tristimulus.command.relight.choice.Sweep;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.relight.LampMode;
import org.tristimulus.image.relight.LampRelighting;
import org.tristimulus.image.relight.LampSurface;
import org.tristimulus.image.relight.NormalMap;
import org.tristimulus.image.relight.TextureSurface;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.relight.Directions;
import org.tristimulus.report.Report;

/** Shows a surface under a lamp that is moved over it; or films it while the lamp goes round. */
@Plugin(type = Command.class, label = "Relight with Lamp...", visible = false, attrs = { @Attr(name = "display", value = "true"), @Attr(name = "panel", value = "preset surface albedo azimuth mode amount sweep frames"),
	@Attr(name = "words", value = "RTI, PTM, HSH, normal map, raking light, specular enhancement, unsharp masking") })
public class RelightWithLamp implements Command {

	@Parameter(persist = false, label = "Surface", description = "Normals, a coefficient stack of Fit Reflectance, or a .ptm or .rti file.", validater = "checkSurface", attrs = { @Attr(name = "preview", value = "window"), @Attr(name = "reads", value = "stack") })
	private ColorImage surface;

	@Parameter(persist = false, label = "Albedo", description = "What each pixel reflects; white where there is none; coefficients have their own.", required = false, attrs = @Attr(name = "reads", value = "stack"))
	private ColorImage albedo;

	@Parameter(persist = false, label = "Normals", description = "For modes that need them beside coefficients; a ptm has its own.", required = false, attrs = @Attr(name = "reads", value = "stack"))
	private ColorImage normals;

	@Parameter(persist = false, label = "Azimuth", description = "Of the lamp: 0 from the right, 90 from above in the picture.", min = "-360", max = "360", style = "disc", attrs = { @Attr(name = "unit", value = "deg"), @Attr(name = "elevation", value = "elevation"),
		@Attr(name = "presets", value = "Raking light: azimuth=180 elevation=10; Upper left: azimuth=135 elevation=45; Camera: azimuth=0 elevation=90; Metal: mode=specular amount=0.7; Inscription: mode=unsharp amount=2 radius=3") })
	private double azimuth = 135;

	@Parameter(persist = false, label = "Elevation", description = "Of the lamp: 0 in the plane of the picture, 90 from the camera.", min = "0", max = "90", attrs = @Attr(name = "unit", value = "deg"))
	private double elevation = 45;

	@Parameter(persist = false, label = "Mode", description = "As it looks; with the slope exaggerated; as if it were glossy; with fine relief sharpened; or the normals themselves.", validater = "checkSurface")
	private LampMode mode = LampMode.LIGHT;

	@Parameter(persist = false, label = "Amount", description = "The gain, the share of the highlight, or the strength of unsharp.", min = "0", max = "10", style = "slider,range:0..4", stepSize = "0.05", attrs = @Attr(name = "shown", value = "mode=gain|specular|unsharp"))
	private double amount = 1;

	@Parameter(persist = false, label = "Shininess", description = "The exponent of the highlight.", min = "1", max = "500", attrs = @Attr(name = "shown", value = "mode=specular"))
	private double shininess = 75;

	@Parameter(persist = false, label = "Radius (pixels)", description = "Of unsharp.", min = "0.1", max = "100", attrs = { @Attr(name = "shown", value = "mode=unsharp"), @Attr(name = "unit", value = "px") })
	private double radius = 2;

	@Parameter(persist = false, label = "Exposure (stops)", description = "Each stop doubles the light.", min = "-20", max = "20", style = "slider,range:-5..5", stepSize = "0.05", attrs = @Attr(name = "unit", value = "stops"))
	private double exposure = 0;

	@Parameter(persist = false, label = "Sweep", description = "Makes a film. Circle: the azimuth goes once round. Arc: from elevation 0 over 90 to 0 on the other side.")
	private Sweep sweep = Sweep.NONE;

	@Parameter(persist = false, label = "Frames", description = "Of the film. Automatic: 1 without a sweep, 36 with one.", min = "1", max = "10000", attrs = @Attr(name = "shown", value = "sweep!=none"))
	private double frames = Double.NaN;

	@Parameter(persist = false, label = "Green is", description = "Whether the second component of normals grows upwards (OpenGL) or downwards (DirectX).")
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
		int asked = Frames.of(frames, sweep != Sweep.NONE, "sweep"), count = mode == LampMode.NORMALS ? 1 : asked;
		frames = count;
		LampSurface read = surface();
		Optional<ColorImage> color = Optional.ofNullable(albedo).map(a -> a.with(PixelSettings.AUTO.decode(decode).white(white)));
		LampRelighting relighting = new LampRelighting(read, color, output, gamut, surface.progress());
		gamut = relighting.gamut();
		List<double[]> lamps = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		for (int f = 0; f < count; f++) {
			double[] at = sweep.at(f, count, azimuth, elevation);
			lamps.add(Directions.vector(at[0], at[1]));
			labels.add(LampRelighting.label(at[0], at[1]));
		}
		String title = Titles.base(surface.source().title()) + ", " + mode;
		relit = mode == LampMode.NORMALS ? relighting.normals(title, green == Green.DOWN) : relighting.make(title, lamps, labels, mode, amount, shininess, radius, StrictMath.pow(2, exposure));
		color.ifPresent(a -> {
			decode = a.decodeUsed();
			white = a.whiteUsed();
		});
		surface.finished(surface.source(), relighting.count());
		report = report(read, relighting, lamps.get(0), count);
	}

	private Report report(LampSurface read, LampRelighting relighting, double[] lamp, int count) {
		List<String> notes = new ArrayList<>();
		boolean isTexture = read instanceof TextureSurface, hasGain = isTexture && ((TextureSurface) read).isPtm();
		if (!isTexture || mode == LampMode.UNSHARP || mode == LampMode.NORMALS || mode == LampMode.GAIN && !hasGain) notes.add("shading by normals: no cast shadows, no depth");
		if (isTexture && mode != LampMode.LIGHT && ((TextureSurface) read).steep() > 0) notes.add(((TextureSurface) read).steep() + " pixels have no brightest direction; their normals are the slope of the linear terms");
		if (count > 1) notes.add(Frames.FIRST_COUNTS);
		double[] at = sweep.at(0, count, azimuth, elevation);
		long pixels = relighting.count().pixels();
		return new Report("Image", "Mode", "Azimuth", "Elevation", "x", "y", "z", "Frames", "Clipped_%", "Note").row().set("Image", surface.source().title()).set("Mode", mode.toString()).set("Azimuth", at[0]).set("Elevation", at[1]).set("x", lamp[0])
			.set("y", lamp[1]).set("z", lamp[2]).set("Frames", count).set("Clipped_%", pixels == 0 ? 0 : 100.0 * relighting.count().any() / pixels).set("Note", String.join("; ", notes));
	}

	private LampSurface surface() {
		PixelStore store = surface.source();
		if (!TextureSurface.isOne(store)) return LampSurface.of(new NormalMap("surface", store, green == Green.DOWN));
		TextureSurface texture = new TextureSurface(store, Optional.ofNullable(normals).map(n -> map(n, store)));
		texture.check(mode);
		return texture;
	}

	private NormalMap map(ColorImage image, PixelStore size) {
		NormalMap map = new NormalMap("normals", image.source(), green == Green.DOWN);
		if (map.width() != size.width() || map.height() != size.height())
			throw new IllegalArgumentException("normals: \"" + image.source().title() + "\" is " + map.width() + " × " + map.height() + ", and \"" + size.title() + "\" " + size.width() + " × " + size.height() + "; they have to be of one size");
		return map;
	}

	private void checkSurface() {
		surface();
	}
}
