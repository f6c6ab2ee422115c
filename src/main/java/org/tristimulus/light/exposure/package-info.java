/**
 * Exposure in stops: gains, statistics of luminance, matching, deflickering, keyframes.
 *
 * <p>Imports: color. Start reading: {@link org.tristimulus.light.exposure.Exposure} and {@link org.tristimulus.light.exposure.Distribution}.
 */
package org.tristimulus.light.exposure;
