/**
 * Batches as lists: recipes of recorded lines, files and names of results, the journal, merged rows, and the run on threads. No ImageJ and no images.
 *
 * <p>Imports: file, report. Start reading: {@code Engine}.
 */
package org.tristimulus.batch;
