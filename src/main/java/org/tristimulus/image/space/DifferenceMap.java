package org.tristimulus.image.space;

import java.util.stream.IntStream;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.gamut.ColorDifference;
import org.tristimulus.color.gamut.Palette;
import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decode;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.ImgStore;
import org.tristimulus.image.store.PixelStore;
import org.tristimulus.image.store.ResultMetadata;
import org.tristimulus.report.Report;

/** How much two images of the same scene differ in colour: a map of the difference at each pixel, and its statistics. */
public final class DifferenceMap {

	/** The stored values themselves. */
	private static final Encoding VALUES = new Encoding(Decode.LINEAR, 1, 0);

	private final ColorImage first, second;
	private final ColorDifference metric;
	private final ImgStore map;

	/**
	 * Compares position by position; a single one of the second image serves all of the first.
	 *
	 * @throws IllegalArgumentException for images of different sizes
	 */
	public DifferenceMap(ColorImage first, ColorImage second, ColorDifference metric) {
		this.first = first;
		this.second = second;
		this.metric = metric;
		PixelStore a = first.source(), b = second.source();
		int n = first.endPosition(), m = second.endPosition();
		if (a.width() != b.width() || a.height() != b.height()) throw new IllegalArgumentException("\"" + a.title() + "\" is " + a.width() + " × " + a.height() + " and \"" + b.title() +
			"\" " + b.width() + " × " + b.height() + "; colours are compared pixel by pixel, so that both have to be of one size and registered");
		if (m != n && m != 1) throw new IllegalArgumentException("\"" + a.title() + "\" has " + n + " positions and \"" + b.title() + "\" " + m + "; the second image needs as many, or one");
		PlanarImg<?, ?> img = PlanarImgs.floats(a.width(), a.height(), n);
		map = new ImgStore(metric.label() + " of " + a.title() + " and " + b.title(), img, ImgStore.NO_CHANNELS);
		ColorRows rowsOfA = new ColorRows(first, false), rowsOfB = new ColorRows(second, false);
		for (int p = 0; p < n; p++)
			fill(a.read(p), rowsOfA, b.read(m == 1 ? 0 : p), rowsOfB, (float[]) map.read(p).array(0), (double) p / n, (p + 1.0) / n);
	}

	private void fill(Plane a, ColorRows rowsOfA, Plane b, ColorRows rowsOfB, float[] out, double from, double to) {
		ColorTransform fromA = rowsOfA.to(metric.space()), fromB = rowsOfB.to(metric.space());
		Region all = Region.all(map.width(), map.height());
		PixelLoop.run(all, first.progress(), from, to, () -> {
			float[][] x = new float[3][PixelLoop.BLOCK], y = new float[3][PixelLoop.BLOCK];
			double[] c = new double[3], d = new double[3];
			return (start, n) -> {
				rowsOfA.read(a, start, n, x);
				rowsOfB.read(b, start, n, y);
				for (int i = 0; i < n; i++) {
					for (int k = 0; k < 3; k++) {
						c[k] = x[k][i];
						d[k] = y[k][i];
					}
					fromA.apply(c);
					fromB.apply(d);
					out[start + i] = (float) metric.between(c, d);
				}
			};
		});
	}

	/** The map: 0 where colours are equal, shown from there to the largest difference, with a scale. */
	public ColorImage map() {
		double max = largest();
		ResultMetadata look = ResultMetadata.PLAIN.frames(first.source().frames()).ranges(new double[] { 0, max > 0 ? max : 1 });
		return ColorImage.of(new ImgStore(map.title(), map.image(), ImgStore.NO_CHANNELS, look.palette(Palette.perceptual()).scale(unit())));
	}

	private String unit() {
		return metric == ColorDifference.OKLAB ? "ΔE OK" : metric == ColorDifference.CIE76 ? "ΔE*ab" : "ΔE00";
	}

	/** Of the finite ones in the selection. */
	private double largest() {
		float[] max = { 0 };
		Region region = first.source().region(0);
		for (int p = 0; p < map.positions(); p++) {
			float[] plane = (float[]) map.read(p).array(0);
			region.runs(0, region.rows(), (start, n) -> {
				for (int i = start; i < start + n; i++)
					if (plane[i] > max[0] && plane[i] < Float.POSITIVE_INFINITY) max[0] = plane[i];
			});
		}
		return max[0];
	}

	/** One row of statistics over the selection of the first image, all positions together. */
	public Report report() {
		return report(first.source().title(), second.source().title(), metric, ColorImage.of(map), first.source().region(0));
	}

	/**
	 * The same of a map that was made in parts.
	 *
	 * @param first the title of the first image, and that of the second
	 * @param map the differences, all positions
	 */
	public static Report report(String first, String second, ColorDifference metric, ColorImage map, Region region) {
		int[] all = IntStream.range(0, map.source().positions()).toArray();
		DifferenceFigures once = new DifferenceFigures();
		map.measure(all, region, VALUES, once);
		DifferenceFigures figures = DifferenceFigures.second(once);
		map.measure(all, region, VALUES, figures);
		return new Report("First", "Second", "Metric", "N", "Mean", "Median", "P95", "Max").row()
			.set("First", first).set("Second", second).set("Metric", metric.toString()).set("N", figures.count())
			.set("Mean", figures.mean()).set("Median", figures.median()).set("P95", figures.p95()).set("Max", figures.max());
	}
}
