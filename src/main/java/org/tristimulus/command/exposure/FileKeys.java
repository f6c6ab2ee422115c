package org.tristimulus.command.exposure;

import org.tristimulus.image.ColorImage;
import org.tristimulus.image.measure.FileStops;
import org.tristimulus.image.store.Axis;

/** Key images by EXIF: every step of a series at the exposure that its first was taken with. */
final class FileKeys {

	/** In place of keys. */
	static final String EXIF = "exif";

	/** Stops that files of one step may differ by, far less than a camera can set. */
	private static final double SAME = 1e-6;

	private FileKeys() {}

	/**
	 * As keys are written, {@code slice:stops,…}, one for each step along an axis.
	 *
	 * @throws IllegalArgumentException naming a slice whose file is not known or tells no exposure, or that was exposed otherwise than its step
	 */
	static String of(ColorImage image, Axis axis) {
		ExposureGroups steps = ExposureGroups.along(image, axis);
		StringBuilder keys = new StringBuilder();
		double[] stops = stops(image);
		for (int i = 0; i < steps.count(); i++) {
			int[] positions = steps.positions(i);
			for (int p : positions)
				if (Math.abs(stops[p] - stops[positions[0]]) > SAME) throw new IllegalArgumentException("keys=exif: slices " + (positions[0] + 1) + " and " + (p + 1) + " are one step along " + axis + " and were exposed differently");
			double key = stops[0] - stops[positions[0]];
			keys.append(i == 0 ? "" : ",").append(i + 1).append(':').append(key == 0 ? "0" : Double.toString(key));
		}
		return keys.toString();
	}

	private static double[] stops(ColorImage image) {
		FileStops files = new FileStops("keys=exif");
		for (int p = 0; p < image.source().positions(); p++)
			files.add(image.source(), p, image.source().label(p, 0).split("\n", 2)[0]);
		return files.stops();
	}
}
