package org.tristimulus.image.encoding;

import org.tristimulus.image.pixel.ClippingCount;
import org.tristimulus.image.pixel.Plane;

/** Samples of 32-bit images that are NaN or infinite: they are kept as they are, with their whole colour where channels are not treated alone. */
public final class NonFinitePixels {

	private final boolean kept, alone;
	private final ClippingCount tally;

	/** @param kept whether there can be such samples before and after */
	public NonFinitePixels(boolean kept, boolean alone, ClippingCount tally) {
		this.kept = kept;
		this.alone = alone;
		this.tally = tally;
	}

	/** Whether one of n colours is to be kept. Three rows at once are faster: what is not finite is not 0 when it is multiplied by 0. */
	public boolean isIn(float[][] rows, int n, float[] scratch) {
		if (!kept) return false;
		float[] r = rows[0], g = rows[1], b = rows[2];
		for (int i = 0; i < n; i++)
			scratch[i] = r[i] * 0 + g[i] * 0 + b[i] * 0;
		return isIn(scratch, n);
	}

	/** Whether one of n samples is to be kept. */
	public boolean isIn(float[] row, int n) {
		return kept && OutputRange.isLeft(row, n, -Float.MAX_VALUE, Float.MAX_VALUE);
	}

	/** Puts back what three channels stored. */
	public void restore(float[][] stored, Plane out, int start, int n) {
		for (int c = 0; alone && c < 3; c++)
			restore(stored[c], (float[]) out.array(c), start, n);
		for (int i = 0; !alone && i < n; i++) {
			boolean finite = true;
			for (int c = 0; c < 3; c++)
				finite &= Float.isFinite(stored[c][i]);
			if (finite) continue;
			for (int c = 0; c < 3; c++) {
				((float[]) out.array(c))[start + i] = stored[c][i];
				if (!Float.isFinite(stored[c][i])) tally.addNotFinite(1);
			}
		}
	}

	/** Puts back what one channel stored. */
	public void restore(float[] stored, float[] out, int start, int n) {
		for (int i = 0; i < n; i++)
			if (!Float.isFinite(stored[i])) {
				out[start + i] = stored[i];
				tally.addNotFinite(1);
			}
	}
}
