package org.tristimulus.image.merge;

import org.tristimulus.color.TransferFunction;

/** A dye in white light (Beer and Lambert; Giacomelli et al. 2016): what it lets through is its colour at full value, to the power of its amount. */
final class Dye {

	/** The least light that a dye lets through at full value, in each component. */
	private static final double DARKEST = 1e-4;

	private final double[] logs = new double[3];

	/** @param color 0xrrggbb in sRGB, at full value */
	Dye(int color) {
		for (int c = 0; c < 3; c++)
			logs[c] = StrictMath.log(Math.max(TransferFunction.SRGB.decode((color >> 16 - 8 * c & 255) / 255.0), DARKEST));
	}

	/** The part of the light of a component that passes. @param amount of the dye, from 0; 1 is full value */
	float through(int component, float amount) {
		return logs[component] == 0 ? 1 : (float) StrictMath.exp(logs[component] * amount);
	}
}
