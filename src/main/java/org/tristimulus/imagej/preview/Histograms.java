package org.tristimulus.imagej.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Progress;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.image.store.PixelSettings;
import org.tristimulus.light.StopsHistogram;

/** The light of a plane in histograms: of luminance, or of all channels together where they are not one colour, then of each channel. */
public final class Histograms {

	/** Pixels that are looked at, spread evenly. */
	private static final int MOST = 250_000;

	private static final double LEAST_SHARE = 0.001;

	private final List<StopsHistogram> each = new ArrayList<>();
	private final boolean isColor, hasWhite;
	/** What 1 of the light here is, in light of the image: 1 where it has a white. */
	private final double scale;

	private Histograms(boolean isColor, boolean hasWhite, double scale) {
		this.isColor = isColor;
		this.hasWhite = hasWhite;
		this.scale = scale;
	}

	/** The pixels of a region that are to be looked at. */
	public static int[] indices(Region region) {
		int step = Math.max(1, (int) Math.ceil(region.size() / (double) MOST)), n = (int) ((region.size() + step - 1) / step);
		int[] indices = new int[n];
		long[] seen = new long[1];
		int[] count = new int[1];
		region.runs(0, region.rows(), (start, length) -> {
			for (long next = (step - seen[0] % step) % step; next < length; next += step)
				if (count[0] < n) indices[count[0]++] = start + (int) next;
			seen[0] += length;
		});
		return Arrays.copyOf(indices, count[0]);
	}

	/**
	 * Of the pixels of a plane.
	 *
	 * @param as those before, whose ends are taken over; null for the first
	 */
	public static Histograms of(ImagePlus imp, Object[] planes, int[] indices, PixelSettings settings, Histograms as) {
		ColorImage image = new ColorImage(new SampledStore(imp, planes, indices), settings, Progress.NONE);
		boolean hasWhite = image.hasWhite();
		Encoding encoding = image.encoding(!hasWhite);
		List<float[][]> blocks = new ArrayList<>();
		image.read(0, image.whole(), encoding, (light, n) -> {
			float[][] copy = new float[Math.min(light.length, image.isColor() ? 3 : light.length)][];
			for (int c = 0; c < copy.length; c++)
				copy[c] = Arrays.copyOf(light[c], n);
			blocks.add(copy);
		});
		return count(blocks, image.isColor(), hasWhite, as);
	}

	private static Histograms count(List<float[][]> blocks, boolean isColor, boolean hasWhite, Histograms as) {
		double[] ends = { StopsHistogram.LOWEST, StopsHistogram.HIGHEST, 1 };
		if (!hasWhite && as == null) ends = ends(blocks);
		if (as != null) ends = new double[] { as.each.get(0).low(), as.each.get(0).high(), as.scale };
		Histograms all = new Histograms(isColor, hasWhite, ends[2]);
		int channels = blocks.isEmpty() ? 1 : blocks.get(0).length;
		for (int i = 0; i <= channels; i++)
			all.each.add(new StopsHistogram(ends[0], ends[1]));
		for (float[][] block : blocks)
			all.add(block);
		return all;
	}

	/** Percentiles 0.1 and 99.9, in stops, the upper one being 0. */
	private static double[] ends(List<float[][]> blocks) {
		float[] values = new float[blocks.stream().mapToInt(b -> b.length * b[0].length).sum()];
		int n = 0;
		for (float[][] block : blocks)
			for (float[] row : block)
				for (float v : row)
					if (v > 0 && v < Float.POSITIVE_INFINITY) values[n++] = v;
		values = Arrays.copyOf(values, n);
		Arrays.sort(values);
		if (n == 0 || values[n - 1] == values[0]) return new double[] { StopsHistogram.LOWEST, StopsHistogram.HIGHEST, n == 0 ? 1 : values[0] };
		double low = values[(int) (LEAST_SHARE * (n - 1))], high = values[(int) Math.ceil((1 - LEAST_SHARE) * (n - 1))];
		double stops = high > low ? Math.log(low / high) / Math.log(2) : StopsHistogram.LOWEST;
		return new double[] { stops, 0, high };
	}

	private void add(float[][] light) {
		int channels = light.length;
		for (int i = 0; i < light[0].length; i++) {
			boolean black = false, clipped = false;
			for (int c = 0; c < channels; c++) {
				float v = light[c][i];
				black |= !(v > 0);
				clipped |= hasWhite && v >= 0.99999f;
				each.get(c + 1).add((float) (v / scale));
				each.get(c + 1).note(!(v > 0), hasWhite && v >= 0.99999f);
				if (!isColor) each.get(0).add((float) (v / scale));
			}
			if (isColor) each.get(0).add((float) ((0.2126 * light[0][i] + 0.7152 * light[1][i] + 0.0722 * light[2][i]) / scale));
			each.get(0).note(black, clipped);
		}
	}

	/** Of luminance, or of all channels together. */
	public StopsHistogram all() {
		return each.get(0);
	}

	/** Of each channel. */
	public List<StopsHistogram> channels() {
		return each.subList(1, each.size());
	}

	public boolean isColor() {
		return isColor;
	}

	public boolean hasWhite() {
		return hasWhite;
	}
}
