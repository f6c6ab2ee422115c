package org.tristimulus.image.encoding;

import org.tristimulus.color.gamut.Gamut;
import org.tristimulus.image.pixel.BlockCount;
import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.PixelType;

/** Counts samples that an operation took out of the range of its result: those that had not been at its end before. */
public final class OutputRange {

	private final boolean counts;
	private final float low, high;

	/** @param gamut with {@link Gamut#NONE} there is no range */
	public OutputRange(PixelType type, Encoding encoding, Gamut gamut) {
		counts = gamut != Gamut.NONE;
		double margin = type.isFloat() ? 1e-6 : 0.5 / encoding.white;
		high = (float) encoding.curve().decode(1 + margin);
		low = (float) -encoding.curve().decode(margin);
	}

	/** Whether there is a range, so that leaving it counts. */
	public boolean counts() {
		return counts;
	}

	/** Light below which it is out. */
	public float low() {
		return low;
	}

	/** Light above which it is out. */
	public float high() {
		return high;
	}

	/** Whether light left the range; NaN did not. */
	public boolean isNewlyOut(double after, double before) {
		return after > high && before < 1 || after < low && before > 0;
	}

	/** Counts samples of the first n pixels that are out, where nothing was before. @param channel that the first row counts for */
	public void count(float[][] rows, int n, int channel, ClippingCount count) {
		if (!isLeft(rows, n)) return;
		BlockCount block = new BlockCount(count.channels());
		for (int i = 0; i < n; i++) {
			boolean any = false;
			for (int c = 0; c < rows.length; c++)
				if (isNewlyOut(rows[c][i], 0.5)) {
					block.clipped[channel + c]++;
					any = true;
				}
			if (any) block.any++;
		}
		block.addTo(count);
	}

	/** Whether any of the first n colours has a component outside, or one that is not a number. */
	public boolean isLeft(float[][] rows, int n) {
		for (float[] row : rows)
			if (isLeft(row, n)) return true;
		return false;
	}

	/** The same of samples of one channel. */
	public boolean isLeft(float[] row, int n) {
		return isLeft(row, n, low, high);
	}

	/** The same of any range: by the largest distance from the middle, without a branch. */
	public static boolean isLeft(float[] row, int n, float low, float high) {
		float middle = (low + high) / 2, most = 0;
		for (int i = 0; i < n; i++)
			most = Math.max(most, Math.abs(row[i] - middle));
		return !(most <= high - middle);
	}
}
