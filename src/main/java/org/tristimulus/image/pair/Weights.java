package org.tristimulus.image.pair;

import java.util.Arrays;

import org.tristimulus.image.pixel.Plane;
import org.tristimulus.image.pixel.SampleRows;

/** How far the second of two images counts at each pixel: everywhere fully, or by a mask, which is never decoded. */
final class Weights {

	static final Weights ONE = new Weights(new byte[0], 1);

	private final Object mask;
	private final double max;

	private Weights(Object mask, double max) {
		this.mask = mask;
		this.max = max;
	}

	/** The samples of a mask, scaled by the largest value of their type. */
	static Weights of(Plane mask) {
		return new Weights(mask.array(0), mask.type().isFloat() ? 1 : mask.type().max());
	}

	/** The weights of n pixels, in [0, 1]; NaN is 0. */
	void read(int start, int n, double[] row) {
		if (this == ONE) {
			Arrays.fill(row, 0, n, 1);
			return;
		}
		SampleRows.read(mask, start, n, row);
		for (int i = 0; i < n; i++) {
			double w = row[i] / max;
			row[i] = w >= 1 ? 1 : w > 0 ? w : 0;
		}
	}
}
