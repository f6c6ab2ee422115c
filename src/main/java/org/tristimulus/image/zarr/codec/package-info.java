/**
 * Codecs of chunks: none, zlib, gzip by the JDK; zstd, Blosc and LZ4 by an optional jar.
 *
 * <p>Imports: JDK, the optional jar. Start reading: {@link org.tristimulus.image.zarr.codec.Codec}.
 */
package org.tristimulus.image.zarr.codec;
