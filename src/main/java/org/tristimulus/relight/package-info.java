/**
 * Light from all directions as numbers: spherical harmonics, rotation, windows, directions of lamps.
 *
 * <p>Imports: color, light. Start reading: {@code SphericalHarmonics}.
 */
package org.tristimulus.relight;
