/**
 * White balance as numbers: estimates of the light, patches, recipes, and the gains that make a neutral neutral.
 *
 * <p>Imports: color, color.gamut, color.space, light.exposure, light.temperature. Start reading: {@link org.tristimulus.light.balance.WhiteBalance}.
 */
package org.tristimulus.light.balance;
