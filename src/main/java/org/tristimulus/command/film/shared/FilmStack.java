package org.tristimulus.command.film.shared;

import java.util.List;
import java.util.function.IntFunction;

import org.tristimulus.film.FrameRate;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.store.ComputedImage;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.ResultMetadata;

/** Films and key images as stacks of 24-bit RGB whose planes are made when they are asked for. */
public final class FilmStack {

	/** What is kept with a film. */
	public static final String FPS = "Tristimulus.film.fps", START = "Tristimulus.film.start", SOURCE = "Tristimulus.film.source", PICTURES = "Tristimulus.film.pictures";

	private FilmStack() {}

	/** @param source the path of the song; empty without one @param pictures where the pictures come from; empty where it is not known */
	public static ColorImage film(String title, int width, int height, int frames, IntFunction<int[]> pixels, FrameRate rate, String source, String pictures) {
		ResultMetadata look = ResultMetadata.PLAIN.frames(frames).fps(rate.perSecond()).property(FPS, rate.toString()).property(START, "0").property(SOURCE, source);
		return image(title, width, height, frames, pixels, pictures.isEmpty() ? look : look.property(PICTURES, pictures));
	}

	public static ColorImage slices(String title, int width, int height, List<String> labels, IntFunction<int[]> pixels, String pictures) {
		return image(title, width, height, labels.size(), pixels, ResultMetadata.PLAIN.labels(labels).property(PICTURES, pictures));
	}

	private static ColorImage image(String title, int width, int height, int count, IntFunction<int[]> pixels, ResultMetadata look) {
		ComputedImage<?> image = ComputedImage.of(PixelType.RGB24, width, height, 1, count, p -> Plane.of(width, height, pixels.apply(p)));
		return ColorImage.of(new ImgStore(title, image, 2, look));
	}

	/** The rate that a text names; {@code auto} is that of the image, else 24. */
	public static FrameRate rate(String fps, PixelStore image) {
		if (!fps.trim().equalsIgnoreCase("auto")) return FrameRate.of(fps);
		String kept = image.property(FPS);
		if (FrameRate.NAMES.contains(kept)) return FrameRate.of(kept);
		return Double.isNaN(image.fps()) ? FrameRate.of("24") : FrameRate.nearest(image.fps());
	}

	/** A title without its ending, and what became of it. */
	public static String title(String of, String what) {
		int dot = of.lastIndexOf('.'), comma = of.indexOf(", ");
		String name = comma > 0 ? of.substring(0, comma) : dot > 0 ? of.substring(0, dot) : of;
		return name.replaceAll("[;\\[\\]/:]", "_") + ", " + what;
	}
}
