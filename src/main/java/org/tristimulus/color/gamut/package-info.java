/**
 * What becomes of colours outside the range of an output, and how far two colours are apart.
 *
 * <p>Imports: color, color.space. Start reading: {@link org.tristimulus.color.gamut.Gamut} and {@link org.tristimulus.color.gamut.ColorDifference}.
 */
package org.tristimulus.color.gamut;
