package org.tristimulus.image.relight;

import java.util.Optional;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.relight.EnvironmentLight;
import org.tristimulus.relight.fit.Ball;
import org.tristimulus.relight.fit.EnvironmentFit;
import org.tristimulus.relight.fit.MattPixels;

/** The light that a picture of matt pixels of known normals was taken under. */
public final class EnvironmentEstimate {

	/** More pixels tell no more: then every so many are taken, evenly. */
	private static final long MOST = 2_000_000;

	/** Normals of pixels, 0 0 0 where there is none; for one thread. */
	private interface Normals {

		void read(int start, int n, float[][] normals);
	}

	private final ColorImage image;
	private final RgbPlanes planes;
	private final java.util.function.Supplier<Normals> normals;
	private final Region region;
	private final Encoding encoding;
	private long candidates, saturated;
	private int step;
	private MattPixels pixels;
	private EnvironmentFit fit;

	private EnvironmentEstimate(ColorImage image, java.util.function.Supplier<Normals> normals, Region region) {
		this.image = image;
		this.normals = normals;
		this.region = region;
		planes = RgbPlanes.of("image", image);
		encoding = image.encoding(true);
	}

	/** From the pixels of a selection, or all, whose normals an image holds. */
	public static EnvironmentEstimate of(ColorImage image, NormalMap map) {
		PixelStore store = image.source();
		if (map.width() != store.width() || map.height() != store.height())
			throw new IllegalArgumentException("normals: \"" + map.store().title() + "\" is " + map.width() + " × " + map.height() + ", and \"" + store.title() + "\" " + store.width() + " × " + store.height() + "; they have to be of one size");
		return new EnvironmentEstimate(image, () -> map.reader()::read, image.selection());
	}

	/** From a matt ball. @param rim the share of its radius that is used, above 0 to 1 */
	public static EnvironmentEstimate of(ColorImage image, Ball ball, double rim) {
		int width = image.source().width();
		return new EnvironmentEstimate(image, () -> (start, n, out) -> {
			for (int i = 0; i < n; i++) {
				double x = (start + i) % width + 0.5, y = (start + i) / width + 0.5, u = ball.u(x), v = ball.v(y);
				boolean inside = u * u + v * v <= rim * rim;
				double[] d = inside ? ball.normal(x, y) : new double[3];
				for (int c = 0; c < 3; c++)
					out[c][i] = (float) d[c];
			}
		}, image.selection());
	}

	/**
	 * Finds the light.
	 *
	 * @param albedo of each pixel, where an image holds it
	 * @param reflects else the albedo of all, above 0
	 * @param exclude a pixel of an image with a white, whose largest component is at so much light or above, is left out
	 */
	public EnvironmentFit solve(Optional<ColorImage> albedo, double reflects, int order, boolean robust, double exclude) {
		Optional<RgbPlanes> colors = albedo.map(a -> RgbPlanes.of("albedo", a));
		colors.ifPresent(a -> {
			if (a.width() != planes.width() || a.height() != planes.height()) throw new IllegalArgumentException("albedo: \"" + a.store().title() + "\" is " + a.width() + " × " + a.height() + ", and \"" + planes.store().title() +
				"\" " + planes.width() + " × " + planes.height() + "; they have to be of one size");
		});
		candidates = saturated = 0;
		step = (int) Math.max(1, region.size() / MOST);
		pixels = new MattPixels((int) (region.size() / step) + 1, albedo.isPresent());
		RgbPlanes.Reader light = planes.reader(encoding);
		Optional<RgbPlanes.Reader> reflectance = albedo.map(a -> colors.get().reader(a.encoding(true)));
		Normals reader = normals.get();
		double limit = image.hasWhite() ? exclude : Double.POSITIVE_INFINITY;
		float[][] n = new float[3][PixelLoop.BLOCK], v = new float[3][PixelLoop.BLOCK], a = new float[3][PixelLoop.BLOCK];
		long[] seen = { 0 };
		Progress progress = image.progress();
		region.runs(0, region.rows(), (start, length) -> {
			for (int at = 0; at < length; at += PixelLoop.BLOCK) {
				int count = Math.min(PixelLoop.BLOCK, length - at);
				progress.check();
				PixelLoop.checkInterrupt(Thread.currentThread());
				reader.read(start + at, count, n);
				light.read(start + at, count, v);
				if (reflectance.isPresent()) reflectance.get().read(start + at, count, a);
				for (int i = 0; i < count; i++)
					if (seen[0]++ % step == 0) take(n, v, a, i, reflectance.isPresent(), reflects, limit);
			}
		});
		fit = new EnvironmentFit(pixels, order, robust, new ParallelPieces(progress));
		return fit;
	}

	private void take(float[][] n, float[][] v, float[][] a, int i, boolean hasAlbedo, double reflects, double limit) {
		float[] normal = { n[0][i], n[1][i], n[2][i] }, value = { v[0][i], v[1][i], v[2][i] }, albedo = { a[0][i], a[1][i], a[2][i] };
		if (normal[0] == 0 && normal[1] == 0 && normal[2] == 0) return;
		for (int c = 0; c < 3; c++)
			if (!(value[c] - value[c] == 0) || hasAlbedo && !(albedo[c] > 0 && albedo[c] < Float.POSITIVE_INFINITY)) return;
		candidates++;
		if (Math.max(value[0], Math.max(value[1], value[2])) >= limit) {
			saturated++;
			return;
		}
		if (!hasAlbedo) for (int c = 0; c < 3; c++)
			value[c] = (float) (value[c] / reflects);
		pixels.add(normal, value, albedo);
	}

	/** How many pixels were used. */
	public int used() {
		return pixels.count() - fit.leftOut();
	}

	/** The share of matt pixels that was left out, saturated or by the fit, in percent. */
	public double excluded() {
		return 100.0 * (candidates - used()) / candidates;
	}

	/** Every so many pixels were taken. */
	public int step() {
		return step;
	}

	/** The picture divided by its irradiance over π, in 32 bit: what the surface reflects. NaN without a normal. */
	public ColorImage deshaded(EnvironmentLight found, String title) {
		int width = planes.width(), height = planes.height();
		float[][] out = new float[planes.isColor() ? 3 : 1][width * height];
		PixelLoop.run(image.whole(), image.progress(), 0, 1, () -> {
			RgbPlanes.Reader light = planes.reader(encoding);
			Normals reader = normals.get();
			RadiosityRows radiosity = new RadiosityRows(found, 1);
			float[][] n = new float[3][PixelLoop.BLOCK], v = new float[3][PixelLoop.BLOCK], e = new float[3][PixelLoop.BLOCK];
			return (start, count) -> {
				reader.read(start, count, n);
				light.read(start, count, v);
				radiosity.read(n, count, e);
				for (int c = 0; c < out.length; c++)
					for (int i = 0; i < count; i++)
						out[c][start + i] = e[c][i] > 0 ? v[c][i] / e[c][i] : Float.NaN;
			};
		});
		ResultMetadata look = ResultMetadata.PLAIN.ranges(new double[] { 0, 1 }).encoding(new Encoding(Decode.LINEAR, 1, 0));
		return ColorImage.of(TextureSurface.planar(title, width, height, out.length, out, out.length == 3 ? look.colors(0xff0000, 0x00ff00, 0x0000ff) : look));
	}
}
