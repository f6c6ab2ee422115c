/**
 * Spectra: standard illuminants, files of spectrometers, observers, and the smoothest reflectance of a colour.
 *
 * <p>Imports: color, light, light.temperature. Start reading: {@link org.tristimulus.light.spectrum.Spectrum} and {@link org.tristimulus.light.spectrum.LightSource}.
 */
package org.tristimulus.light.spectrum;
