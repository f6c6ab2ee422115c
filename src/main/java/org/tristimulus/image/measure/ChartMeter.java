package org.tristimulus.image.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.measure.chart.ChartGrid;
import org.tristimulus.measure.chart.MeasuredPatch;
import org.tristimulus.measure.chart.PatchSample;

/** Measures the patches of a chart in the position of an image that is on display. */
public final class ChartMeter {

	private final ColorImage image;
	private final double size, exclude;

	/**
	 * @param size side of the square that is measured, as a share of the distance of patches
	 * @param exclude the light from which on a channel is saturated; infinite where that is not known
	 */
	public ChartMeter(ColorImage image, double size, double exclude) {
		this.image = image;
		this.size = size;
		this.exclude = exclude;
	}

	/** The cells of a grid, in their order. */
	public List<MeasuredPatch> measure(ChartGrid grid) {
		List<MeasuredPatch> patches = new ArrayList<>();
		for (int cell = 0; cell < grid.size(); cell++)
			patches.add(measure(grid, cell));
		return patches;
	}

	private MeasuredPatch measure(ChartGrid grid, int cell) {
		int width = image.source().width(), height = image.source().height();
		int[] box = { width, height, -1, -1 };
		grid.pixels(cell, size, width, height, (x, y) -> {
			box[0] = Math.min(box[0], x);
			box[1] = Math.min(box[1], y);
			box[2] = Math.max(box[2], x);
			box[3] = Math.max(box[3], y);
		});
		PatchSample sample = new PatchSample(exclude);
		int w = box[2] - box[0] + 1, h = box[3] - box[1] + 1;
		if (box[2] < 0) return sample.measured();
		byte[] mask = new byte[w * h];
		grid.pixels(cell, size, width, height, (x, y) -> mask[(y - box[1]) * w + x - box[0]] = 1);
		image.read(image.source().current(), Region.of(width, height, box[0], box[1], w, h, mask), true, (light, n) -> {
			for (int i = 0; i < n; i++)
				sample.add(light[0][i], light[1][i], light[2][i]);
		});
		return sample.measured();
	}

	/** "x,y;x,y" of points, as a macro writes them. */
	public static String text(double[][] points) {
		StringBuilder text = new StringBuilder();
		for (double[] p : points)
			text.append(text.length() == 0 ? "" : ";").append(number(p[0])).append(',').append(number(p[1]));
		return text.toString();
	}

	private static String number(double v) {
		return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
	}

	/** The points of a text. @throws IllegalArgumentException naming the point that is not x,y */
	public static double[][] points(String text) {
		String[] parts = text.trim().split(";", -1);
		if (parts.length > 1 && parts[parts.length - 1].trim().isEmpty()) parts = Arrays.copyOf(parts, parts.length - 1);
		double[][] points = new double[parts.length][2];
		for (int i = 0; i < parts.length; i++) {
			String[] xy = parts[i].split(",", -1);
			try {
				if (xy.length != 2) throw new NumberFormatException();
				for (int k = 0; k < 2; k++) {
					points[i][k] = Double.parseDouble(xy[k].trim());
					if (!(Math.abs(points[i][k]) < 1e9)) throw new NumberFormatException();
				}
			}
			catch (NumberFormatException e) {
				throw new IllegalArgumentException("corners: point " + (i + 1) + ", \"" + parts[i].trim() + "\", is not x,y; allowed: roi, or x,y;x,y;x,y;x,y", e);
			}
		}
		return points;
	}
}
