/**
 * What was done to an image, from lines of JSON: as a macro, as words, as JSON again.
 *
 * <p>Imports: JDK only. Start reading: {@link org.tristimulus.measure.history.ImageHistory}.
 */
package org.tristimulus.measure.history;
