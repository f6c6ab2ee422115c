/**
 * Batches in ImageJ: recorded lines on the files of a folder, on the threads of one machine.
 *
 * <p>Imports: batch, imagej.run, imagej.image, imagej.parameter, ImageJ. Start reading: {@code Threads}.
 */
package org.tristimulus.imagej.batch;
