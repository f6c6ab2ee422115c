package org.tristimulus.relight.file;

/**
 * A picture whose pixels are sums of functions of the direction to a lamp, as viewers of .ptm and .rti show it: values are sRGB codes, 1 is the largest.
 * Rows run from the top.
 */
public final class LampTexture {

	/** Which functions. */
	public enum Kind {
		/** Six terms u², v², uv, u, v, 1. */
		PTM,
		/** Hemispherical harmonics, (order + 1)² terms. */
		HSH
	}

	/** Of the functions. */
	public final Kind kind;
	/** In pixels. */
	public final int width, height;

	private final float[][][] coefficients;

	/** @param coefficients of red, green and blue, of each term, one a pixel; not copied */
	public LampTexture(Kind kind, int width, int height, float[][][] coefficients) {
		this.kind = kind;
		this.width = width;
		this.height = height;
		this.coefficients = coefficients;
	}

	/** How many terms. */
	public int terms() {
		return coefficients[0].length;
	}

	/** The coefficients of a term, rows from the top; not a copy. @param channel 0 to 2: red, green, blue */
	public float[] term(int channel, int term) {
		return coefficients[channel][term];
	}
}
