package org.tristimulus.imagej.look;

import ij.process.LUT;

/** Colours as ImageJ's look-up tables. */
public final class LookUpTables {

	private LookUpTables() {}

	/** @param colors 256 of 0xrrggbb in sRGB */
	public static LUT of(int[] colors) {
		byte[][] rgb = new byte[3][256];
		for (int i = 0; i < 256; i++)
			for (int c = 0; c < 3; c++)
				rgb[c][i] = (byte) (colors[i] >> 16 - 8 * c);
		return new LUT(rgb[0], rgb[1], rgb[2]);
	}
}
