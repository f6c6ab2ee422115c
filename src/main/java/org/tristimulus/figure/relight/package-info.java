/**
 * Figures of lamps.
 *
 * <p>Imports: figure, image.*, relight. Start reading: {@link org.tristimulus.figure.relight.LampDiagram}.
 */
package org.tristimulus.figure.relight;
