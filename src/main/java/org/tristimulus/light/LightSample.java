package org.tristimulus.light;

import java.util.Arrays;

/**
 * The pixels of a patch or an image from which the colour of the light is estimated: linear R, G, B, without those that are saturated or black in
 * any channel.
 */
public final class LightSample {

	/** The fewest pixels, the share of excluded ones that is worth a note, and the share that is too many. */
	public static final int MIN_PIXELS = 25;
	public static final double NOTE = 0.05, MAX_EXCLUDED = 0.5;

	private final float[][] rgb;
	private final float[] y;
	private final int size, saturated, black;

	private LightSample(float[][] rgb, float[] y, int size, int saturated, int black) {
		this.rgb = rgb;
		this.y = y;
		this.size = size;
		this.saturated = saturated;
		this.black = black;
	}

	/**
	 * From the first n pixels of three rows. A pixel is left out, in all channels together, if any channel is at or above so much
	 * light (0.98 of white, or ∞ where white is not known), or at or below 0, or NaN.
	 *
	 * @throws IllegalArgumentException, with the counts, if more than half are left out or fewer than 25 are left
	 */
	public static LightSample of(float[][] rgb, int n, double exclude) {
		float[][] kept = { new float[n], new float[n], new float[n] };
		float[] y = new float[n];
		float limit = (float) exclude;
		int count = 0, saturated = 0;
		for (int i = 0; i < n; i++) {
			float r = rgb[0][i], g = rgb[1][i], b = rgb[2][i];
			if (r >= limit || g >= limit || b >= limit) saturated++;
			else if (isUsable(r, g, b, limit)) {
				kept[0][count] = r;
				kept[1][count] = g;
				kept[2][count] = b;
				count++;
			}
		}
		int black = n - count - saturated;
		if (count < MIN_PIXELS || n - count > MAX_EXCLUDED * n)
			throw new IllegalArgumentException("Only " + count + " of " + n + " pixels can be measured (" + saturated + " saturated, " + black
				+ " black in a channel); it takes " + MIN_PIXELS + ", and half of all");
		for (int c = 0; c < 3; c++)
			kept[c] = Arrays.copyOf(kept[c], count);
		y = Arrays.copyOf(y, count);
		Luminance.of(kept, count, Double.POSITIVE_INFINITY, y, 0);
		return new LightSample(kept, y, n, saturated, black);
	}

	/** Whether all channels lie above 0 and below the limit. */
	static boolean isUsable(float r, float g, float b, float limit) {
		return r > 0 && g > 0 && b > 0 && r < limit && g < limit && b < limit;
	}

	/** Pixels that are left. */
	public int count() {
		return y.length;
	}

	/** Pixels looked at. */
	public int size() {
		return size;
	}

	/** Pixels left out because a channel is saturated. */
	public int saturated() {
		return saturated;
	}

	/** Pixels left out because a channel is at or below black, or NaN. */
	public int black() {
		return black;
	}

	/** The share left out, in percent. */
	public double excludedPercent() {
		return 100.0 * (size - count()) / size;
	}

	/** Whether so many were left out that it should be said: more than 5 %. */
	public boolean isNoteworthy() {
		return size - count() > NOTE * size;
	}

	/** One channel of the pixels that are left. */
	float[] channel(int c) {
		return rgb[c];
	}

	/** Luminance of the pixels that are left. */
	float[] luminance() {
		return y;
	}

	/** The pixels whose luminance is at least so much. */
	LightSample brighter(double least) {
		float[][] kept = { new float[count()], new float[count()], new float[count()] };
		float[] ys = new float[count()];
		int n = 0;
		for (int i = 0; i < y.length; i++)
			if (y[i] >= least) {
				for (int c = 0; c < 3; c++)
					kept[c][n] = rgb[c][i];
				ys[n++] = y[i];
			}
		for (int c = 0; c < 3; c++)
			kept[c] = Arrays.copyOf(kept[c], n);
		return new LightSample(kept, Arrays.copyOf(ys, n), size, saturated, black);
	}
}
