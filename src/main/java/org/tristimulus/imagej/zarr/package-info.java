/**
 * Images larger than memory: recorded lines on the blocks of a store.
 *
 * <p>Imports: batch, image.zarr, imagej.run, imagej.parameter, ImageJ. Start reading: {@code LargeRun}.
 */
package org.tristimulus.imagej.zarr;
