/**
 * Least squares and polynomials of colours, and the recipe of a calibration.
 *
 * <p>Imports: color, file. Start reading: {@code ColorFit}.
 */
package org.tristimulus.measure.fit;
