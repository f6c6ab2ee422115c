package org.tristimulus.image.relight;

import java.util.concurrent.atomic.LongAdder;

import net.imglib2.img.array.ArrayImgs;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.TransferFunction;
import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.SphericalHarmonics;
import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.Panorama;
import org.tristimulus.relight.panorama.UpAxis;

/** Pictures of an environment: 32-bit maps by latitude and longitude, y up, and a lit white ball. */
public final class EnvironmentMaps {

	private static final int ROWS = 8, MOST_SAMPLES = 8;

	private final Progress progress;
	private final int width, height;
	private final LongAdder negative = new LongAdder();

	/** @param width of the maps in pixels; half as high */
	public EnvironmentMaps(int width, Progress progress) {
		this.width = width;
		height = Math.max(1, width / 2);
		this.progress = progress;
	}

	/** A function of the direction; for one thread. */
	private interface Field {

		void at(double[] direction, double[] rgb);
	}

	/** The picture as it was read, where it was another layout brought to this one; means over what falls on a pixel. */
	public ColorImage asRead(EnvironmentPicture picture, String title) {
		Panorama from = picture.panorama();
		PanoramaPlaces places = new PanoramaPlaces(from);
		double density = from.layout == Layout.LATLONG ? from.width : Math.sqrt(Math.PI * from.width * from.height);
		int samples = (int) Math.max(1, Math.min(MOST_SAMPLES, Math.ceil(density / width)));
		return map(title, samples, () -> {
			EnvironmentPicture.Sampler sampler = picture.sampler();
			int[] place = new int[2];
			return (d, rgb) -> {
				rgb[0] = rgb[1] = rgb[2] = 0;
				if (places.of(d, place)) sampler.at(place[0], place[1], rgb);
			};
		}, 1);
	}

	/** The irradiance over π. @param clamp whether negative light becomes 0 */
	public ColorImage radiosity(EnvironmentLight light, boolean clamp, String title) {
		return map(title, 1, () -> series(light.radiosity(), clamp), 1);
	}

	/** The radiance at this order. */
	public ColorImage radiance(EnvironmentLight light, boolean clamp, String title) {
		return map(title, 1, () -> series(light, clamp), 1);
	}

	private Field series(EnvironmentLight light, boolean clamp) {
		SphericalHarmonics basis = new SphericalHarmonics(light.order());
		double[] values = new double[basis.size()];
		double[][] k = { light.channel(0), light.channel(1), light.channel(2) };
		return (d, rgb) -> {
			basis.at(d[0], d[1], d[2], values);
			boolean below = false;
			for (int c = 0; c < 3; c++) {
				double sum = 0;
				for (int i = 0; i < values.length; i++)
					sum += k[c][i] * values[i];
				below |= sum < 0;
				rgb[c] = clamp ? Math.max(0, sum) : sum;
			}
			if (below) negative.increment();
		};
	}

	/** The share of pixels of the maps made so far, in percent, where the series is below 0 in a channel. */
	public double negative() {
		return 100.0 * negative.sum() / (2.0 * width * height);
	}

	private ColorImage map(String title, int samples, java.util.function.Supplier<Field> fields, double white) {
		float[][] out = new float[3][width * height];
		Panorama map = new Panorama(Layout.LATLONG, UpAxis.Y, false, width * samples, height * samples);
		new ParallelPieces(progress).run((height + ROWS - 1) / ROWS, part -> {
			Field field = fields.get();
			double[] d = new double[3], rgb = new double[3], sum = new double[3];
			for (int y = part * ROWS; y < Math.min(height, (part + 1) * ROWS); y++)
				for (int x = 0; x < width; x++) {
					sum[0] = sum[1] = sum[2] = 0;
					for (int s = 0; s < samples * samples; s++) {
						map.direction(x * samples + s % samples, y * samples + s / samples, d);
						field.at(d, rgb);
						for (int c = 0; c < 3; c++)
							sum[c] += rgb[c];
					}
					for (int c = 0; c < 3; c++)
						out[c][y * width + x] = (float) (sum[c] / (samples * samples));
				}
		});
		ResultMetadata look = ResultMetadata.PLAIN.colors(0xff0000, 0x00ff00, 0x0000ff).ranges(new double[] { 0, white }).encoding(new Encoding(Decode.LINEAR, 1, 0));
		return ColorImage.of(TextureSurface.planar(title, width, height, 3, out, look));
	}

	/** A white matt ball under the light, 24-bit sRGB, as high as the maps, on black. */
	public ColorImage sphere(EnvironmentLight light, String title) {
		int size = height;
		int[] codes = new int[size * size];
		new ParallelPieces(progress).run((size + ROWS - 1) / ROWS, part -> {
			Field field = series(light.radiosity(), false);
			double[] rgb = new double[3];
			for (int y = part * ROWS; y < Math.min(size, (part + 1) * ROWS); y++)
				for (int x = 0; x < size; x++) {
					double u = (2 * x + 1.0) / size - 1, v = 1 - (2 * y + 1.0) / size, z = 1 - u * u - v * v;
					rgb[0] = rgb[1] = rgb[2] = 0;
					if (z >= 0) field.at(new double[] { u, v, Math.sqrt(z) }, rgb);
					codes[y * size + x] = code(rgb);
				}
		});
		ResultMetadata look = ResultMetadata.PLAIN.encoding(new Encoding(Decode.SRGB, 255, 0));
		return ColorImage.of(new ImgStore(title, ArrayImgs.argbs(codes, size, size), ImgStore.NO_CHANNELS, look));
	}

	private static int code(double[] rgb) {
		double[] c = rgb.clone();
		Gamut.CLIP.mapping(RgbSpace.SRGB, ColorImage.KNEE).apply(c);
		int code = 0xff;
		for (double v : c)
			code = code << 8 | (int) Math.floor(255 * TransferFunction.SRGB.encode(v) + 0.5);
		return code;
	}

	/** The share of the map of 128 × 64, in percent, where E/π is below 0 in a channel. */
	public static double negative(EnvironmentLight light) {
		EnvironmentMaps maps = new EnvironmentMaps(128, Progress.NONE);
		maps.radiosity(light, false, "");
		return 2 * maps.negative();
	}

	/** The smallest and the largest luminance of E/π over the 32-bit map of 128 × 64. */
	public static double[] extremes(EnvironmentLight light) {
		Panorama map = new Panorama(Layout.LATLONG, UpAxis.Y, false, 128, 64);
		SphericalHarmonics basis = new SphericalHarmonics(light.order());
		double[] y = light.radiosity().luminance(), values = new double[basis.size()], d = new double[3];
		double min = Double.POSITIVE_INFINITY, max = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < 128 * 64; i++) {
			map.direction(i % 128, i / 128, d);
			basis.at(d[0], d[1], d[2], values);
			double sum = 0;
			for (int k = 0; k < values.length; k++)
				sum += y[k] * values[k];
			min = Math.min(min, (float) sum);
			max = Math.max(max, (float) sum);
		}
		return new double[] { min, max };
	}
}
