package org.tristimulus.light.exposure;

import org.tristimulus.color.Tally;

/** Linear R, G, B of the pixels of a picture, which can be read again and again: nobody has to hold them all. */
@FunctionalInterface
public interface PixelLight {

	/** Takes the next n pixels: rows of red, green and blue, which it must not keep. */
	interface Block {

		void next(float[][] rgb, int n);
	}

	/** Hands out all pixels in reading order, in blocks of any size. */
	void read(Block block);

	/** Adds all pixels to a tally, in any order. */
	default <T extends Tally<T>> void into(T tally) {
		read(tally::add);
	}

	/** The first n pixels of three rows. */
	static PixelLight of(float[][] rgb, int n) {
		return block -> block.next(rgb, n);
	}
}
