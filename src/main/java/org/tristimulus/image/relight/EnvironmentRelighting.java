package org.tristimulus.image.relight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.Output;
import org.tristimulus.relight.EnvironmentLight;

/** A matt surface under the light of an environment: albedo times irradiance over π. */
public final class EnvironmentRelighting {

	private final NormalMap normals;
	private final Shading shading;
	private final LongAdder outside = new LongAdder();

	/**
	 * @param albedo of the size of the normals; white where there is none
	 * @param output new or new-32bit
	 */
	public EnvironmentRelighting(NormalMap normals, Optional<ColorImage> albedo, Output output, Gamut gamut, Progress progress) {
		this.normals = normals;
		shading = new Shading(normals.store(), albedo, output, gamut, progress);
	}

	/** Makes a picture. @param title of the new image @param factor what the light is multiplied by */
	public ColorImage picture(String title, double factor, EnvironmentLight light) {
		return shading.picture(title, () -> shader(normals, light, factor, true));
	}

	/**
	 * Makes a film, whose frames are drawn when they are asked for.
	 *
	 * @param title of the new image
	 * @param factor what the light is multiplied by
	 * @param lights one for each frame, by its number from 0; called at any time, by any thread
	 * @param degrees the turn of each frame, for its label
	 */
	public ColorImage film(String title, double factor, int frames, IntFunction<EnvironmentLight> lights, IntToDoubleFunction degrees) {
		List<String> labels = new ArrayList<>();
		for (int f = 0; f < frames; f++)
			labels.add(Shading.degrees(degrees.applyAsDouble(f)));
		NormalMap kept = normals.copy();
		return shading.film(title, f -> {
			EnvironmentLight light = lights.apply(f);
			return () -> shader(kept, light, factor, f == 0);
		}, labels);
	}

	private Shading.Shader shader(NormalMap normals, EnvironmentLight light, double factor, boolean counts) {
		NormalMap.Reader reader = normals.reader();
		RadiosityRows radiosity = new RadiosityRows(light, factor);
		float[][] n = new float[3][PixelLoop.BLOCK], e = new float[3][PixelLoop.BLOCK];
		return (start, length, albedo, out) -> {
			int none = reader.read(start, length, n);
			if (counts && none > 0) outside.add(none);
			radiosity.read(n, length, e);
			boolean isOne = true;
			for (int c = 0; c < 3; c++) {
				multiply(albedo[c], e[c], out[c], length);
				isOne = isOne && areOne(e[c], length);
			}
			return isOne;
		};
	}

	private static boolean areOne(float[] row, int n) {
		for (int i = 0; i < n; i++)
			if (row[i] != 1) return false;
		return true;
	}

	private static void multiply(float[] a, float[] b, float[] out, int n) {
		for (int i = 0; i < n; i++)
			out[i] = a[i] * b[i];
	}

	/** What becomes of values out of range, nothing automatic. */
	public Gamut gamut() {
		return shading.gamut();
	}

	/** What became of samples. */
	public ClippingCount count() {
		return shading.count();
	}

	/** Pixels of a frame that lie outside the object: their vector is not finite or shorter than 0.1. */
	public long outside() {
		return outside.sum();
	}
}
