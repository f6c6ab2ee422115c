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
		Zoom.Columns going = new Zoom.Columns(width, height, m.firstZoom, pictures.seed(m.first)), coming = new Zoom.Columns(width, height, m.secondZoom, pictures.seed(m.second));
		Rows.run(height, (from, to) -> {
			Zoom goes = new Zoom(first, going, codes), comes = new Zoom(second, coming, codes);
			float[][] a = new float[3][width], b = new float[3][width];
			for (int y = from; y < to; y++) {
				comes.row(y, isMixed ? b : a);
				if (isMixed) {
					goes.row(y, a);
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
		return (m.mired == 0 ? brighter : brighter.times(relight.at(1e6 / (1e6 / NEUTRAL_KELVIN + m.mired)).matrix())).forBytes();
	}

	private int[] picture(int index) {
		synchronized (kept) {
			return kept.computeIfAbsent(index, i -> pictures.get(i).to(width, height, fit).pixels);
		}
	}
}
