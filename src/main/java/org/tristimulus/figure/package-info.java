/**
 * Figures drawn from numbers and colours: sheets, axes, bars, swatches, strips of blends.
 *
 * <p>Imports: color, light, image, report. Start reading: {@link org.tristimulus.figure.Sheet}.
 */
package org.tristimulus.figure;
