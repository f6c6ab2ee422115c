package org.tristimulus.film;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tristimulus.blend.BlendSpace;
import org.tristimulus.blend.HuePath;
import org.tristimulus.blend.Mix;
import org.tristimulus.color.Adaptation;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.light.balance.TemperatureChange;
import org.tristimulus.light.exposure.Exposure;
import org.tristimulus.light.temperature.Intent;
import org.tristimulus.light.temperature.Locus;

/**
 * Makes the frames of a film: two pictures zoomed in linear light, mixed in a colour space, relit, exposed, brought into range. The
 * pictures at work are kept. For many threads at once.
 */
public final class FrameMaker {

	/** Of D65, where nothing is relit. */
	private static final double NEUTRAL_KELVIN = 6504;
	private static final int KEPT = 3;

	private final Film film;
	private final KeyPictures pictures;
	private final int width, height;
	private final Fit fit;
	private final Mix mix;
	private final ColorTransform gamut;
	private final LightCodes codes = new LightCodes();
	private final TemperatureChange relight = TemperatureChange.along(Locus.BLACKBODY_DAYLIGHT, 0).by(Adaptation.CAT16, Intent.RELIGHT, Double.POSITIVE_INFINITY);

	/** The pictures at work, in the size of the frame; guarded by itself. */
	private final Map<Integer, int[]> kept = new LinkedHashMap<Integer, int[]>(8, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, int[]> eldest) {
			return size() > KEPT;
		}
	};

	/** @param space what the pictures are mixed in: {@code oklab}, {@code linear} or {@code srgb} */
	public FrameMaker(Film film, KeyPictures pictures, int width, int height, Fit fit, BlendSpace space, Gamut gamut, double knee) {
		this.film = film;
		this.pictures = pictures;
		this.width = width;
		this.height = height;
		this.fit = fit;
		mix = Mix.in(space, HuePath.SHORTER).forBytes();
		this.gamut = gamut.mapping(RgbSpace.SRGB, knee);
	}

	/** What happens and when. */
	public Film film() {
		return film;
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** The packed sRGB codes of frame k, counted from 0; a new array. */
	public int[] frame(int k) {
		Moment m = film.at(k);
		int[] first = picture(m.first), second = m.second == m.first ? first : picture(m.second), frame = new int[width * height];
		boolean isMixed = m.first != m.second || m.firstZoom != m.secondZoom;
		ColorTransform light = light(m);
		Zoom going = new Zoom(first, m.firstZoom, pictures.seed(m.first)), coming = new Zoom(second, m.secondZoom, pictures.seed(m.second));
		Rows.run(height, (from, to) -> {
			float[][] a = new float[3][width], b = new float[3][width];
			for (int y = from; y < to; y++) {
				coming.row(y, isMixed ? b : a);
				if (isMixed) {
					going.row(y, a);
					mix.apply(a, b, m.fraction, width);
				}
				light.apply(a, width);
				gamut.apply(a, width);
				for (int x = 0; x < width; x++)
					frame[y * width + x] = codes.pack(a[0][x], a[1][x], a[2][x]);
			}
		});
		return frame;
	}

	/** Warmer, or colder, and brighter, in one matrix; nothing at all where nothing is to be done. */
	private ColorTransform light(Moment m) {
		if (m.mired == 0 && m.stops == 0) return ColorTransform.IDENTITY;
		double gain = Exposure.toIntensity(m.stops);
		Matrix3 brighter = Matrix3.diagonal(gain, gain, gain);
		return m.mired == 0 ? brighter : brighter.times(relight.at(1e6 / (1e6 / NEUTRAL_KELVIN + m.mired)).matrix());
	}

	private int[] picture(int index) {
		synchronized (kept) {
			return kept.computeIfAbsent(index, i -> new Resampling(codes).to(pictures.pixels(i), pictures.width(i), pictures.height(i), width, height, fit));
		}
	}

	/** A picture grown about a point at a third of it, bilinear in linear light. */
	private final class Zoom {

		private final int[] pixels;
		private final double zoom, x0, y0;

		Zoom(int[] pixels, double zoom, int seed) {
			this.pixels = pixels;
			this.zoom = zoom;
			x0 = width * ((seed & 1) == 0 ? 1 : 2) / 3.0;
			y0 = height * ((seed & 2) == 0 ? 1 : 2) / 3.0;
		}

		void row(int y, float[][] to) {
			float[] light = codes.light();
			if (zoom == 1) {
				for (int x = 0; x < width; x++)
					put(to, x, light, pixels[y * width + x]);
				return;
			}
			double sy = source(y, y0, height);
			int top = (int) sy * width, bottom = Math.min(height - 1, (int) sy + 1) * width;
			float v = (float) (sy - (int) sy);
			for (int x = 0; x < width; x++) {
				double sx = source(x, x0, width);
				int left = (int) sx, right = Math.min(width - 1, left + 1);
				float u = (float) (sx - left), w11 = u * v, w10 = v - w11, w01 = u - w11, w00 = 1 - u - w10;
				int a = pixels[top + left], b = pixels[top + right], c = pixels[bottom + left], d = pixels[bottom + right];
				to[0][x] = w00 * light[a >> 16 & 255] + w01 * light[b >> 16 & 255] + w10 * light[c >> 16 & 255] + w11 * light[d >> 16 & 255];
				to[1][x] = w00 * light[a >> 8 & 255] + w01 * light[b >> 8 & 255] + w10 * light[c >> 8 & 255] + w11 * light[d >> 8 & 255];
				to[2][x] = w00 * light[a & 255] + w01 * light[b & 255] + w10 * light[c & 255] + w11 * light[d & 255];
			}
		}

		private double source(int i, double middle, int size) {
			return Math.max(0, Math.min(size - 1, middle + (i + 0.5 - middle) / zoom - 0.5));
		}

		private void put(float[][] to, int x, float[] light, int p) {
			to[0][x] = light[p >> 16 & 255];
			to[1][x] = light[p >> 8 & 255];
			to[2][x] = light[p & 255];
		}
	}
}
