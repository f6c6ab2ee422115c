/**
 * Flat fields as numbers.
 *
 * <p>Imports: color. Start reading: {@code FlatField}.
 */
package org.tristimulus.measure.flat;
