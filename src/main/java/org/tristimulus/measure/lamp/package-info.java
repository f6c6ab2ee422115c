/**
 * Colours under another lamp, by the smoothest reflectances.
 *
 * <p>Imports: color, light. Start reading: {@code SpectralRelighting}.
 */
package org.tristimulus.measure.lamp;
