/**
 * Mixtures of LEDs that reach a colour, and the best of them.
 *
 * <p>Imports: color, light.rendering, light.spectrum, light.temperature. Start reading: {@link org.tristimulus.light.mixture.LedMixer}.
 */
package org.tristimulus.light.mixture;
