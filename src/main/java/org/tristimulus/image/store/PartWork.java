package org.tristimulus.image.store;

import java.io.Serializable;

/**
 * Work on each part of an image by itself, in any order, several at once; sent to where a part is read.
 *
 * @param <R> what comes of it; results of two parts add up
 */
public interface PartWork<R extends Serializable> extends Serializable {

	/** The result of no part. */
	R none();

	/** The result of a part. */
	R on(PixelStore part);

	/** The result of the parts of two results, either of which may be used up. */
	R merge(R a, R b);
}
