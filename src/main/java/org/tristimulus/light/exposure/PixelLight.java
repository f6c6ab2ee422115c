package org.tristimulus.light.exposure;

/** Linear R, G, B of the pixels of a picture, in reading order, which can be read again and again: nobody has to hold them all. */
@FunctionalInterface
public interface PixelLight {

	/** Takes the next n pixels: rows of red, green and blue, which it must not keep. */
	interface Block {

		void next(float[][] rgb, int n);
	}

	/** Hands out all pixels, in blocks of any size. */
	void read(Block block);

	/** The first n pixels of three rows. */
	static PixelLight of(float[][] rgb, int n) {
		return block -> block.next(rgb, n);
	}
}
