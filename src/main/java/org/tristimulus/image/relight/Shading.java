package org.tristimulus.image.relight;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.OutputRange;
import org.tristimulus.image.encoding.Primaries;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;

/**
 * A new picture or film of a surface under some light: the shaded colours are mapped into gamut and stored as the albedo is, or, without one, in 24-bit sRGB or 32-bit
 * linear light. A grey albedo gives the luminance of the light.
 */
final class Shading {

	private static final Encoding SRGB = new Encoding(Decode.SRGB, 255, 0), LIGHT = new Encoding(Decode.LINEAR, 1, 0);

	/** Shades n pixels from a linear index. For one thread. */
	interface Shader {

		/**
		 * @param albedo red, green and blue, 1 where there is none
		 * @param out takes the light
		 * @return whether the light is the albedo exactly, so that samples may stay as they are
		 */
		boolean shade(int start, int n, float[][] albedo, float[][] out);
	}

	private final PixelStore size;
	private final Optional<RgbPlanes> albedo;
	private final Encoding reading, writing;
	private final PixelType type;
	private final boolean isColor;
	private final Gamut gamut;
	private final Region region;
	private final Progress progress;
	private final ClippingCount count = new ClippingCount(3);

	/**
	 * @param size gives width and height, where there is no albedo
	 * @param albedo what is shaded
	 * @param output new or new-32bit
	 * @param gamut automatic: clip into integers, nothing into 32 bit
	 */
	Shading(PixelStore size, Optional<ColorImage> albedo, Output output, Gamut gamut, Progress progress) {
		this.albedo = albedo.map(a -> RgbPlanes.of("albedo", a));
		this.size = albedo.isPresent() ? albedo.get().source() : size;
		this.progress = progress;
		region = this.size.whole();
		if (this.size.width() != size.width() || this.size.height() != size.height()) throw new IllegalArgumentException("albedo: \"" + this.size.title() + "\" is " + this.size.width() + " × " + this.size.height() + ", and \"" +
			size.title() + "\" " + size.width() + " × " + size.height() + "; they have to be of one size");
		boolean deep = output == Output.NEW_32BIT;
		reading = albedo.map(a -> a.encoding(true)).orElse(LIGHT);
		isColor = this.albedo.map(RgbPlanes::isColor).orElse(true);
		type = deep ? PixelType.FLOAT32 : this.albedo.map(RgbPlanes::type).orElse(PixelType.RGB24);
		writing = albedo.isPresent() ? new Encoding(reading.decode, reading.white, 0) : deep ? LIGHT : SRGB;
		this.gamut = resolve(gamut);
	}

	private Gamut resolve(Gamut asked) {
		if (asked == Gamut.AUTO) return type.isFloat() ? Gamut.NONE : Gamut.CLIP;
		if (asked == Gamut.NONE && !type.isFloat()) throw new IllegalArgumentException("gamut=none: only 32-bit images hold values out of range; use gamut=clip or output=new-32bit");
		return asked;
	}

	/** What becomes of values out of range, nothing automatic. */
	Gamut gamut() {
		return gamut;
	}

	/** What became of samples. */
	ClippingCount count() {
		return count;
	}

	/** Makes a picture. @param shader makes one for each thread */
	ColorImage picture(String title, Supplier<Shader> shader) {
		PixelStore.Target target = size.make(form(1));
		OutputPlane draft = target.draft(0);
		draw(albedo, shader, draft, progress, count);
		target.store(0, draft.plane());
		return named(target.finish(), title);
	}

	/**
	 * Makes a film whose frames are drawn when they are asked for; the first is drawn at once, and it is the one whose samples are counted. The albedo is copied, and
	 * what a shader reads must not change either.
	 *
	 * @param shaders makes those of a frame, from 0
	 */
	ColorImage film(String title, IntFunction<Supplier<Shader>> shaders, List<String> labels) {
		ImageSpec form = form(labels.size());
		Optional<RgbPlanes> kept = albedo.map(RgbPlanes::copy);
		Plane first = frame(form, kept, shaders.apply(0), progress, count);
		PixelStore made = size.computed(form, f -> f == 0 ? first : frame(form, kept, shaders.apply(f), Progress.NONE, new ClippingCount(3)));
		for (int f = 0; f < form.frames; f++)
			made.addLabel(f, labels.get(f));
		return named(made, title);
	}

	/** An angle in a label, to a thousandth of a degree. */
	static String degrees(double angle) {
		return Encoding.number(Math.rint(1000 * angle) / 1000) + "°";
	}

	private ImageSpec form(int frames) {
		return new ImageSpec(type, type == PixelType.RGB24 || !isColor ? 1 : 3, isColor, 1, frames, writing);
	}

	private static ColorImage named(PixelStore made, String title) {
		made.rename(title);
		return new ColorImage(made, PixelSettings.AUTO, Progress.NONE);
	}

	private Plane frame(ImageSpec form, Optional<RgbPlanes> albedo, Supplier<Shader> shader, Progress progress, ClippingCount count) {
		OutputPlane draft = OutputPlane.blank(Plane.make(type, form.channels, region.columns(), region.rows()));
		draw(albedo, shader, draft, progress, count);
		return draft.plane();
	}

	private void draw(Optional<RgbPlanes> albedo, Supplier<Shader> shader, OutputPlane draft, Progress progress, ClippingCount count) {
		PixelLoop.run(region, progress, 0, 1, draft, () -> work(albedo, shader.get(), draft.plane(), count));
		count.addPixels(region.size());
	}

	private PixelLoop.Work work(Optional<RgbPlanes> albedo, Shader shader, Plane out, ClippingCount count) {
		float[][] colors = new float[3][PixelLoop.BLOCK], light = new float[3][PixelLoop.BLOCK];
		for (float[] row : colors)
			java.util.Arrays.fill(row, 1);
		Optional<RgbPlanes.Reader> reader = albedo.map(a -> a.reader(reading));
		ColorTransform own = isColor && writing.primaries() != RgbSpace.SRGB ? Primaries.fromSrgb(writing.primaries()) : ColorTransform.IDENTITY;
		ColorTransform mapping = gamut.mapping(writing.primaries(), ColorImage.KNEE);
		OutputRange range = new OutputRange(type, writing, gamut);
		Encoder encoder = new Encoder(type, writing);
		boolean isSame = albedo.isPresent() && albedo.get().type() == type && reading.black == 0;
		return (start, n) -> {
			if (reader.isPresent()) reader.get().read(start, n, colors);
			boolean unchanged = shader.shade(start, n, colors, light);
			if (unchanged && isSame) {
				albedo.get().plane().copy(start, n, out);
				return;
			}
			if (!isColor) grey(light, n);
			own.apply(light, n);
			if (range.counts()) range.count(isColor ? light : new float[][] { light[0] }, n, 0, count);
			mapping.apply(light, n);
			if (isColor) encoder.colors(light, out.arrays(), start, n);
			else encoder.channel(light[0], out.array(0), start, n);
		};
	}

	private static void grey(float[][] rgb, int n) {
		double kr = RgbSpace.SRGB.luminance(0), kg = RgbSpace.SRGB.luminance(1), kb = RgbSpace.SRGB.luminance(2);
		for (int i = 0; i < n; i++) {
			float y = rgb[0][i] == rgb[1][i] && rgb[1][i] == rgb[2][i] ? rgb[0][i] : (float) (kr * rgb[0][i] + kg * rgb[1][i] + kb * rgb[2][i]);
			rgb[0][i] = rgb[1][i] = rgb[2][i] = y;
		}
	}
}
