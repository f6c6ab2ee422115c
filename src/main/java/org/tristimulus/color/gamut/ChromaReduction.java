package org.tristimulus.color.gamut;

import org.tristimulus.color.ColorTransform;
import org.tristimulus.color.RgbSpace;
import org.tristimulus.color.space.Spaces;

/**
 * The gamut mapping of CSS Color 4 (13.2, sample code of 2024): chroma is bisected in Oklch, at constant lightness and
 * hue, until clipping moves the colour by less than a just noticeable difference (local MINDE).
 */
final class ChromaReduction implements ColorTransform {

	private static final double JND = 0.02, EPSILON = 0.0001;

	private final ColorTransform toOklab, fromOklab;

	ChromaReduction(RgbSpace space) {
		toOklab = Spaces.linear(space).to(Spaces.OKLAB);
		fromOklab = Spaces.OKLAB.to(Spaces.linear(space));
	}

	@Override
	public void apply(double[] rgb) {
		double[] origin = rgb.clone(), clipped = rgb.clone(), lab = new double[3];
		toOklab.apply(origin);
		if (origin[0] >= 1 || origin[0] <= 0) {
			rgb[0] = rgb[1] = rgb[2] = origin[0] >= 1 ? 1 : 0;
			return;
		}
		Clip.INSTANCE.apply(clipped);
		double chroma = Math.sqrt(origin[1] * origin[1] + origin[2] * origin[2]), low = 0, high = chroma;
		boolean lowFits = true, done = distance(origin, clipped, lab) < JND;
		while (!done && high - low > EPSILON) {
			double middle = (low + high) / 2, share = middle / chroma;
			double[] current = { origin[0], origin[1] * share, origin[2] * share };
			double[] currentRgb = current.clone();
			fromOklab.apply(currentRgb);
			if (lowFits && fits(currentRgb)) {
				low = middle;
				continue;
			}
			Clip.INSTANCE.apply(currentRgb);
			clipped = currentRgb;
			double difference = distance(current, clipped, lab);
			if (difference >= JND) high = middle;
			else {
				lowFits = false;
				low = middle;
				done = JND - difference < EPSILON;
			}
		}
		System.arraycopy(clipped, 0, rgb, 0, 3);
	}

	private static boolean fits(double[] c) {
		return GamutMapping.min(c) >= 0 && GamutMapping.max(c) <= 1;
	}

	/** The Oklab distance of a colour in Oklab from one in RGB. */
	private double distance(double[] oklab, double[] rgb, double[] scratch) {
		System.arraycopy(rgb, 0, scratch, 0, 3);
		toOklab.apply(scratch);
		double l = scratch[0] - oklab[0], a = scratch[1] - oklab[1], b = scratch[2] - oklab[2];
		return Math.sqrt(l * l + a * a + b * b);
	}
}
