package org.tristimulus.command.exposure;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

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
	private final Region region;
	private final double[] atWhite;

	/** @param encoding what stored values mean @param region what is measured at each position */
	LightMeter(ColorImage image, Encoding encoding, Region region) {
		this.image = image;
		this.encoding = encoding;
		this.region = region;
		atWhite = new double[image.endPosition()];
	}

	/** @throws IllegalArgumentException where key=roi asks for the selection and there is none */
	static void needSelection(ColorImage image, String key) {
		if (!image.source().hasSelection()) throw new IllegalArgumentException(key + "=roi meters the selection, and \"" + image.source().title() + "\" has no area selected; select one first");
	}

	/** Adds the luminances at positions: those that hold light above white by themselves, since no channel of theirs is clipped. */
	void add(int[] positions, LuminanceSample sample) {
		addByClip(positions, clip -> LuminanceTally.into(sample, image.isColor(), clip));
	}

	/** Adds each channel at positions to a sample of its own. */
	void add(int[] positions, LuminanceSample[] samples) {
		addByClip(positions, clip -> LuminanceTally.into(samples, clip));
	}

	private void addByClip(int[] positions, DoubleFunction<LuminanceTally> tally) {
		double[] clips = Arrays.stream(positions).mapToDouble(this::visit).toArray();
		for (double clip : Arrays.stream(clips).distinct().toArray()) {
			int[] alike = IntStream.range(0, positions.length).filter(i -> clips[i] == clip).map(i -> positions[i]).toArray();
			image.measure(alike, region, encoding, tally.apply(clip));
		}
	}

	/** The light where a channel counts as clipped: 98 % of white; nowhere in a 32-bit plane that holds light above white. */
	double visit(int position) {
		atWhite[position] = share(image, position, encoding);
		if (!image.source().type().isFloat()) return Luminance.CLIP;
		AboveWhite above = new AboveWhite();
		image.measure(new int[] { position }, region, encoding, above);
		return above.isFound() ? Double.POSITIVE_INFINITY : Luminance.CLIP;
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
			add(steps.positions(i), sample);
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
