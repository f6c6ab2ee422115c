package org.tristimulus.retina;

/**
 * Tone mapping by two stages of local adaptation (Meylan, Alleysson and Süsstrunk 2007, JOSA A 24, 2807-2816), on luminance, and the colours that belong to
 * it (Mantiuk, Tomaszewska and Heidrich 2009, Computer Graphics Forum 28, 193-202). Light in any unit; all is homogeneous in it.
 */
public final class LocalToneMapping {

	private LocalToneMapping() {}

	/**
	 * One stage: (max + X) I / (I + X), X = surround + mean / 2; 0 for light of 0 or less.
	 *
	 * @param light I
	 * @param surround the Gaussian mean of the light around
	 * @param mean of all light
	 * @param max the largest light, which stays
	 */
	public static double stage(double light, double surround, double mean, double max) {
		if (!(light > 0)) return 0;
		double x = surround + mean / 2;
		return (max + x) * light / (light + x);
	}

	/**
	 * A component of a colour whose luminance Y was mapped: mapped · (1 + s (c / Y - 1)), whose luminance is the mapped one for every s. 0 for Y of 0 or less.
	 *
	 * @param saturation s, 0 for grey, 1 for the ratios of before
	 */
	public static double color(double component, double luminance, double mapped, double saturation) {
		return luminance > 0 ? mapped * (1 + saturation * (component / luminance - 1)) : 0;
	}

	/** σ of the horizontal cells for a picture of this many pixels on its longer side: 0.5 %, at least 3, in tenths. */
	public static double horizontal(int longerSide) {
		return Math.max(3, Math.rint(longerSide * 0.05) / 10);
	}

	/** σ of the amacrine cells: half of that of the horizontal cells. */
	public static double amacrine(double horizontal) {
		return horizontal / 2;
	}
}
