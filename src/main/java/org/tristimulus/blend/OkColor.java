package org.tristimulus.blend;

/** Lightness, chroma and hue of two Oklab colours, taken apart and put together anew. */
final class OkColor {

	private OkColor() {}

	static double chroma(double[] lab) {
		return Math.sqrt(lab[1] * lab[1] + lab[2] * lab[2]);
	}

	/** The colour of a lightness and a chroma with the hue of one colour; where that has none, of the other; else hue 0. */
	static double[] of(double lightness, double chroma, double[] hue, double[] other) {
		double[] h = hasHue(hue) ? hue : hasHue(other) ? other : new double[] { 0, 1, 0 };
		double scale = chroma / chroma(h);
		return new double[] { lightness, h[1] * scale, h[2] * scale };
	}

	private static boolean hasHue(double[] lab) {
		return !(chroma(lab) < BlendSpace.OKLCH.powerlessChroma());
	}
}
