package org.tristimulus.film;

import org.tristimulus.color.TransferFunction;

/**
 * Between 8-bit sRGB codes and linear light, by tables. The code of light is the rounded one: light in [0, 1] falls into one of
 * 4096 bins, each with at most one threshold between codes.
 */
public final class LightCodes {

	private static final int BINS = 4096;

	private final float[] light = new float[256], thresholds = new float[BINS + 1];
	private final int[] codes = new int[BINS + 1];

	public LightCodes() {
		for (int i = 0; i < 256; i++)
			light[i] = (float) TransferFunction.SRGB.decode(i / 255.0);
		for (int i = 0; i <= BINS; i++) {
			codes[i] = code((double) i / BINS);
			thresholds[i] = codes[i] == 255 ? Float.POSITIVE_INFINITY : threshold(codes[i] + 1);
		}
	}

	private static int code(double light) {
		return (int) Math.floor(TransferFunction.SRGB.encode(light) * 255 + 0.5);
	}

	/** The least light that has a code. */
	private static float threshold(int code) {
		float x = (float) TransferFunction.SRGB.decode((code - 0.5) / 255);
		while (code(x) >= code)
			x = Math.nextDown(x);
		while (code(x) < code)
			x = Math.nextUp(x);
		return x;
	}

	/** The light of the codes 0 to 255; not to be changed. */
	float[] light() {
		return light;
	}

	/** The light of a code. */
	public float lightOf(int code) {
		return light[code];
	}

	/** The rounded code of light, clamped to [0, 1]; NaN is 0. */
	public int of(float x) {
		if (!(x > 0)) return 0;
		if (x >= 1) return 255;
		int bin = (int) (x * BINS);
		return codes[bin] + (x >= thresholds[bin] ? 1 : 0);
	}

	/** The packed codes of a colour, opaque. */
	public int pack(float r, float g, float b) {
		return 0xff000000 | of(r) << 16 | of(g) << 8 | of(b);
	}
}
