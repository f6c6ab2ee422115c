/**
 * How a lamp renders colours: CIE 13.3, CIE 224 and TM-30, luminous efficacy, and the whole report of a lamp.
 *
 * <p>Imports: color, light, light.spectrum, light.temperature. Start reading: {@link org.tristimulus.light.rendering.LampReport}.
 */
package org.tristimulus.light.rendering;
