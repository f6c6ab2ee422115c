/**
 * Figures of lamps and of the lights of pictures: spectra, colour vectors, chromaticity diagrams.
 *
 * <p>Imports: color, light, image, figure. Start reading: {@link org.tristimulus.figure.light.LampFigures}.
 */
package org.tristimulus.figure.light;
