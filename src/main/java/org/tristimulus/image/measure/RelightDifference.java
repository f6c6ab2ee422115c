package org.tristimulus.image.measure;

import java.util.Arrays;
import java.util.function.Predicate;

import net.imglib2.img.planar.PlanarImgs;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.Matrix3;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.gamut.Palette;
import org.tristimulus.color.space.Spaces;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.LightRows;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.measure.lamp.SpectralRelighting;

/** How much the colours of a picture differ under another lamp, to an eye that is used to each: CIEDE2000, before the picture is changed. */
public final class RelightDifference {

	/** Most pixels whose statistics are taken. */
	private static final int MOST = 1_000_000;

	private final ColorImage image;
	private final ColorTransform transform;
	private final Predicate<double[]> hasReflectance;
	private final Matrix3 adapted;

	/** @param transform what is done to linear sRGB @param hasReflectance whether a surface has a colour of linear sRGB */
	public RelightDifference(ColorImage image, ColorTransform transform, SpectralRelighting relighting, Predicate<double[]> hasReflectance) {
		this.image = image;
		this.transform = transform;
		this.hasReflectance = hasReflectance;
		adapted = relighting.toAdapted();
	}

	/** CIEDE2000 over the pixels that are changed, or over a million of them spread evenly. */
	public static final class Statistics {

		/** CIEDE2000. */
		public final double mean, p95, max;
		/** The share of colours, 0 to 1, that no reflectance has. */
		public final double withoutReflectance;

		private Statistics(double[] sorted, double withoutReflectance) {
			mean = sorted.length == 0 ? 0 : Arrays.stream(sorted).sum() / sorted.length;
			p95 = sorted.length == 0 ? 0 : sorted[(int) Math.max(0, Math.ceil(0.95 * sorted.length) - 1)];
			max = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
			this.withoutReflectance = withoutReflectance;
		}
	}

	/** Reads the picture once. */
	public Statistics statistics() {
		long total = 0;
		for (int p = image.firstPosition(); p < image.endPosition(); p++)
			total += image.source().region(p).size();
		int every = (int) Math.max(1, (total + MOST - 1) / MOST);
		double[] differences = new double[(int) ((total + every - 1) / every)];
		int[] at = new int[1], without = new int[1];
		long[] seen = new long[1];
		for (int p = image.firstPosition(); p < image.endPosition(); p++)
			image.read(p, image.source().region(p), image.encoding(false), (light, n) -> {
				for (int i = 0; i < n; i++) {
					if (seen[0]++ % every != 0) continue;
					double[] before = { light[0][i], light[1][i], light[2][i] };
					if (!hasReflectance.test(before)) without[0]++;
					differences[at[0]++] = difference(before);
				}
			});
		double[] sorted = Arrays.stream(differences).limit(at[0]).filter(d -> !Double.isNaN(d)).sorted().toArray();
		return new Statistics(sorted, at[0] == 0 ? 0 : (double) without[0] / at[0]);
	}

	private double difference(double[] before) {
		double[] after = before.clone();
		transform.apply(after);
		adapted.apply(after);
		ColorTransform toLab = Spaces.LINEAR_SRGB.to(ColorDifference.CIEDE2000.space());
		double[] first = before.clone();
		toLab.apply(first);
		toLab.apply(after);
		return ColorDifference.CIEDE2000.between(first, after);
	}

	/** A 32-bit map of all pixels. */
	public ColorImage map() {
		PixelStore source = image.source();
		int first = image.firstPosition(), n = image.endPosition() - first;
		ImgStore map = new ImgStore(source.title(), PlanarImgs.floats(source.width(), source.height(), n), ImgStore.NO_CHANNELS);
		Encoding encoding = image.encoding(false);
		Decoder decoder = new Decoder(source.type(), encoding);
		float most = 0;
		for (int p = 0; p < n; p++) {
			Plane plane = source.read(first + p);
			float[] out = (float[]) map.read(p).array(0);
			PixelLoop.run(Region.all(source.width(), source.height()), image.progress(), (double) p / n, (p + 1.0) / n, () -> {
				LightRows rows = new LightRows(plane, decoder, true, encoding.primaries());
				return (start, length) -> {
					float[][] light = rows.read(start, length);
					for (int i = 0; i < length; i++)
						out[start + i] = (float) difference(new double[] { light[0][i], light[1][i], light[2][i] });
				};
			});
			for (float v : out)
				most = Math.max(most, v);
		}
		ResultMetadata look = ResultMetadata.PLAIN.frames(n == source.positions() ? source.frames() : 1).ranges(new double[] { 0, most > 0 ? most : 1 }).palette(Palette.perceptual()).scale("ΔE00");
		return ColorImage.of(new ImgStore(map.title(), map.image(), ImgStore.NO_CHANNELS, look));
	}
}
