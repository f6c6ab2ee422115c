package org.tristimulus.image.zarr.codec;

/** How the bytes of a chunk are compressed. Immutable; any number of threads share one. */
public interface Codec {

	/** The name that files give it. */
	String name();

	/**
	 * The bytes that were compressed.
	 *
	 * @param size how many there are, exactly; no more are ever made, whatever the data claim
	 * @throws IllegalArgumentException if the data are damaged, or do not come to this size
	 * @throws MissingCodec if it needs a jar that is not there
	 */
	byte[] decode(byte[] data, int size);

	/**
	 * Compressed bytes, the same for the same bytes.
	 *
	 * @throws UnsupportedOperationException if this is only read
	 * @throws MissingCodec if it needs a jar that is not there
	 */
	byte[] encode(byte[] data);
}
