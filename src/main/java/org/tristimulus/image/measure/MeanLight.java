package org.tristimulus.image.measure;

import java.util.stream.IntStream;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Decoder;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.neighbour.Gaussian;
import org.tristimulus.image.pixel.PixelLoop;
import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.measure.flat.FlatField;

/** The mean light of all positions of an image, in its own primaries, a plane of floats for each channel. */
public final class MeanLight {

	private final int width, height;
	private final float[][] light;

	private MeanLight(int width, int height, float[][] light) {
		this.width = width;
		this.height = height;
		this.light = light;
	}

	/** Reads every position once. @param encoding what stored values mean */
	public static MeanLight mean(ColorImage image, Encoding encoding) {
		int width = image.source().width(), height = image.source().height(), n = image.source().positions(), channels = image.isColor() ? 3 : image.source().channels();
		float[][] light = new float[channels][width * height];
		Decoder decoder = new Decoder(image.source().type(), encoding);
		for (int p = 0; p < n; p++) {
			Plane plane = image.source().read(p);
			PixelLoop.run(image.whole(), image.progress(), 0, 0, () -> {
				float[][] rows = new float[channels][PixelLoop.BLOCK];
				return (start, length) -> {
					if (image.isColor()) decoder.colors(plane.arrays(), start, length, rows);
					else for (int c = 0; c < channels; c++)
						decoder.channel(plane.array(c), start, length, rows[c]);
					for (int c = 0; c < channels; c++)
						add(rows[c], 1f / n, light[c], start, length);
				};
			});
		}
		return new MeanLight(width, height, light);
	}

	private static void add(float[] row, float factor, float[] sum, int start, int n) {
		for (int i = 0; i < n; i++)
			sum[start + i] += factor * row[i];
	}

	/** This light less another. */
	public MeanLight less(MeanLight other) {
		float[][] rest = new float[light.length][];
		for (int c = 0; c < light.length; c++) {
			rest[c] = light[c].clone();
			add(other.light[c], -1, rest[c], 0, rest[c].length);
		}
		return new MeanLight(width, height, rest);
	}

	/** This light, smoothed. @param sigma standard deviation of the Gaussian in pixels; 0 leaves it as it is */
	public MeanLight smooth(double sigma, Progress progress) {
		if (sigma == 0) return this;
		float[][] smooth = new float[light.length][width * height];
		for (int c = 0; c < light.length; c++)
			Gaussian.of(sigma).apply(light[c], smooth[c], width, height, progress);
		return new MeanLight(width, height, smooth);
	}

	/** log2 of the luminance of colours, of a single channel as it is, along the line from one pixel to another, both included. */
	public double[] stopsAlong(int x0, int y0, int x1, int y1, int n) {
		double[] stops = new double[n];
		for (int k = 0; k < n; k++) {
			int x = (int) Math.rint(x0 + (double) (x1 - x0) * k / (n - 1)), y = (int) Math.rint(y0 + (double) (y1 - y0) * k / (n - 1));
			stops[k] = StrictMath.log(luminance(y * width + x)) / StrictMath.log(2);
		}
		return stops;
	}

	private double luminance(int i) {
		return light.length == 3 ? FlatField.luminance(light[0][i], light[1][i], light[2][i]) : light[0][i];
	}

	/** How many stops lie between the 1st and the 99th percentile of luminance, over at most a million pixels spread evenly. */
	public double falloff() {
		int every = Math.max(1, width * height / 1_000_000);
		double[] sorted = IntStream.iterate(0, i -> i + every).limit(width * height / every).mapToDouble(this::luminance).filter(y -> y > 0).sorted().toArray();
		if (sorted.length == 0) return Double.NaN;
		return StrictMath.log(sorted[(int) (0.99 * (sorted.length - 1))] / sorted[(int) (0.01 * (sorted.length - 1))]) / StrictMath.log(2);
	}

	/** Pixels of a row. */
	public int width() {
		return width;
	}

	/** Rows. */
	public int height() {
		return height;
	}

	/** How many channels there are. */
	public int channels() {
		return light.length;
	}

	/** The light of a channel in reading order; not to be changed. */
	float[] plane(int channel) {
		return light[channel];
	}

	/** The mean light of each channel. */
	public double[] means() {
		double[] means = new double[light.length];
		for (int c = 0; c < means.length; c++) {
			for (float v : light[c])
				means[c] += v;
			means[c] /= light[c].length;
		}
		return means;
	}

	/** The share of pixels, 0 to 1, with a channel at a light or above. */
	public double shareFrom(double least) {
		return share(v -> v >= least);
	}

	/** The share of pixels, 0 to 1, with a channel at no light or below, or not a number. */
	public double shareWithoutLight() {
		return share(v -> !(v > 0));
	}

	private interface Condition {

		boolean holds(float v);
	}

	private double share(Condition condition) {
		long count = 0;
		int n = width * height;
		for (int i = 0; i < n; i++)
			for (float[] plane : light)
				if (condition.holds(plane[i])) {
					count++;
					break;
				}
		return (double) count / n;
	}
}
