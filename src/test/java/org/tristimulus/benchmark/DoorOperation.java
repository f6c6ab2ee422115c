package org.tristimulus.benchmark;

import static org.tristimulus.benchmark.BenchmarkForm.CHANNELS16;
import static org.tristimulus.benchmark.BenchmarkForm.COMPOSITE32;
import static org.tristimulus.benchmark.BenchmarkForm.GREY16;
import static org.tristimulus.benchmark.BenchmarkForm.RGB;
import static org.tristimulus.benchmark.BenchmarkForm.STACK16;
import static org.tristimulus.benchmark.BenchmarkForm.STACK_RGB;

import java.util.function.Function;

import org.tristimulus.blend.Blend;
import org.tristimulus.blend.BlendMode;
import org.tristimulus.blend.BlendSpace;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.color.space.ColorSpace;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.merge.ChannelMerge;
import org.tristimulus.image.merge.DisplaySettings;
import org.tristimulus.image.merge.MergeFrom;
import org.tristimulus.image.merge.MergeMode;
import org.tristimulus.image.pair.Alpha;
import org.tristimulus.image.pair.ImagePair;
import org.tristimulus.image.space.SpaceConversion;
import org.tristimulus.light.balance.TemperatureChange;
import org.tristimulus.light.exposure.Exposure;
import org.tristimulus.light.temperature.Intent;
import org.tristimulus.light.temperature.KelvinKeys;
import org.tristimulus.light.temperature.Locus;

/** Commands that are timed, each with the engine's call for it and with the nearest command that ImageJ has. */
public enum DoorOperation {

	EXPOSURE(RGB, "Adjust Exposure...", "stops=0.7", exposure(), "Multiply...", "value=1.6245"),
	EXPOSURE_GREY16(GREY16, "Adjust Exposure...", "stops=0.7", exposure(), "Multiply...", "value=1.6245"),
	EXPOSURE_COMPOSITE32(COMPOSITE32, "Adjust Exposure...", "stops=0.7", exposure(), "Multiply...", "value=1.6245 stack"),
	EXPOSURE_STACK16(STACK16, "Adjust Exposure...", "stops=0.7", exposure(), "Multiply...", "value=1.6245 stack"),
	/** ImageJ has no white balance that a macro could run. */
	TEMPERATURE(RGB, "Color Temperature...", "kelvin=5003 locus=daylight adaptation=bradford", temperature(), "Multiply...", "value=1.6245"),
	TEMPERATURE_COMPOSITE32(COMPOSITE32, "Color Temperature...", "kelvin=5003 locus=daylight adaptation=bradford", temperature(), "Multiply...", "value=1.6245 stack"),
	TEMPERATURE_STACK(STACK_RGB, "Color Temperature...", "kelvin=5003 locus=daylight adaptation=bradford", temperature(), "Multiply...", "value=1.6245 stack"),
	BLEND_SRGB(RGB, "Blend Images...", "source=b opacity=50 space=srgb", blend(BlendMode.NORMAL, BlendSpace.SRGB, 50), "Image Calculator...", "image1=a operation=Average image2=b create"),
	BLEND_LINEAR(RGB, "Blend Images...", "source=b opacity=50 space=linear", blend(BlendMode.NORMAL, BlendSpace.LINEAR, 50), "Image Calculator...", "image1=a operation=Average image2=b create"),
	BLEND_OKLAB(RGB, "Blend Images...", "source=b opacity=50 space=oklab", blend(BlendMode.NORMAL, BlendSpace.OKLAB, 50), "Image Calculator...", "image1=a operation=Average image2=b create"),
	MULTIPLY(RGB, "Blend Images...", "source=b mode=multiply space=srgb", blend(BlendMode.MULTIPLY, BlendSpace.SRGB, 100), "Image Calculator...", "image1=a operation=Multiply image2=b create"),
	SOFT_LIGHT(RGB, "Blend Images...", "source=b mode=soft-light space=srgb", blend(BlendMode.SOFT_LIGHT, BlendSpace.SRGB, 100), "Image Calculator...", "image1=a operation=Multiply image2=b create"),
	TO_LAB(RGB, "Convert Color Space...", "to=lab-d65", conversion(Spaces.LAB_D65), "Lab Stack", ""),
	TO_OKLAB(RGB, "Convert Color Space...", "to=oklab", conversion(Spaces.OKLAB), "Lab Stack", ""),
	MERGE(CHANNELS16, "Merge Channels as Light...", "", DoorOperation::merge, "Flatten", "");

	final BenchmarkForm form;
	final String command, options, nearest, nearestOptions;
	/** The call that the command makes, on images without ImageJ: no undo, no display. Gives the image that has the result. */
	final Function<DoorImages, ColorImage> engine;

	DoorOperation(BenchmarkForm form, String command, String options, Function<DoorImages, ColorImage> engine, String nearest, String nearestOptions) {
		this.form = form;
		this.command = command;
		this.options = options;
		this.engine = engine;
		this.nearest = nearest;
		this.nearestOptions = nearestOptions;
	}

	/** Whether a second image takes part, by the name of b. */
	boolean isPair() {
		return options.contains("source=b");
	}

	private static Function<DoorImages, ColorImage> exposure() {
		return images -> {
			ColorImage image = images.engine();
			image.apply(Exposure.by(0.7), Gamut.AUTO);
			return image;
		};
	}

	private static Function<DoorImages, ColorImage> temperature() {
		TemperatureChange change = TemperatureChange.along(Locus.DAYLIGHT, 0).to("d65", 1).by(Adaptation.BRADFORD, Intent.CORRECT, 25);
		return images -> {
			ColorImage image = images.engine();
			KelvinKeys kelvins = KelvinKeys.of("", 5003, image.source().positions());
			image.applyEach(change.transforms(kelvins, !image.source().type().isFloat()), Gamut.AUTO, ColorImage.KNEE);
			return image;
		};
	}

	private static Function<DoorImages, ColorImage> blend(BlendMode mode, BlendSpace space, double opacity) {
		Blend blend = Blend.of(mode).in(space).opacity(opacity);
		return images -> {
			ColorImage backdrop = images.engine();
			new ImagePair(backdrop, images.engineSource(), Alpha.IGNORE).apply(blend, Gamut.AUTO);
			return backdrop;
		};
	}

	private static Function<DoorImages, ColorImage> conversion(ColorSpace space) {
		return images -> SpaceConversion.of(images.engine(), space);
	}

	private static ColorImage merge(DoorImages images) {
		ColorImage image = images.engine();
		return new ChannelMerge(image, DisplaySettings.of(image.source(), "", "", MergeFrom.DISPLAYED)).apply(MergeMode.ADD, MergeFrom.DISPLAYED, Gamut.CLIP);
	}
}
