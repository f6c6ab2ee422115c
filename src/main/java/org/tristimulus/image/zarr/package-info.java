/**
 * Chunked stores: OME-Zarr, read and written by chunks.
 *
 * <p>Imports: image.pixel, image.store, file. Start reading: the interface of a store, then its codecs.
 */
package org.tristimulus.image.zarr;
