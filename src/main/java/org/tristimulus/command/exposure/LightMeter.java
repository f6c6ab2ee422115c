package org.tristimulus.command.exposure;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.encoding.Encoding;
import org.tristimulus.image.pixel.Region;
import org.tristimulus.light.exposure.Luminance;
import org.tristimulus.light.exposure.LuminanceSample;
import org.tristimulus.light.exposure.Statistic;

/** Reads the light of an image for exposure statistics. The channels of an image that is not a colour count alike, each sample for itself. */
final class LightMeter {

	private final ColorImage image;
	private final Encoding encoding;
	private final IntFunction<Region> regions;
	private final double[] atWhite;

	/** @param encoding what stored values mean @param regions what is measured at a position */
	LightMeter(ColorImage image, Encoding encoding, IntFunction<Region> regions) {
		this.image = image;
		this.encoding = encoding;
		this.regions = regions;
		atWhite = new double[image.endPosition()];
	}

	/** @throws IllegalArgumentException where key=roi asks for the selection and there is none */
	static void needSelection(ColorImage image, String key) {
		if (!image.source().hasSelection()) throw new IllegalArgumentException(key + "=roi meters the selection, and \"" + image.source().title() + "\" has no area selected; select one first");
	}

	/** Adds the luminances at a position. */
	void add(int position, LuminanceSample sample) {
		double clip = visit(position);
		float[][] y = new float[1][];
		image.read(position, regions.apply(position), encoding, (light, n) -> {
			if (y[0] == null) y[0] = new float[light[0].length];
			if (image.isColor()) add(light, n, clip, y[0], sample);
			else for (float[] channel : light)
				add(new float[][] { channel }, n, clip, y[0], sample);
		});
	}

	/** Adds each channel at a position to a sample of its own. */
	void add(int position, LuminanceSample[] samples) {
		double clip = visit(position);
		float[][] y = new float[1][];
		image.read(position, regions.apply(position), encoding, (light, n) -> {
			if (y[0] == null) y[0] = new float[light[0].length];
			for (int c = 0; c < samples.length; c++)
				add(new float[][] { light[c] }, n, clip, y[0], samples[c]);
		});
	}

	private static void add(float[][] light, int n, double clip, float[] y, LuminanceSample sample) {
		Luminance.of(light, n, clip, y, 0);
		sample.add(y, n);
	}

	/** The light where a channel counts as clipped: 98 % of white; nowhere in a 32-bit plane that holds light above white. */
	double visit(int position) {
		atWhite[position] = share(image, position, encoding);
		if (!image.source().type().isFloat()) return Luminance.CLIP;
		boolean[] above = new boolean[1];
		image.read(position, regions.apply(position), encoding, (light, n) -> {
			for (float[] row : light)
				for (int i = 0; i < n; i++)
					if (row[i] > 1) above[0] = true;
		});
		return above[0] ? Double.POSITIVE_INFINITY : Luminance.CLIP;
	}

	/** The share of the pixels of a step, 0 to 1, that were at or above white when they were visited; NaN where nothing says what is white. */
	double atWhite(ExposureGroups steps, int step) {
		return Arrays.stream(steps.positions(step)).mapToDouble(p -> atWhite[p]).average().orElse(Double.NaN);
	}

	/** The same of an image as it is now. */
	static double atWhite(ColorImage image, Encoding encoding, ExposureGroups steps, int step) {
		return Arrays.stream(steps.positions(step)).mapToDouble(p -> share(image, p, encoding)).average().orElse(Double.NaN);
	}

	private static double share(ColorImage image, int position, Encoding encoding) {
		return image.hasWhite() ? image.shareAtWhite(position, image.whole(), encoding) : Double.NaN;
	}

	/** A statistic of each step, in stops. @throws IllegalArgumentException naming the image and the step where there is none */
	double[] exposures(ExposureGroups steps, Statistic statistic, double percentile) {
		double[] stops = new double[steps.count()];
		for (int i = 0; i < stops.length; i++) {
			LuminanceSample sample = new LuminanceSample();
			for (int p : steps.positions(i))
				add(p, sample);
			try {
				stops[i] = statistic.of(sample, percentile);
			}
			catch (IllegalArgumentException e) {
				throw in(steps.inWords(i), e);
			}
			image.progress().done((i + 1.0) / stops.length);
		}
		return stops;
	}

	/** A message that begins with the image and a part of it. */
	IllegalArgumentException in(String part, IllegalArgumentException problem) {
		return new IllegalArgumentException("\"" + image.source().title() + "\", " + part + ": " + problem.getMessage());
	}
}
