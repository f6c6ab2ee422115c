/**
 * Recorded lines on all images of a folder, or block by block on an image larger than memory.
 *
 * <p>Imports: batch, report. Start reading: {@code BatchFolder}.
 */
package org.tristimulus.command.batch;
