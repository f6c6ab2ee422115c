/**
 * Brackets: EXIF, stops, response curves, and the merge of exposures weighted by noise.
 *
 * <p>Imports: color, light, file. Start reading: {@code ExposureMerge}.
 */
package org.tristimulus.measure.bracket;
