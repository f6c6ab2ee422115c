package org.tristimulus.image.relight;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.OutputPlane;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.PixelType;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImageSpec;
import org.tristimulus.image.store.Output;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.image.store.PixelStore;

/** A surface under one far lamp, in one of several ways. */
public final class LampRelighting {

	private final LampSurface surface;
	private final Shading shading;
	private final Progress progress;

	/**
	 * @param albedo of the size of the surface; what it reflects itself where there is none
	 * @param output new or new-32bit
	 */
	public LampRelighting(LampSurface surface, Optional<ColorImage> albedo, Output output, Gamut gamut, Progress progress) {
		this.surface = surface;
		this.progress = progress;
		shading = new Shading(surface.store(), albedo, output, gamut, progress);
	}

	/**
	 * Makes a picture, or a film of one frame for each lamp, whose frames are drawn when they are asked for.
	 *
	 * @param title of the new image
	 * @param lamps unit vectors
	 * @param labels one for each lamp; a picture has none
	 * @param amount the gain, the share of the highlight, or the strength of unsharp
	 * @param shininess the exponent of the highlight
	 * @param radius of unsharp, in pixels
	 * @param factor what the light is multiplied by
	 */
	public ColorImage make(String title, List<double[]> lamps, List<String> labels, LampMode mode, double amount, double shininess, double radius, double factor) {
		Optional<NormalBlur> blur = mode == LampMode.UNSHARP ? Optional.of(new NormalBlur(surface, radius, progress)) : Optional.empty();
		boolean isFilm = lamps.size() > 1;
		LampSurface kept = isFilm ? surface.copy() : surface;
		IntFunction<Supplier<Shading.Shader>> shaders = f -> () -> shader(kept, lamps.get(f), mode, amount, shininess, (float) factor, blur);
		return isFilm ? shading.film(title, shaders, labels) : shading.picture(title, shaders.apply(0));
	}

	private static Shading.Shader shader(LampSurface surface, double[] l, LampMode mode, double amount, double shininess, float factor, Optional<NormalBlur> blur) {
		LampSurface.Reader reader = surface.reader();
		float[][] normals = new float[3][PixelLoop.BLOCK], own = new float[3][PixelLoop.BLOCK];
		double[] half = half(l);
		return (start, n, albedo, out) -> {
			if (mode != LampMode.LIGHT) reader.normals(start, n, normals);
			switch (mode) {
				case GAIN:
					reader.gain(start, n, l, amount, normals, albedo, out);
					break;
				case UNSHARP:
					reader.albedo(start, n, normals, albedo, own);
					blur.get().sharpen(start, n, (float) amount, normals);
					LampSurface.cosine(normals, n, (float) l[0], (float) l[1], (float) l[2], own, out);
					break;
				default:
					reader.light(start, n, l, albedo, out);
			}
			if (mode == LampMode.SPECULAR) highlight(normals, n, half, amount, shininess, out);
			for (float[] row : out)
				for (int i = 0; factor != 1 && i < n; i++)
					row[i] *= factor;
			return false;
		};
	}

	/** Halfway between lamp and viewer. */
	private static double[] half(double[] l) {
		double z = l[2] + 1, length = Math.sqrt(l[0] * l[0] + l[1] * l[1] + z * z);
		return length > 0 ? new double[] { l[0] / length, l[1] / length, z / length } : new double[] { 0, 0, 1 };
	}

	private static void highlight(float[][] normals, int n, double[] h, double amount, double shininess, float[][] out) {
		for (int i = 0; i < n; i++) {
			double c = normals[0][i] * h[0] + normals[1][i] * h[1] + normals[2][i] * h[2];
			float s = c > 0 ? (float) (amount * StrictMath.pow(Math.min(1, c), shininess)) : 0;
			for (int k = 0; k < 3; k++)
				out[k][i] = (float) (1 - amount) * out[k][i] + s;
		}
	}

	/** The normals as codes, floor(127.5 (n + 1) + .5), in 24 bit. @param title of the new image @param greenDown whether the second component grows downwards */
	public ColorImage normals(String title, boolean greenDown) {
		PixelStore store = surface.store();
		PixelStore.Target target = store.make(new ImageSpec(PixelType.RGB24, 1, true, 1, 1, new Encoding(Decode.SRGB, 255, 0)));
		OutputPlane draft = target.draft(0);
		int[] codes = (int[]) draft.plane().array(0);
		PixelLoop.run(store.whole(), progress, 0, 1, draft, () -> {
			LampSurface.Reader reader = surface.reader();
			float[][] n = new float[3][PixelLoop.BLOCK];
			return (start, length) -> {
				reader.normals(start, length, n);
				for (int i = 0; i < length; i++)
					codes[start + i] = 0xff000000 | code(n[0][i]) << 16 | code(greenDown ? -n[1][i] : n[1][i]) << 8 | code(n[2][i]);
			};
		});
		target.store(0, draft.plane());
		PixelStore made = target.finish();
		made.rename(title);
		return new ColorImage(made, PixelSettings.AUTO, Progress.NONE);
	}

	private static int code(double n) {
		return (int) Math.max(0, Math.min(255, Math.floor(127.5 * (n + 1) + 0.5)));
	}

	/** What becomes of values out of range, nothing automatic. */
	public Gamut gamut() {
		return shading.gamut();
	}

	/** What became of samples. */
	public ClippingCount count() {
		return shading.count();
	}

	/** A label of a lamp. */
	public static String label(double azimuth, double elevation) {
		return "azimuth " + Shading.degrees(azimuth) + ", elevation " + Shading.degrees(elevation);
	}
}
