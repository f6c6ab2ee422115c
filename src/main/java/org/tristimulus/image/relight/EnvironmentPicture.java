package org.tristimulus.image.relight;

import java.util.concurrent.atomic.LongAdder;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.encoding.SaturatedPixels;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.relight.panorama.Layout;
import org.tristimulus.relight.panorama.Panorama;
import org.tristimulus.relight.panorama.PanoramaProjection;
import org.tristimulus.relight.panorama.UpAxis;

/** An image of everything around a place: what lies where, and the light that it is. Samples that are not finite are not light, and are counted. */
public final class EnvironmentPicture {

	/** Rows that are summed together, so that the sum does not depend on the number of threads. */
	private static final int ROWS = 16;

	private final RgbPlanes planes;
	private final Panorama panorama;
	private final Encoding encoding;
	private final Progress progress;
	private final double clipped;
	private final LongAdder notFinite = new LongAdder();

	/**
	 * @throws IllegalArgumentException if the size does not go with the layout, or the channels are not a colour
	 */
	public EnvironmentPicture(ColorImage image, Layout layout, UpAxis up, boolean mirror) {
		planes = RgbPlanes.of("environment", image);
		panorama = new Panorama(layout, up, mirror, planes.width(), planes.height());
		encoding = image.encoding(true);
		progress = image.progress();
		SaturatedPixels at = new SaturatedPixels(planes.plane(), planes.isColor(), encoding.white);
		boolean integers = !planes.type().isFloat();
		if (integers) image.whole().runs(0, planes.height(), at);
		clipped = integers ? (double) at.count() / image.whole().size() : 0;
	}

	/** What lies where. */
	public Panorama panorama() {
		return panorama;
	}

	/** The share of pixels of an integer image, 0 to 1, that are at white. */
	public double clipped() {
		return clipped;
	}

	/** Samples that were not finite in the last projection. */
	public long notFinite() {
		return notFinite.sum();
	}

	/**
	 * The integral of its light with the harmonics.
	 *
	 * @throws IllegalArgumentException for a picture without any finite light
	 */
	public PanoramaProjection.Part project(int order) {
		PanoramaProjection projection = new PanoramaProjection(panorama, order);
		PanoramaProjection.Part[] parts = new PanoramaProjection.Part[(panorama.height + ROWS - 1) / ROWS];
		notFinite.reset();
		new ParallelPieces(progress).run(parts.length, i -> {
			RgbPlanes.Reader reader = planes.reader(encoding);
			float[][] row = new float[3][panorama.width], block = new float[3][PixelLoop.BLOCK];
			PanoramaProjection.Part part = projection.part();
			for (int y = i * ROWS; y < Math.min((i + 1) * ROWS, panorama.height); y++) {
				read(reader, y, row, block);
				part.add(y, row);
			}
			parts[i] = part;
			progress.done((i + 1.0) / parts.length);
		});
		for (int i = 1; i < parts.length; i++)
			parts[0].add(parts[i]);
		if (!(parts[0].energy() > 0)) throw new IllegalArgumentException("environment: \"" + planes.store().title() + "\" holds no finite light");
		return parts[0];
	}

	private void read(RgbPlanes.Reader reader, int y, float[][] row, float[][] block) {
		for (int x = 0; x < panorama.width; x += PixelLoop.BLOCK) {
			int n = Math.min(PixelLoop.BLOCK, panorama.width - x);
			reader.read(y * panorama.width + x, n, block);
			for (int c = 0; c < 3; c++)
				System.arraycopy(block[c], 0, row[c], x, n);
		}
		for (float[] component : row)
			for (int x = 0; x < component.length; x++)
				if (!(component[x] - component[x] == 0)) {
					component[x] = 0;
					notFinite.increment();
				}
	}

	/** A pixel's light; what is not finite is 0. For one thread. */
	interface Sampler {

		void at(int x, int y, double[] rgb);
	}

	Sampler sampler() {
		RgbPlanes.Reader reader = planes.reader(encoding);
		float[][] pixel = new float[3][PixelLoop.BLOCK];
		return (x, y, rgb) -> {
			reader.read(y * panorama.width + x, 1, pixel);
			for (int c = 0; c < 3; c++)
				rgb[c] = pixel[c][0] - pixel[c][0] == 0 ? pixel[c][0] : 0;
		};
	}

	Region whole() {
		return planes.store().whole();
	}
}
