package org.tristimulus.image.relight;

import java.util.List;
import java.util.Optional;
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

	/** Makes one frame for each shader, labelled where there are several. */
	ColorImage make(String title, List<? extends Supplier<Shader>> frames, List<String> labels) {
		boolean packed = type == PixelType.RGB24;
		PixelStore.Target target = size.make(new ImageSpec(type, packed || !isColor ? 1 : 3, isColor, 1, frames.size(), writing));
		for (int f = 0; f < frames.size(); f++) {
			OutputPlane draft = target.draft(f);
			Plane out = draft.plane();
			Supplier<Shader> shader = frames.get(f);
			PixelLoop.run(size.whole(), progress, (double) f / frames.size(), (f + 1.0) / frames.size(), draft, () -> work(shader.get(), out));
			target.store(f, out);
			count.addPixels(size.whole().size());
		}
		PixelStore made = target.finish();
		made.rename(title);
		for (int f = 0; f < frames.size() && frames.size() > 1; f++)
			made.addLabel(f, labels.get(f));
		return new ColorImage(made, PixelSettings.AUTO, Progress.NONE);
	}

	private PixelLoop.Work work(Shader shader, Plane out) {
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
