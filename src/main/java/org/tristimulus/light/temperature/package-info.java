/**
 * The loci of black bodies and daylight, correlated colour temperature and Duv.
 *
 * <p>Imports: color, light, light.exposure. Start reading: {@link org.tristimulus.light.temperature.ColorTemperature} and {@link org.tristimulus.light.temperature.Locus}.
 */
package org.tristimulus.light.temperature;
